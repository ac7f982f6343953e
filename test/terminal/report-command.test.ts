import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAsk, replyTo } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { toCsv } from '../../src/presentation/files/csv-file';
import { firstSheet, reportOf } from '../../src/presentation/files/report';
import { runCommandLine } from '../../src/terminal/command-line';
import { tabular } from '../support/tabular';
import { createFakeHost } from './fake-host';

const catalog = loadCatalog({});
const ask = createAsk(catalog);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sfbport-report-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const { host, printed, complained } = createFakeHost('', {
    ask: () => ask,
    catalog: () => catalog,
    replyTo: (question) => replyTo(question, catalog),
  });
  const code = await runCommandLine(args, host);
  return { code, printed: printed(), complained: complained() };
}

test('without --out the rows are on standard output as CSV, and all talk on standard error', async () => {
  const { code, printed, complained } = await run('report', 'mediation');
  expect(code).toBe(0);
  expect(printed).toBe(toCsv(firstSheet(tabular('mediation'))));
  expect(complained).toMatch(/^Mediation Servers\nread as: Mediation Servers/);
  expect(complained).toContain('S47: Printed as plain TCP');
});

test.each([
  ['mediation.xlsx', 'xlsx'],
  ['mediation.csv', 'csv'],
  ['MEDIATION.XLSX', 'xlsx'],
] as const)('--out %s is written as %s', async (name, format) => {
  const { code, printed, complained } = await run('report', 'mediation', '--out', join(folder, name));
  expect([code, printed]).toEqual([0, '']);
  expect(complained).toContain(name);
  expect(readFileSync(join(folder, name))).toEqual(Buffer.from(await reportOf(tabular('mediation'), format).content()));
});

test('CSV in a file begins with the mark by which Excel knows UTF-8', async () => {
  await run('report', '중재', '서버', '--out', join(folder, 'a.csv'));
  expect([...readFileSync(join(folder, 'a.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('a file that is there is not written over, unless --force says so', async () => {
  const out = join(folder, 'a.csv');
  writeFileSync(out, 'mine');
  const refused = await run('report', 'mediation', '--out', out);
  expect(refused.code).toBe(2);
  expect(refused.complained).toMatch(/error: ".*a\.csv" is there already; take another name, or --force\n$/);
  expect(readFileSync(out, 'utf8')).toBe('mine');
  expect((await run('report', 'mediation', '--out', out, '--force')).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('S47 S50');
});

test('what cannot be written is said, with what to do', async () => {
  const { code, complained } = await run('report', 'mediation', '--out', join(folder, 'none', 'a.csv'));
  expect(code).toBe(2);
  expect(complained).toMatch(
    /error: ".*a\.csv" cannot be written \(ENOENT\): there is no such directory; make it, or .*\n$/,
  );
  mkdirSync(join(folder, 'taken.csv'));
  expect((await run('report', 'mediation', '--force', '--out', join(folder, 'taken.csv'))).complained).toMatch(
    /error: ".*taken\.csv" cannot be written \(EISDIR\); take another name or place\n$/,
  );
});

test.each(['a.txt', 'a', 'xlsx', 'a.csv.bak'])('--out %s is of no kind: nothing is written', async (name) => {
  const { code, complained } = await run('report', 'mediation', '--out', join(folder, name));
  expect(code).toBe(2);
  expect(complained).toMatch(/ends in neither \.csv nor \.xlsx/);
  expect(existsSync(join(folder, name))).toBe(false);
});

test.each(['port 22', 'hello', 'nftables for mediation', 'MCU', 'thanks'])(
  '%s has no table: the answer is told, and no file is written',
  async (text) => {
    const { code, printed, complained } = await run('report', text, '--out', join(folder, 'a.xlsx'));
    expect([code, printed]).toEqual([1, '']);
    expect(complained).toMatch(/There is no table in this answer, and so no file\.\n$/);
    expect(existsSync(join(folder, 'a.xlsx'))).toBe(false);
  },
);

test('without a question is wrong use', async () => expect((await run('report')).code).toBe(2));

test('an answer says how its file is saved, and that saves it', async () => {
  const { printed, code } = await run('ask', '중재', '서버', '엑셀로');
  expect(code).toBe(0);
  const [, key = '', name = ''] = /저장하려면: sfbport report --key '([^']+)' --out (\S+)\n$/.exec(printed) ?? [];
  expect([key, name]).toEqual(['ko|q|report:xlsx|R:mediation', 'sfbport-mediation.xlsx']);
  expect((await run('report', '--key', key, '--out', join(folder, name))).code).toBe(0);
  expect(readFileSync(join(folder, name))).toEqual(
    Buffer.from(await reportOf(tabular('중재 서버 엑셀로'), 'xlsx').content()),
  );
});

test('a text beside a key goes on from it, and a key that is none is refused', async () => {
  const { printed } = await run('report', '--key', 'en|q|list|R:mediation', 'only', 'UDP');
  expect(printed).toContain('S40');
  expect(printed).not.toContain('S47');
  expect(await run('report', '--key', 'nonsense')).toMatchObject({ code: 2, printed: '' });
});

test('as JSON a file is a table like any other', async () => {
  const { printed } = await run('ask', '--json', 'mediation as xlsx');
  const [record, table] = [JSON.parse(printed), JSON.parse((await run('ask', '--json', 'mediation')).printed)];
  expect(record).toMatchObject({ kind: 'requirements', rows: table.rows, understood: table.understood });
});
