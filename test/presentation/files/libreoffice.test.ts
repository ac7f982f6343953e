import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCsv } from 'hucre/csv';
import { toCsv } from '../../../src/presentation/files/csv-file';
import { notesSheet } from '../../../src/presentation/files/notes-sheet';
import { firstSheet, reportOf, type Tabular } from '../../../src/presentation/files/report';
import { judgedBy, run } from '../../firewall/support/judge';
import { hostileAnswer, hostileTexts } from '../../support/hostile-answer';
import { tabular } from '../../support/tabular';
import { zipEntry } from '../../support/zip-entry';

// LibreOffice opens the files, and what it then says of each sheet is what the answer holds.

const hostile = hostileAnswer();
const cases: readonly (readonly [name: string, answer: Tabular])[] = [
  ['all ports', tabular('all ports as xlsx')],
  ['중재 서버', tabular('중재 서버 엑셀로')],
  ['5061', tabular('5061 as xlsx')],
  ['IPsec exceptions', tabular('ipsec exceptions as xlsx')],
  ['IPsec 예외', tabular('에지 IPsec 예외 엑셀로')],
  ['texts that look like formulas', hostile],
];
const numbered = cases.map(([name, answer], index) => [name, answer, index] as const);

/** CSV as LibreOffice reads and writes it: separator, quotes, UTF-8, first line … formulas instead of values, were there any. */
const csvOut = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true';
/** Formulas are calculated, as a person may tell it to; numbers in quotes and dates are what they look like. */
const csvIn = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,0,true';

judgedBy(['soffice'], () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sfbport-sheets-'));
    for (const [index, [, answer]] of cases.entries()) {
      writeFileSync(join(folder, `${index}.xlsx`), await reportOf(answer, 'xlsx').content());
      writeFileSync(join(folder, `${index}-read.csv`), await reportOf(answer, 'csv').content());
    }
    const each = (name: string) => cases.map((_, index) => `${index}${name}`);
    convert(['--convert-to', `csv:${csvOut},false,false,-1`], each('.xlsx'));
    convert(['--convert-to', 'ods'], each('.xlsx'));
    convert([`--infilter=${csvIn}`, '--convert-to', 'ods'], each('-read.csv'));
    convert(['--convert-to', `csv:${csvOut}`], each('-read.ods'));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(numbered)('XLSX of %s: every cell of every sheet', (_, answer, index) => {
    for (const sheet of [firstSheet(answer), notesSheet(answer)])
      expect(cellsIn(`${index}-${sheet.name}.csv`)).toEqual([sheet.header, ...sheet.rows]);
  });

  test.each(numbered)('XLSX of %s: filters over both sheets, and no formula', (_, _answer, index) => {
    const content = contentOf(`${index}.ods`);
    const filters = [...content.matchAll(/<table:database-range [^>]*>/g)].map(([range]) => range);
    expect(filters).toHaveLength(2);
    for (const range of filters) expect(range).toContain('table:display-filter-buttons="true"');
    expect(content).not.toContain('table:formula');
  });

  test.each(numbered)('CSV of %s: every cell, and none is calculated', (_, answer, index) => {
    expect(contentOf(`${index}-read.ods`)).not.toContain('table:formula');
    const written = parseCsv(toCsv(firstSheet(answer)), { delimiter: ',' });
    // CSV knows no texts: what looks like a number is one.
    if (answer !== hostile) expect(cellsIn(`${index}-read.csv`)).toEqual(written);
  });

  test('a formula that is not made inert would be calculated', () => {
    writeFileSync(join(folder, 'formula.csv'), '=1+1,=2+2\r\n');
    convert([`--infilter=${csvIn}`, '--convert-to', 'ods'], ['formula.csv']);
    expect(contentOf('formula.ods')).toContain('table:formula');
  }, 60_000);

  /** With a profile of its own: two of one profile would wait for each other. */
  function convert(how: readonly string[], names: readonly string[]): void {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = names.map((name) => join(folder, name));
    const { code, said } = run('soffice', [profile, '--headless', ...how, '--outdir', folder, ...files]);
    expect([code, said]).toEqual([0, expect.not.stringContaining('Error')]);
  }

  function contentOf(name: string): string {
    return zipEntry(readFileSync(join(folder, name)), 'content.xml');
  }

  function cellsIn(name: string): unknown {
    return parseCsv(readFileSync(join(folder, name), 'utf8'), { delimiter: ',' });
  }
});

test('the texts that look like formulas are in that file', () => {
  const cells = firstSheet(hostile).rows.flat();
  expect(hostileTexts.filter((text) => !cells.includes(text))).toEqual([]);
});
