import { type Reply, replyTo } from '../../../src/ask';
import type { Catalog } from '../../../src/catalog/catalog';
import { toMessage } from '../../../src/presentation/slack/message';
import { toPlainText } from '../../../src/presentation/terminal/plain-text';
import { decodeQuestion } from '../../../src/question/codec';
import { brokenRules } from '../../../src/workspace/slack/block-rules';

/** Whatever was said: something is answered, Slack takes it, and nothing of the person stands in what is pasted. */
export function expectToHold(reply: Reply, asked: string, catalog: Catalog): void {
  expect(toPlainText(reply.document).trim()).not.toBe('');
  expectSlackToTake(reply, asked);
  expectKeyToLeadBack(reply, catalog);
}

function expectSlackToTake(reply: Reply, asked: string): void {
  const own = { text: asked, ...(reply.key === '' ? {} : { key: reply.key }) };
  const options = { share: own, page: own, file: own, wrong: reply.answer.kind, favourites: ['nftables'] };
  for (const draw of toMessage(reply, options)) {
    const form = draw();
    expect(brokenRules(form.blocks ?? [])).toEqual([]);
    expect(form.text.trim()).not.toBe('');
    expect(form.text.length).toBeLessThanOrEqual(4_000);
    expect(unescaped(form.text)).toEqual([]);
    // Half a character is cut by nobody but who wrote it.
    if (!hasHalf(asked)) expect(textsIn(form).filter(hasHalf)).toEqual([]);
  }
}

/** The key holds ids of the catalog and numbers: what is made from it alone holds no word of the person. */
function expectKeyToLeadBack(reply: Reply, catalog: Catalog): void {
  const { key, answer, language } = reply;
  if (key === '') return;
  expect(key.length).toBeLessThanOrEqual(240);
  const question = decodeQuestion(key, catalog);
  expect(question).toBeDefined();
  if (!question) return;
  const again = replyTo(question, catalog);
  expect([again.key, again.language, again.answer.kind]).toEqual([key, language, answer.kind]);
  if (answer.kind === 'rules' && again.answer.kind === 'rules' && answer.refused === undefined)
    expect(again.answer.snippet).toEqual(answer.snippet);
}

/** What Slack would read as a mention or a link. */
export function unescaped(text: string): readonly string[] {
  return text.match(/<[^>\n]*>?|&(?!amp;|lt;|gt;)/g) ?? [];
}

function hasHalf(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** All that a person pastes. */
export function pastedIn({ answer }: Reply): string {
  if (answer.kind !== 'rules' || !answer.snippet) return '';
  const { text, check, undo, fileName } = answer.snippet;
  return [text, check, undo, fileName].join('\n');
}
