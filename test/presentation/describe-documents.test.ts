import { describe as put } from '../../src/presentation/describe';
import type { Document, Part } from '../../src/presentation/document';
import { answers } from '../support/answers';
import { hostile } from '../support/answers/others';
import { product } from '../support/answers/parts';

const documents = Object.entries(answers).flatMap(([name, answer]) =>
  (['en', 'ko'] as const).map((language) => [`${name}.${language}`, put(answer(language))] as const),
);

const partsOf = <K extends Part['kind']>(document: Document, kind: K) =>
  document.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind);

describe.each(documents)('%s', (_, document) => {
  test('has one table at most, since Slack draws one a message', () => {
    expect(partsOf(document, 'table').length).toBeLessThanOrEqual(1);
  });

  test('has as many cells as columns in every row, and none empty', () => {
    for (const { columns, groups } of partsOf(document, 'table')) {
      for (const { title, rows } of groups) {
        expect(title).not.toBe('');
        expect(rows).not.toEqual([]);
        for (const cells of rows) {
          expect(cells).toHaveLength(columns.length);
          for (const cell of cells) expect(cell).toMatch(/^\S(.*\S)?$/);
        }
      }
    }
  });

  test('has the ways on last, with labels that differ', () => {
    const kinds = document.map(({ kind }) => kind);
    const waysOn = kinds.filter((kind) => ['choices', 'form', 'menu'].includes(kind));
    expect(kinds.slice(kinds.length - waysOn.length)).toEqual(waysOn);
    for (const part of [...partsOf(document, 'choices'), ...partsOf(document, 'menu')]) {
      const labels = part.choices.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('has no empty line, none of several lines, and no hole where a word should be', () => {
    for (const part of document) {
      const texts = 'text' in part ? [part.text, ...('aside' in part ? [part.aside] : [])] : [];
      for (const text of texts) {
        expect(text).toMatch(/^\S(.*\S)?$/);
        expect(text).not.toMatch(/undefined|null|\[object|NaN| {2}|\.\./);
      }
    }
  });

  test('warns of at most six doubts, and counts the rest', () => {
    const doubts = partsOf(document, 'note').filter(({ tone }) => tone === 'doubt');
    // What must be known before something is pasted is never left out.
    if (partsOf(document, 'code').length === 0) expect(doubts.length).toBeLessThanOrEqual(7);
  });
});

test.each(['mediation-tls', 'port-5061', 'front-end-and-director'])(
  'in the answer to %s a note names every row with a warning sign',
  (name) => {
    const document = put(answers[name]!('en'));
    const notes = partsOf(document, 'note').filter(({ tone }) => tone === 'doubt');
    const cells = partsOf(document, 'table').flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.map((row) => row.at(-1)!)),
    );
    const marked = cells.filter((cell) => cell.endsWith('⚠') && !cell.includes('no row of its own'));
    expect(marked).not.toEqual([]);
    for (const cell of marked) {
      const [id] = /[A-Z]+\d+(?=[ \dA-Z–]* ⚠$)/.exec(cell)!;
      expect(notes.map(({ text }) => text).filter((text) => text.includes(id))).not.toEqual([]);
    }
  },
);

test('a product without examples, or without a word on other pages, leaves no hole', () => {
  const bare = { ...product, notCovered: undefined, examples: [] };
  for (const name of ['help', 'not-understood', 'front-end-to-sql', 'mediation']) {
    const answer = answers[name]!('en');
    const said = JSON.stringify(put({ ...answer, products: [bare] } as typeof answer));
    expect(said).not.toMatch(/undefined|“”|Try|other pages|Not on this page/);
  }
});

test('two buttons of one name say what they ask', () => {
  const answer = answers.mcu!('en');
  if (answer.kind !== 'choice') throw new Error('mcu is a choice');
  const name = { en: 'Edge', ko: '에지' };
  const twice = ['Edge Server', 'Access Edge'].map((ask) => ({ kind: 'role' as const, name, ask }));
  const [choices] = partsOf(put({ ...answer, choices: twice }), 'choices');
  expect(choices?.choices.map(({ label }) => label)).toEqual(['Edge Server', 'Access Edge']);
});

test('what a hostile person typed comes out as one short line in quotes', () => {
  const [said] = partsOf(put(answers.minecraft!('en')), 'text');
  const quoted = /^“([^“”]*)” is not/.exec(said!.text)?.[1];
  expect(quoted).toMatch(/^mine"craft" /);
  expect(Array.from(quoted!).length).toBeLessThanOrEqual(60);
  expect(said!.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(hostile).toMatch(/[\p{Cc}\p{Cf}]/u);
});
