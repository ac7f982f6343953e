import type { Ask, Reply } from '../ask.js';
import { type Filled, type FormValue, filledIn, firstBlock } from '../presentation/slack/form.js';
import { limits } from '../presentation/slack/limits.js';
import { slackWording } from '../presentation/slack/slack-wording.js';
import { readTyped, refusalOf } from '../presentation/slack/typed-addresses.js';

/** What a filled-in form says: what it asks, what is wrong beside which line, or that its question cannot be read any more. */
export type FormRead =
  | { readonly kind: 'asked'; readonly text: string }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'stale' };

/** What one line asks, or what is wrong with it. */
type Line = { readonly block: string } & (Exclude<FormRead, { kind: 'errors' }> | Wrong);

interface Wrong {
  readonly kind: 'wrong';
  readonly error: string;
}

/** Reads the lines one by one, each against the form's question, and then all of them together. */
export function readForm(form: FormValue, values: unknown, ask: Ask): FormRead {
  const { key, language } = form;
  const { formEmpty, formTooLong } = slackWording(language);
  const lines = filledIn(form, values).map((filled) => readLine(filled, form, ask));
  const [first] = lines;
  if (!first) return { kind: 'errors', errors: { [firstBlock]: formEmpty } };
  if (lines.some(({ kind }) => kind === 'stale')) return { kind: 'stale' };
  const wrong = lines.flatMap((line) => (line.kind === 'wrong' ? [[line.block, line.error] as const] : []));
  if (wrong.length > 0) return { kind: 'errors', errors: Object.fromEntries(wrong) };
  const text = lines.flatMap((line) => (line.kind === 'asked' ? [line.text] : [])).join('; ');
  if (text.length > limits.modal.asked) return { kind: 'errors', errors: { [first.block]: formTooLong } };
  const refused = refusalIn(ask(text, { key, language }));
  return refused === undefined ? { kind: 'asked', text } : { kind: 'errors', errors: { [first.block]: refused } };
}

function readLine({ field, block, typed }: Filled, { key, language }: FormValue, ask: Ask): Line {
  const read = readTyped(typed, language);
  if ('refused' in read) return { block, kind: 'wrong', error: read.refused };
  const text = `${field.name}: ${read.addresses.join(', ')}`;
  const reply = ask(text, { key, language });
  const { answer } = reply;
  // Addresses alone go on with a question about rules: an answer of another kind has not read the question.
  if (answer.kind !== 'rules') return { block, kind: 'stale' };
  const refused = refusalIn(reply);
  if (refused !== undefined) return { block, kind: 'wrong', error: refused };
  const placed = answer.placed.find(({ role }) => role.name[language] === field.name)?.addresses ?? [];
  if (placed.length < read.addresses.length) return { block, kind: 'wrong', error: refusalOf(typed, language) };
  return { block, kind: 'asked', text };
}

/** Why nothing was written, in a sentence; undefined where something was. */
function refusalIn({ answer, document }: Reply): string | undefined {
  if (answer.kind !== 'rules' || answer.refused === undefined) return undefined;
  return document.find((part) => part.kind === 'text')?.text ?? answer.refused.kind;
}
