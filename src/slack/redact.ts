import { inspect, types } from 'node:util';
import { webApi } from '@slack/bolt';

const removed = '[removed]';

/** Shorter texts stand in too many other words to be taken out of them. */
const shortest = 4;

/** Tokens, wherever they stand. */
const tokens = /\bx(?:ox[a-z]|app)-[\w-]+/g;

/** Each once, as a whole: of many in a row, each would be read to the end of all. */
const addresses = /(?:https?|wss?):\/\/[^\s"']*/g;

/** What makes an address good for one use, or for a ticket. */
const oneTime = /\/(?:actions|commands|app)\/|ticket=/;

/** What people wrote, and what answers them, in the JSON that Bolt logs when it debugs. */
const fields =
  /"(text|value|response_url|trigger_id|token|ticket|url|private_metadata|name|username)":"(?:[^"\\]|\\.)*"/g;

/** An answer of the Web API that is no JSON, which its client takes for Slack's word: all of it, with whatever people wrote. */
const noWord = /(?<=^An API error occurred: )(?!\w{1,80}$)[\s\S]*$/;

/** Values as one text for the log: without secrets, without the data that errors carry, and without the texts in `personal`. */
export function redacted(values: readonly unknown[], personal: readonly string[] = []): string {
  const whole = values.map(written).join(' ');
  return spellings(personal).reduce(without, cleared(whole));
}

function cleared(text: string): string {
  return text
    .replace(tokens, removed)
    .replace(addresses, (address) => (oneTime.test(address) ? removed : address))
    .replace(fields, `"$1":"${removed}"`);
}

/** Each text as it was written and as it stands in JSON, the longest first: one may be a part of another. */
function spellings(texts: readonly string[]): readonly string[] {
  return texts
    .map((text) => text.trim())
    .filter(({ length }) => length >= shortest)
    .flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])
    .sort((one, other) => other.length - one.length);
}

/**
 * Without a regular expression: of more than 32,675 letters V8 makes none, and what it throws holds them all; a message may be of
 * 40,000.
 */
function without(text: string, one: string): string {
  const [inCapitals, sought] = [capitals(text), capitals(one)];
  const kept: string[] = [];
  let from = 0;
  for (let at = inCapitals.indexOf(sought); at >= 0; at = inCapitals.indexOf(sought, from)) {
    kept.push(text.slice(from, at));
    from = at + one.length;
  }
  return [...kept, text.slice(from)].join(removed);
}

/** As long as the text: letters that become several stay as they are. */
function capitals(text: string): string {
  const whole = text.toUpperCase();
  if (whole.length === text.length) return whole;
  return Array.from(text, (letter) =>
    letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter,
  ).join('');
}

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isError(value)) return errorText(value);
  try {
    // As JSON, so that `fields` finds what people wrote.
    return JSON.stringify(value, (_, inner) => (isError(inner) ? errorText(inner) : inner)) ?? String(value);
  } catch {
    return inspect(value, { depth: 0 });
  }
}

/** Also one of another realm, as `fetch` throws them where code runs in a realm of its own. */
function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}

/** An error and what it came from. Slack's errors carry data: whole requests and answers, with what people wrote. */
function errorText(error: Error, depth = 3): string {
  const { name, message, code, stack = '', cause } = error as Error & { readonly code?: unknown };
  // The message is part of the stack, and may look like a line of it.
  const place = stack.indexOf(message);
  const frames = (place < 0 ? stack : stack.slice(place + message.length)).match(/^[ \t]+at .*$/gm) ?? [];
  const from = isError(cause) && depth > 0 ? [`caused by ${errorText(cause, depth - 1)}`] : [];
  const isCode = typeof code === 'string' || typeof code === 'number';
  const said = code === webApi.ErrorCode.PlatformError ? message.replace(noWord, removed) : message;
  return [`${name}${isCode ? ` (${code})` : ''}: ${said}`, ...frames, ...from].join('\n');
}
