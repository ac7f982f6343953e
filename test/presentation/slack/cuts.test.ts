import type { Document, TablePart } from '../../../src/presentation/document';
import { toBlocks, toFallback } from '../../../src/presentation/slack/blocks';
import { toLastRow, toShareButton } from '../../../src/presentation/slack/buttons';
import { cut, cutEscaped, pieces } from '../../../src/presentation/slack/cut';
import { slackWording } from '../../../src/presentation/slack/slack-wording';
import { brokenRules } from '../../../src/workspace/slack/block-rules';

const drawing = { wording: slackWording('en'), key: '' };

test('a cut is marked, counts what escaping adds, and splits neither an entity nor a character', () => {
  expect(cut('Mediation', 9)).toBe('Mediation');
  expect(cut('Mediation', 5)).toBe('Medi…');
  expect(cutEscaped('<<<<', 9)).toBe('&lt;&lt;…');
  expect(cut('🔥🔥🔥', 4)).toBe('🔥…');
});

test('long text is broken after a line or a word, and nothing of it is lost', () => {
  expect(pieces('one two\nthree four', 10)).toEqual(['one two', 'three four']);
  expect(pieces('one two three', 8)).toEqual(['one two', ' three']);
  expect(pieces('&&&', 5)).toEqual(['&', '&', '&']);
});

test('a heading and a label are cut where Slack ends them', () => {
  const [header, actions] = toBlocks(
    [
      { kind: 'heading', text: 'h'.repeat(200) },
      { kind: 'choices', prompt: undefined, choices: [{ label: 'l'.repeat(200), ask: 'x' }] },
    ],
    drawing,
  );
  expect(header).toMatchObject({ text: { text: `${'h'.repeat(149)}…` } });
  expect(actions).toMatchObject({ elements: [{ text: { text: `${'l'.repeat(74)}…` } }] });
});

test('a table of more than 99 rows says how many are missing', () => {
  const blocks = toBlocks([tableOf(150, 'short')], drawing);
  expect(blocks[0]).toMatchObject({ type: 'table', rows: { length: 100 } });
  expect(sentenceIn(blocks[1])).toBe('51 more rows do not fit here. Ask about one role, service or port to see them.');
});

test('a table of more than 10,000 characters is cut by rows', () => {
  const [table, note] = toBlocks([tableOf(50, 'x'.repeat(490))], drawing);
  const rows = table?.type === 'table' ? table.rows.length - 1 : 0;
  expect(rows).toBe(20);
  expect(sentenceIn(note)).toMatch(/^30 more rows/);
});

test('a title without rows does not stay', () => {
  const table: TablePart = {
    ...tableOf(99, 'x'),
    groups: [...tableOf(99, 'x').groups, { title: 'Last', rows: [['1', '2']] }],
  };
  expect(JSON.stringify(toBlocks([table], drawing))).not.toContain('Last');
});

test('text of a table is split into sections, and each fence is closed', () => {
  const sections = toFallback([tableOf(99, 'y'.repeat(80))], drawing).filter(({ type }) => type === 'section');
  expect(sections.length).toBeGreaterThan(2);
  for (const section of sections)
    expect(section).toMatchObject({ text: { text: expect.stringMatching(/^```\n[^`]+\n```$/) } });
});

test('a fence inside a cell does not end the block', () => {
  expect(JSON.stringify(toFallback([tableOf(1, 'a```b')], drawing))).toContain('a`\u200b``b');
});

test('code is cut by whole lines, and before it stands that it is not all', () => {
  const lines = Array.from({ length: 2_000 }, (_, line) => `rule ${line}`);
  const blocks = toBlocks([{ kind: 'code', text: lines.join('\n'), language: 'shell', fileName: 'f' }], drawing);
  expect(sentenceIn(blocks[0])).toMatch(/^Incomplete: \d+ more lines do not fit here. Do not paste this/);
  const shown = JSON.stringify(blocks[1]).match(/rule \d+/g) ?? [];
  expect(shown.at(-1)).toBe(`rule ${shown.length - 1}`);
});

test('more blocks than a message holds end with a sentence', () => {
  const blocks = toBlocks(
    [{ kind: 'text', text: 'first' }, ...Array(60).fill({ kind: 'text', text: 'more' })],
    drawing,
  );
  expect(blocks).toHaveLength(50);
  expect(sentenceIn(blocks[49])).toBe(drawing.wording.cutShort);
});

describe('what stands below', () => {
  const below = toLastRow(toShareButton({ text: 'x' }, drawing.wording));

  test('is kept, whatever is cut above it', () => {
    const blocks = toBlocks(Array(60).fill({ kind: 'text', text: 'more' }) as unknown as Document, {
      ...drawing,
      below,
    });
    expect(blocks).toHaveLength(50);
    expect(sentenceIn(blocks[48])).toBe(drawing.wording.cutShort);
    expect(blocks[49]).toBe(below[0]);
  });

  test('is counted with the text above it', () => {
    const text = 'x'.repeat(2_995);
    const document: Document = [{ kind: 'text', text }, ...Array(3).fill({ kind: 'text', text })];
    expect(toBlocks(document, drawing)).toHaveLength(4);
    const blocks = toBlocks(document, { ...drawing, below: [...below, ...below] });
    expect(brokenRules(blocks).filter((rule) => rule !== 'an action_id twice')).toEqual([]);
    expect(blocks.slice(-2)).toEqual([...below, ...below]);
  });
});

function tableOf(count: number, text: string): TablePart {
  const rows = Array.from({ length: count }, (_, row) => [`p${row}`, text]);
  return { kind: 'table', columns: ['Port', 'Purpose'], groups: [{ title: undefined, rows }] };
}

function sentenceIn(block: unknown): string {
  return JSON.parse(JSON.stringify(block)).elements[0].text;
}
