import { inspect } from 'node:util';

const removed = '[removed]';

/** Tokens, one-time URLs and tickets, wherever they stand. */
const secrets =
  /\bx(?:ox[a-z]|app)-[\w-]+|(?:https?|wss?):\/\/[^\s"']*(?:\/(?:actions|commands|app)\/|ticket=)[^\s"']*/g;

/** What people wrote, and what answers them, in the JSON that Bolt logs when it debugs. */
const fields =
  /"(text|value|response_url|trigger_id|token|ticket|url|private_metadata|name|username)":"(?:[^"\\]|\\.)*"/g;

/** Values as one text for the log, whole but for secrets and for the texts in `personal`. */
export function redacted(values: readonly unknown[], personal: readonly string[] = []): string {
  const whole = values.map((value) => (typeof value === 'string' ? value : inspect(value, { depth: 4 }))).join(' ');
  const known = whole.replace(secrets, removed).replace(fields, `"$1":"${removed}"`);
  return personal
    .filter((text) => text.trim() !== '')
    .reduce((text, one) => text.replace(new RegExp(literally(one.trim()), 'gi'), removed), known);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
