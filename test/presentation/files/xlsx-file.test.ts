import { notesSheet } from '../../../src/presentation/files/notes-sheet';
import { firstSheet, reportOf } from '../../../src/presentation/files/report';
import type { Sheet } from '../../../src/presentation/files/sheet';
import { toXlsx } from '../../../src/presentation/files/xlsx-file';
import { hostileAnswer } from '../../support/hostile-answer';
import { tabular } from '../../support/tabular';
import { zipEntry } from '../../support/zip-entry';

// What stands in the XML, whether or not a spreadsheet program is there to open it.

const answer = tabular('mediation as xlsx');

test('each sheet has its header frozen and a filter over all of its cells', async () => {
  const file = await toXlsx([firstSheet(answer), notesSheet(answer)]);
  for (const [index, { header, rows }] of [firstSheet(answer), notesSheet(answer)].entries()) {
    const xml = zipEntry(file, `xl/worksheets/sheet${index + 1}.xml`);
    expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    const [, last, row] = /<autoFilter ref="A1:([A-Z]+)(\d+)"\/>/.exec(xml) ?? [];
    expect([columnNumber(last), Number(row)]).toEqual([header.length, rows.length + 1]);
  }
  const workbook = zipEntry(file, 'xl/workbook.xml');
  expect(workbook.match(/_xlnm\._FilterDatabase/g)).toHaveLength(2);
  expect(workbook).toMatch(/<sheet name="Rules".*<sheet name="Notes and doubts"/);
});

test('every cell is a shared text: no formula, no number, no date', async () => {
  for (const each of [answer, hostileAnswer(), tabular('ipsec exceptions')]) {
    const file = await reportOf(each, 'xlsx').content();
    for (const sheet of [1, 2]) {
      const xml = zipEntry(file as Uint8Array, `xl/worksheets/sheet${sheet}.xml`);
      expect(xml).not.toContain('<f');
      for (const [cell] of xml.matchAll(/<c [^>]*>(?=<v>)/g)) expect(cell).toContain('t="s"');
    }
  }
});

test('is the same bytes whenever it is made', async () => {
  const madeIn = (year: number) => {
    jest.useFakeTimers({ now: new Date(Date.UTC(year, 6)), doNotFake: ['setTimeout', 'setImmediate', 'nextTick'] });
    return reportOf(answer, 'xlsx')
      .content()
      .finally(() => jest.useRealTimers());
  };
  expect(await madeIn(2020)).toEqual(await madeIn(2030));
});

test('columns are as wide as their texts, to a limit, and Hangul counts twice', async () => {
  const sheet: Sheet = { name: 'x', header: ['a', '가나다라마바사'], rows: [['x'.repeat(500), 'b']] };
  const xml = zipEntry(await toXlsx([sheet]), 'xl/worksheets/sheet1.xml');
  expect([...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([60, 16]);
});

test('a cell longer than a spreadsheet holds is cut', async () => {
  const file = await toXlsx([{ name: 'x', header: ['a'], rows: [['x'.repeat(40_000)]] }]);
  expect(/x{1000,}/.exec(zipEntry(file, 'xl/sharedStrings.xml'))?.[0]).toHaveLength(32_767);
});

test('a cell holds no half of a character and nothing that no XML may hold', async () => {
  const file = await toXlsx([{ name: 'x', header: ['a'], rows: [['a\uFFFE\uFFFFb'], ['😀'.repeat(16_384)]] }]);
  const xml = zipEntry(file, 'xl/sharedStrings.xml');
  expect(xml).toContain('<t>ab</t>');
  expect(xml).not.toMatch(/[\uFFFD-\uFFFF]/);
});

function columnNumber(letters = ''): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
