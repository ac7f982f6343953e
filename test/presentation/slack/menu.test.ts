import { readPick, toMenu } from '../../../src/presentation/slack/menu';

const key = 'en|q|list|R:mediation';
const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `Language ${id}`, ask: `as ${id}` }));
const menu = { kind: 'menu', prompt: 'Rules as', choices } as const;

test('an entry for each choice, and the question in the id of the block', () => {
  expect(toMenu({ ...menu, choices: choices.slice(0, 1) }, key, [])).toEqual([
    {
      type: 'actions',
      block_id: 'menu en|q|list|R:mediation',
      elements: [
        {
          type: 'static_select',
          action_id: 'menu',
          placeholder: { type: 'plain_text', text: 'Rules as', emoji: false },
          options: [{ text: { type: 'plain_text', text: 'Language a', emoji: false }, value: 'as a' }],
        },
      ],
    },
  ]);
});

test('what the person picked last stands first, the newest on top; the others keep their order', () => {
  expect(valuesOf(toMenu(menu, key, ['c', 'x', 'b']))).toEqual(['as c', 'as b', 'as a', 'as d']);
  expect(choices.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

test('nothing to pick from, or nothing to go on from, is no menu', () => {
  expect(toMenu({ ...menu, choices: [] }, key, [])).toEqual([]);
  expect(toMenu(menu, '', [])).toEqual([]);
  expect(toMenu(menu, 'k'.repeat(251), [])).toEqual([]);
  expect(toMenu(menu, 'k'.repeat(250), [])).toHaveLength(1);
});

test('no more entries than Slack takes, and the last used are among them', () => {
  const many = Array.from({ length: 120 }, (_, index) => ({ id: `${index}`, label: `${index}`, ask: `as ${index}` }));
  const values = valuesOf(toMenu({ ...menu, choices: many }, key, ['119']));
  expect([values.length, values[0]]).toEqual([100, 'as 119']);
});

test('what an entry cannot hold is left out rather than cut', () => {
  const long = { id: 'long', label: 'l'.repeat(80), ask: `as ${'x'.repeat(148)}` };
  expect(valuesOf(toMenu({ ...menu, choices: [long, ...choices] }, key, []))).toEqual(choices.map(({ ask }) => ask));
});

test('a picked entry is read with the question that it follows', () => {
  expect(readPick(`menu ${key}`, 'as nftables')).toEqual({ text: 'as nftables', key });
});

test.each([
  [undefined, 'as a'],
  [null, 'as a'],
  [5, 'as a'],
  ['menu ', 'as a'],
  ['menu', 'as a'],
  [key, 'as a'],
  [`menu ${key}`, undefined],
  [`menu ${key}`, null],
  [`menu ${key}`, 5],
  [`menu ${key}`, ''],
])('nothing is read of %j with %j', (blockId, value) => {
  expect(readPick(blockId, value)).toBeUndefined();
});

function valuesOf(blocks: readonly unknown[]): readonly string[] {
  return Object(blocks[0]).elements[0].options.map(({ value }: { value: string }) => value);
}
