import { join } from 'node:path';
import type { Answer, Line, RequirementsAnswer } from '../../../src/answer/answer';
import { createAsk } from '../../../src/ask';
import { loadCatalog } from '../../../src/catalog/load';
import { notesSheet } from '../../../src/presentation/files/notes-sheet';
import { firstSheet, isTabular, type Tabular } from '../../../src/presentation/files/report';
import type { Sheet } from '../../../src/presentation/files/sheet';

// A sheet holds what the answer holds: every row once for each line that shows it, in both languages.

const catalog = loadCatalog({ CATALOG_PATH: join(__dirname, '../../fixtures/second-product') });
const ask = createAsk(catalog);
const questions = [
  ...catalog.roles.flatMap(({ name }) => [`ports of ${name.en}`, `${name.ko} 포트`, `${name.en} load balancer ports`]),
  ...new Set(catalog.requirements.flatMap(({ ports }) => ports.map(({ first }) => `port ${first}`))),
  'all ports as xlsx',
  '전체 포트 엑셀로',
  'tcp ports',
  'what changes from HLB to DNS LB',
  'front end and mediation, both ways',
];

const answered = questions.flatMap((question) => {
  const { answer } = ask(question);
  return answer.kind === 'requirements' && isTabular(answer) ? [[question, answer] as const] : [];
});

describe.each(answered)('%s', (_, answer) => {
  const sheet = firstSheet(answer);
  const lines = linesOf(answer);

  test('a line for each line of the answer, in its order, and then for what has no row', () => {
    const gaps = answer.pointers.filter(({ kind }) => kind === 'gap');
    expect(column(sheet, 'Rows')).toEqual([
      ...lines.map(({ rows }) => rows.map(({ id }) => id).join(' ')),
      ...gaps.map(() => ''),
    ]);
  });

  test('ports, transports, purposes and conditions as the rows have them, in both languages', () => {
    for (const [index, { printed, rows, transports }] of lines.entries()) {
      const cells = cellsOf(sheet, index);
      expect(cells.Ports).toBe(printed);
      expect(cells.Transport).toBe(transports.join(', ').toUpperCase());
      for (const { purpose, condition, doubts, cautions } of rows) {
        expect(cells.Purpose).toContain(purpose.en);
        expect(cells.용도).toContain(purpose.ko);
        expect(cells.Condition).toContain(condition?.en ?? '');
        expect(cells.조건).toContain(condition?.ko ?? '');
        for (const { en, ko } of doubts) expect([cells.Doubts, cells['확인 필요']].join()).toMatch(both(en, ko));
        for (const { en, ko } of cautions)
          expect([cells['Keep in mind'], cells['유의 사항']].join()).toMatch(both(en, ko));
      }
    }
  });

  test('a direction that is not certain says so in its line and on the sheet of notes', () => {
    for (const [index, { certainty, rows }] of lines.entries()) {
      expect(cellsOf(sheet, index)['Direction certainty']).toMatch(
        { high: /^(?:high|높음)/, medium: /^(?:medium|보통)/, low: /low: check first/ }[certainty],
      );
      if (certainty === 'low' && cellsOf(sheet, index).Doubts?.includes('not certain'))
        for (const { id } of rows) expect(column(notesSheet(answer), 'Rows').join(' ')).toContain(id);
    }
  });

  test('every line names its document', () => {
    for (const index of lines.keys()) {
      expect(cellsOf(sheet, index).Document).not.toBe('');
      expect(cellsOf(sheet, index).Link).toMatch(/^https:/);
    }
  });

  test('the notes hold every doubt, caution, footnote, correction and source', () => {
    const said = new Set(notesSheet(answer).rows.flat());
    const has = (text: string) => expect([...said].some((each) => each.includes(text)) ? '' : text).toBe('');
    for (const { rows, notes } of lines) {
      for (const { text } of notes) for (const each of [text.en, text.ko]) has(each);
      for (const { doubts, cautions, corrections, flow } of rows) {
        for (const { en, ko } of [...doubts, ...cautions]) for (const each of [en, ko]) has(each);
        for (const { printed } of corrections) has(printed);
        if (flow.remark) has(flow.remark.ko);
      }
    }
    for (const { url, title } of answer.sources) for (const each of [url, title.en, title.ko]) has(each);
  });

  test('every row has as many cells as the header, in the language of the person first', () => {
    for (const { header, rows } of [sheet, notesSheet(answer)])
      expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    expect(sheet.header.slice(0, 2)).toEqual(answer.language === 'en' ? ['Source', '출발지'] : ['출발지', 'Source']);
  });
});

test('exceptions from IPsec have a sheet of their own, with the warning beside it', () => {
  const answer = ask('ipsec exceptions').answer as Extract<Answer, { kind: 'ipsec-exceptions' }>;
  const sheet = firstSheet(answer);
  expect(sheet.name).toBe('IPsec exceptions');
  expect(column(sheet, 'Rows')).toEqual(answer.exceptions.map(({ id }) => id));
  for (const [index, { source, destination, ports }] of answer.exceptions.entries())
    expect(cellsOf(sheet, index)).toMatchObject({ Source: source.en, 목적지: destination.ko, Ports: ports.en });
  expect(notesSheet(answer).rows.flat().join()).toMatch(/switch protection off.*IPsec 보호를 받지 못합니다/);
});

test('whatever is in the catalog is in the file of everything', () => {
  const { answer } = ask('all ports as xlsx');
  const ids = column(firstSheet(answer as Tabular), 'Rows').flatMap((cell) => cell.split(' '));
  expect([...ids].filter(Boolean).sort()).toEqual(catalog.requirements.map(({ id }) => id).sort());
});

function linesOf({ sections }: Pick<RequirementsAnswer, 'sections'>): Line[] {
  return sections.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
}

/** The cells of a row by the name of their column; of `Ports / 포트`, by the English half. */
function cellsOf({ header, rows }: Sheet, row: number): Readonly<Record<string, string>> {
  return Object.fromEntries(header.map((title, index) => [nameOf(title), rows[row]?.[index] ?? '']));
}

function column(sheet: Sheet, name: string): readonly string[] {
  const index = sheet.header.map(nameOf).indexOf(name);
  if (index < 0) throw new Error(`there is no column "${name}" among ${sheet.header.join()}`);
  return sheet.rows.map((row) => row[index] ?? '');
}

function nameOf(title: string): string {
  return title.split(' / ').find((half) => /^[a-z ]+$/i.test(half)) ?? title;
}

function both(en: string, ko: string): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${literal(en)}[^]*${literal(ko)}|${literal(ko)}[^]*${literal(en)}`);
}
