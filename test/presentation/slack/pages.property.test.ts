import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import type { Document, TablePart } from '../../../src/presentation/document';
import type { Answered } from '../../../src/presentation/slack/answered';
import { decodeAsked } from '../../../src/presentation/slack/asked';
import { toMessage } from '../../../src/presentation/slack/message';
import { brokenRules } from '../../../src/workspace/slack/block-rules';

// Whatever a table holds, its pages hold every row once and in order, as a table and as text.

const group = fc.record({
  title: fc.option(fc.constantFrom('IN', '들어옴'), { nil: undefined }),
  sizes: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 160, size: 'max' }),
});
const table = fc.array(group, { minLength: 1, maxLength: 4, size: 'max' }).map((groups): TablePart => {
  let count = 0;
  const row = (size: number) => {
    count += 1;
    return [`row ${count}.`, 'a → b', 'word '.repeat(size / 5).trim() || 'w'];
  };
  return {
    kind: 'table',
    columns: ['Ports', 'From → To', 'Purpose'],
    groups: groups.map(({ title, sizes }) => ({ title, rows: sizes.map(row) })),
  };
});

describe.each([
  ['tables', 0],
  ['text', 1],
] as const)('drawn as %s', (_, form) => {
  test('pages hold every row once, in order, within the limits of Slack', () => {
    fc.assert(
      fc.property(table, (part) => {
        const shown: number[] = [];
        let page = { text: 'all', key: 'k' } as NonNullable<ReturnType<typeof decodeAsked>>;
        for (let pages = 0; pages < 20; pages++) {
          const blocks = toMessage(answered(part), { page })[form]?.().blocks ?? [];
          expect(brokenRules(blocks)).toEqual([]);
          shown.push(...numbersIn(blocks));
          const next = decodeAsked(buttonIn(blocks));
          if (!next) break;
          expect(next).toEqual({ text: 'all', key: 'k', from: shown.length });
          page = next;
        }
        const total = part.groups.flatMap(({ rows }) => rows).length;
        expect(shown).toEqual(Array.from({ length: total }, (_, index) => index + 1));
      }),
      { numRuns: 20 },
    );
  });
});

test('a question that is too long for a button leaves the sentence', () => {
  const rows = Array.from({ length: 150 }, (_, index) => [`row ${index + 1}.`, 'a', 'b']);
  const part: TablePart = { kind: 'table', columns: ['a', 'b', 'c'], groups: [{ title: undefined, rows }] };
  const blocks = toMessage(answered(part), { page: { text: 'x'.repeat(2_000) } })[0]().blocks ?? [];
  expect(buttonIn(blocks)).toBeUndefined();
  expect(JSON.stringify(blocks)).toMatch(/51 more rows do not fit here/);
});

function answered(part: TablePart): Answered {
  const document: Document = [
    { kind: 'heading', text: 'All', aside: 'read as: all' },
    part,
    { kind: 'note', tone: 'remark', text: 'a remark '.repeat(40) },
  ];
  return { document, language: 'en', key: 'k', follow: 'this' };
}

function numbersIn(blocks: readonly KnownBlock[]): readonly number[] {
  return [...JSON.stringify(blocks).matchAll(/row (\d+)\./g)].map(([, number]) => Number(number));
}

function buttonIn(blocks: readonly KnownBlock[]): string | undefined {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const found = buttons.find(({ action_id }) => action_id === 'page');
  return found && 'value' in found ? found.value : undefined;
}
