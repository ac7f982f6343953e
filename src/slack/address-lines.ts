import type { Ask, Reply } from '../ask.js';
import { type AddressForm, type Filled, filledIn, firstBlock } from '../presentation/slack/address-form.js';
import { limits } from '../presentation/slack/limits.js';
import { slackWording } from '../presentation/slack/slack-wording.js';
import { readTyped, refusalOf } from '../presentation/slack/typed-addresses.js';

/** What a filled-in form says: what it asks, what is wrong beside which line, or that its question cannot be read any more. */
export type LinesRead =
  | { readonly kind: 'asked'; readonly text: string }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'stale' };

/** What one line asks, or what is wrong with it. */
type Line = { readonly block: string; readonly text: string } | { readonly block: string; readonly error: string };

/** An address of nobody (RFC 5737). */
const nobody = '192.0.2.1';

/** Reads the lines one by one, each against the form's question, and then all of them together. */
export function readAddressLines(form: AddressForm, values: unknown, ask: Ask): LinesRead {
  const { key, language, fields } = form;
  const { formEmpty, formTooLong } = slackWording(language);
  // An address goes on with a question about rules. Where it does not, the question is of another version.
  const isReadable = ask(`${fields[0]?.name}: ${nobody}`, { key, language }).answer.kind === 'rules';
  if (!isReadable) return { kind: 'stale' };
  const lines = filledIn(form, values).map((filled) => readLine(filled, form, ask));
  const [first] = lines;
  if (!first) return errors([[firstBlock, formEmpty]]);
  const wrong = lines.flatMap((line) => ('error' in line ? [[line.block, line.error] as const] : []));
  if (wrong.length > 0) return errors(wrong);
  const text = lines.flatMap((line) => ('text' in line ? [line.text] : [])).join('; ');
  if (text.length > limits.modal.asked) return errors([[first.block, formTooLong]]);
  const refused = refusalIn(ask(text, { key, language }));
  return refused === undefined ? { kind: 'asked', text } : errors([[first.block, refused]]);
}

function readLine({ field, block, typed }: Filled, { key, language }: AddressForm, ask: Ask): Line {
  const read = readTyped(typed, language);
  if ('refused' in read) return { block, error: read.refused };
  const text = `${field.name}: ${read.addresses.join(', ')}`;
  const reply = ask(text, { key, language });
  const refused = refusalIn(reply);
  if (refused !== undefined) return { block, error: refused };
  // No address is lost in silence.
  const placed = placedFor(field.name, language, reply);
  return placed < read.addresses.length ? { block, error: refusalOf(typed, language) } : { block, text };
}

function placedFor(name: string, language: Reply['language'], { answer }: Reply): number {
  if (answer.kind !== 'rules') return 0;
  return answer.placed.find(({ role }) => role.name[language] === name)?.addresses.length ?? 0;
}

/** Why nothing was written, in a sentence; undefined where something was. */
function refusalIn({ answer, document }: Reply): string | undefined {
  if (answer.kind !== 'rules' || answer.refused === undefined) return undefined;
  return document.find((part) => part.kind === 'text')?.text ?? answer.refused.kind;
}

function errors(told: readonly (readonly [string, string])[]): LinesRead {
  return { kind: 'errors', errors: Object.fromEntries(told) };
}
