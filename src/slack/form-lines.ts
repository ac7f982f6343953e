import type { Ask, Reply } from '../ask.js';
import { type FormValue, filledIn, firstBlock } from '../presentation/slack/form.js';
import { limits } from '../presentation/slack/limits.js';
import { slackWording } from '../presentation/slack/slack-wording.js';
import { readTyped } from '../presentation/slack/typed-addresses.js';

/** What a filled-in form says: what it asks, what is wrong beside which line, or that its question cannot be read any more. */
export type FormRead =
  | { readonly kind: 'asked'; readonly text: string }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'stale' };

/** Reads the lines one by one, each against the form's question, and then all of them together. */
export function readForm(form: FormValue, values: unknown, ask: Ask): FormRead {
  const { key, language } = form;
  const { formEmpty, formTooLong } = slackWording(language);
  const lines = filledIn(form, values).map(({ field, block, typed }) => {
    const read = readTyped(typed, language);
    if ('refused' in read) return { block, text: '', error: read.refused, isRead: true };
    const text = `${field.name}: ${read.addresses}`;
    return { block, text, ...checked(ask(text, { key, language })) };
  });
  const [first] = lines;
  if (!first) return { kind: 'errors', errors: { [firstBlock]: formEmpty } };
  if (lines.some(({ isRead }) => !isRead)) return { kind: 'stale' };
  const wrong = lines.flatMap(({ block, error }) => (error === undefined ? [] : [[block, error] as const]));
  if (wrong.length > 0) return { kind: 'errors', errors: Object.fromEntries(wrong) };
  const text = lines.map((line) => line.text).join('; ');
  if (text.length > limits.modal.asked) return { kind: 'errors', errors: { [first.block]: formTooLong } };
  const { error } = checked(ask(text, { key, language }));
  return error === undefined ? { kind: 'asked', text } : { kind: 'errors', errors: { [first.block]: error } };
}

/** Nothing but addresses goes on with a question about rules; an answer of another kind has not read the question. */
function checked({ answer, document }: Reply): { readonly error: string | undefined; readonly isRead: boolean } {
  if (answer.kind !== 'rules') return { error: undefined, isRead: false };
  if (answer.refused === undefined) return { error: undefined, isRead: true };
  return { error: document.find((part) => part.kind === 'text')?.text ?? answer.refused.kind, isRead: true };
}
