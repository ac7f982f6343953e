import { createAsk, type Reply } from '../../../src/ask';
import { loadCatalog } from '../../../src/catalog/load';
import type { Document } from '../../../src/presentation/document';
import { filesOf } from '../../../src/presentation/slack/file';
import { toMessage } from '../../../src/presentation/slack/message';
import { brokenRules } from '../../../src/workspace/slack/block-rules';
import { codeOf } from '../../support/slack-person';

// What a message cannot show whole comes as a file, whichever way the message is drawn.

const ask = createAsk(loadCatalog({}));
const asked = { text: 'rules as csv', key: 'k'.repeat(240) };
const ways = [{ file: 'attached' as const }, { file: asked, share: asked }, { file: asked }];

describe.each(['front end', 'mediation', '프런트 엔드', '5061'])('%s', (question) => {
  const table = ask(question);
  const menu = table.document.find((part) => part.kind === 'menu');
  const entries = menu?.kind === 'menu' ? menu.choices : [];

  test.each(entries.map(({ ask: entry }) => entry))('%s: no code is lost', async (entry) => {
    const reply = ask(entry, { key: table.key, language: table.language });
    expect(reply.answer).toMatchObject({ kind: 'rules', language: table.language });
    const files = filesOf(reply);
    for (const way of ways) {
      const blocks = toMessage(reply, way)[0]().blocks ?? [];
      expect(brokenRules(blocks)).toEqual([]);
      const shown = codeOf({ text: '', blocks });
      const lost = codesIn(reply).filter(
        ({ text, fileName }) => !shown.includes(text) && !files.some((file) => file.name === fileName),
      );
      expect(lost.map(({ fileName }) => fileName)).toEqual([]);
      expect(JSON.stringify(blocks)).toContain('"action_id":"menu"');
      if (files.length > 0)
        expect(JSON.stringify(blocks)).toMatch(
          way.file === 'attached' ? /The whole is in|전체 내용은/ : /"action_id":"file"/,
        );
    }
    for (const { name, content } of files)
      expect(codesIn(reply).map(({ fileName, text }) => [fileName, `${text}\n`])).toContainEqual([
        name,
        await content(),
      ]);
  });
});

test('short parts stay whole, and the long one gives way', async () => {
  const long = codePart('rules.txt', 400);
  const document: Document = [{ kind: 'heading', text: 'h' }, long, codePart('check.txt', 3), codePart('undo.txt', 30)];
  const shown = codeOf({ text: '', blocks: toMessage(answered(document), { file: 'attached' })[0]().blocks ?? [] });
  expect(shown).toContain(codePart('check.txt', 3).text);
  expect(shown).toContain(codePart('undo.txt', 30).text);
  expect(shown.length).toBeGreaterThan(11_000);
  const files = filesOf(answered(document));
  expect(files.map(({ name }) => name)).toEqual(['rules.txt']);
  expect(await files[0]?.content()).toBe(`${long.text}\n`);
});

test('two long parts share the room', () => {
  const document: Document = [codePart('rules.txt', 400), codePart('undo.txt', 390)];
  const shown = codeOf({ text: '', blocks: toMessage(answered(document), {})[0]().blocks ?? [] });
  for (const name of ['rules', 'undo'])
    expect(shown.match(new RegExp(`${name}.txt`, 'g'))?.length).toBeGreaterThan(100);
});

test('no code, or little of it, is no file', () => {
  expect(filesOf(answered([{ kind: 'text', text: 'x'.repeat(20_000) }]))).toEqual([]);
  expect(filesOf(answered([codePart('rules.txt', 10)]))).toEqual([]);
});

function codePart(fileName: string, lines: number) {
  const text = Array.from({ length: lines }, (_, line) => `${fileName} ${line} `.padEnd(50, 'x')).join('\n');
  return { kind: 'code' as const, text, language: '', fileName };
}

function answered(document: Document) {
  return { document, language: 'en' as const, key: 'k', follow: 'this' as const };
}

function codesIn({ document }: Pick<Reply, 'document'>) {
  return document.flatMap((part) => (part.kind === 'code' ? [part] : []));
}
