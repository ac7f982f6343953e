import fc from 'fast-check';
import type { Document, Part } from '../../../src/presentation/document';
import { filesOf } from '../../../src/presentation/slack/file';
import { toHome } from '../../../src/presentation/slack/home';
import { toMessage } from '../../../src/presentation/slack/message';
import { brokenRules } from '../../../src/workspace/slack/block-rules';

const piece = fc.constantFrom(
  '<!channel>',
  '&',
  '&amp;',
  '```',
  '````',
  '5061',
  '중재 서버',
  '🔥',
  ' ',
  '\n',
  '',
  'https://x.test/?a=1&b=2',
  'word '.repeat(8),
);
const short = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const long = fc.tuple(short, fc.integer({ min: 0, max: 60 })).map(([text, times]) => text.repeat(times));
const text = fc.oneof({ weight: 4, arbitrary: short }, { weight: 1, arbitrary: long });

const cell = fc.oneof(
  { weight: 9, arbitrary: short },
  { weight: 1, arbitrary: fc.tuple(short, fc.integer({ min: 0, max: 12 })).map(([some, times]) => some.repeat(times)) },
);

const table = fc.integer({ min: 1, max: 22 }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width });
  const group = fc.record({ title: fc.option(text, { nil: undefined }), rows: fc.array(row, { maxLength: 40 }) });
  return fc.record({ kind: fc.constant('table' as const), columns: row, groups: fc.array(group, { maxLength: 4 }) });
});

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text, aside: text }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({
    kind: fc.constant('note' as const),
    text,
    tone: fc.constantFrom('doubt' as const, 'remark' as const, 'source' as const),
  }),
  fc.record({ kind: fc.constant('code' as const), text, language: short, fileName: short }),
  fc.record({
    kind: fc.constant('choices' as const),
    prompt: fc.option(text, { nil: undefined }),
    choices: fc.array(fc.record({ label: text, ask: text }), { maxLength: 30 }),
  }),
  table,
);

const menu = fc.record({
  kind: fc.constant('menu' as const),
  prompt: text,
  choices: fc.uniqueArray(fc.record({ id: short, label: text, ask: text }), {
    maxLength: 120,
    selector: ({ ask }) => ask,
  }),
});
const form = fc.record({
  kind: fc.constant('form' as const),
  label: text,
  language: fc.constantFrom('en' as const, 'ko' as const),
  fields: fc.array(fc.record({ label: text, name: text }), { maxLength: 30 }),
});

/** An answer has one menu of each kind and one form at most. */
const document = fc
  .tuple(
    fc.array(part, { minLength: 1, maxLength: 12 }),
    fc.array(
      menu.map((each) => ({ ...each, of: 'roles' as const })),
      { maxLength: 1 },
    ),
    fc.array(menu, { maxLength: 1 }),
    fc.array(form, { maxLength: 1 }),
  )
  .map((parts) => parts.flat() as unknown as Document);
const file = fc.constantFrom(undefined, 'attached' as const, { text: 'asked', key: 'k' });
const language = fc.constantFrom('en' as const, 'ko' as const);

test('any document keeps every rule of Slack, in every form', () => {
  fc.assert(
    fc.property(document, language, short, file, (drawn, spoken, asked, whole) => {
      const answered = { document: drawn, language: spoken, key: 'k'.repeat(200), follow: 'this' as const };
      const options = {
        share: { text: asked, key: 'k' },
        unseenThread: true,
        wrong: 'rules',
        ...(whole ? { file: whole } : {}),
      };
      for (const draw of toMessage(answered, options)) {
        const form = draw();
        expect(brokenRules(form.blocks ?? [])).toEqual([]);
        expect(form.text.trim()).not.toBe('');
        expect(form.text.length).toBeLessThanOrEqual(4_000);
        expect(form.text).not.toMatch(/<|>/);
        if (form.blocks) expect(JSON.stringify(form.blocks)).toContain('"action_id":"share"');
        if (form.blocks && typeof whole === 'object' && filesOf(answered).length > 0)
          expect(JSON.stringify(form.blocks)).toContain('"action_id":"file"');
      }
      expect(brokenRules(toHome(drawn, spoken).blocks)).toEqual([]);
    }),
    { numRuns: 300, endOnFailure: true },
  );
}, 60_000);
