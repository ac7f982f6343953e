import { join } from 'node:path';
import { createCatalog } from '../../src/catalog/catalog';
import { CatalogError } from '../../src/catalog/catalog-error';
import { readDirectory } from '../../src/catalog/read-directory';
import { runCommandLine } from '../../src/terminal/command-line';
import type { Host } from '../../src/terminal/host';
import { createFakeHost } from './fake-host';

const secondProduct = createCatalog(readDirectory(join(__dirname, '..', 'fixtures', 'second-product')));

async function run(
  args: readonly string[],
  { input, ...given }: { input?: string } & Partial<Omit<Host, 'input'>> = {},
) {
  const fake = createFakeHost(input, given);
  const code = await runCommandLine(args, fake.host);
  return { code, printed: fake.printed(), complained: fake.complained(), asked: fake.asked };
}

test('answers a question of several words', async () => {
  const { code, printed, asked } = await run(['ask', 'front', 'end', 'ports']);
  expect(asked).toEqual([{ text: 'front end ports', before: {} }]);
  expect(code).toBe(1);
  expect(printed).toMatch(/\S\n$/);
});

test.each([
  ['mediation', 0],
  ['mcu', 0],
  ['help', 0],
  ['rules', 0],
  ['ipsec', 0],
  ['port-22', 1],
  ['port-3306', 1],
  ['thanks', 1],
])('%s ends with %i', async (text, code) => {
  expect((await run(['ask', text])).code).toBe(code);
  expect((await run(['ask', '--json', text])).code).toBe(code);
});

test('--json prints one JSON object on one line', async () => {
  const { printed } = await run(['ask', '--json', 'mediation']);
  expect(printed.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(printed)).toMatchObject({ text: 'mediation', kind: 'requirements' });
});

test('options may stand behind the text, and a text may begin with a dash', async () => {
  expect(JSON.parse((await run(['ask', 'mediation', '--json'])).printed)).toMatchObject({ text: 'mediation' });
  expect((await run(['ask', '--', '-A', 'INPUT'])).asked[0]?.text).toBe('-A INPUT');
});

test('--lang is the language to fall back to, before or behind the command', async () => {
  const wanted = [{ text: '5061', before: { language: 'ko' } }];
  expect((await run(['ask', '--lang', 'ko', '5061'])).asked).toEqual(wanted);
  expect((await run(['--lang', 'ko', 'ask', '5061'])).asked).toEqual(wanted);
});

test.each([
  [['no-such-command'], /there is no command "no-such-command"; to ask: sfbport ask no-such-command/],
  [['asj', '5061'], /there is no command "asj"/],
  [['ask'], /there is no question; write one/],
  [['ask', ' '], /there is no question/],
  [['ask', '--jsno', '5061'], /unknown option '--jsno'\n\(Did you mean --json\?\)/],
  [['ask', '--batch', '5061'], /leave the text out/],
  [['ask', '--lang', 'de', '5061'], /Allowed choices are en, ko/],
  [['--nope'], /unknown option '--nope'/],
  [['catalog', 'x'], /too many arguments/],
])('%j is wrong use, and says what to do', async (args, message) => {
  const { code, printed, complained } = await run(args);
  expect(code).toBe(2);
  expect(complained).toMatch(message);
  expect(complained).toMatch(/sfbport --help/);
  expect(printed).toBe('');
});

test('--help and --version need no catalog', async () => {
  expect(await run(['--version'])).toMatchObject({ code: 0, printed: '1.2.3\n' });
  const { code, printed } = await run(['--help']);
  expect(code).toBe(0);
  for (const command of ['ask', 'catalog', 'check']) expect(printed).toContain(command);
});

test('a broken catalog ends with 2 and all its problems', async () => {
  const broken = () => {
    throw new CatalogError(['roles.yml: a: is wrong', 'roles.yml: b: is wrong']);
  };
  expect(await run(['ask', '5061'], { ask: broken })).toMatchObject({
    code: 2,
    complained: 'The catalog has 2 problems:\n- roles.yml: a: is wrong\n- roles.yml: b: is wrong\n',
  });
});

test('catalog --json prints every row, unmerged, in both languages', async () => {
  const { code, printed } = await run(['catalog', '--json'], { catalog: () => secondProduct });
  expect(code).toBe(0);
  const catalog = JSON.parse(printed) as { requirements: object[]; roles: object[] };
  expect(catalog).toMatchObject({
    ipsecExceptions: [],
    notes: [{ id: 'DN1', text: { en: expect.any(String), ko: expect.any(String) } }],
  });
  expect(catalog.roles).toHaveLength(4);
  expect(catalog.requirements).toHaveLength(6);
  expect(catalog.requirements[2]).toMatchObject({
    id: 'DC03',
    table: 'server-ports',
    role: 'Door Controller',
    service: '',
    ports: '9500-9510',
    transports: ['tcp', 'udp'],
    from: ['Guard Console'],
    to: ['Door Controller'],
    certainty: 'high',
    purpose: { en: 'Camera pictures of a door', ko: '출입문 카메라 영상' },
    source: 'door-control-guide',
    names: { role: { en: 'Door Controller', ko: '출입문 제어 서버' }, service: null },
  });
});

test('catalog alone says how much there is', async () => {
  const { printed } = await run(['catalog'], { catalog: () => secondProduct });
  expect(printed).toBe(
    'Door Control (Door Control 3, invented for tests)\n4 roles, 2 services, 6 rows, 0 IPsec exceptions\nAll of it: sfbport catalog --json\n',
  );
});

test('without a command it is a prompt', async () => {
  const { code, asked } = await run([], { input: 'mediation\nthanks\n' });
  expect(code).toBe(0);
  expect(asked.map(({ text }) => text)).toEqual(['mediation', 'thanks']);
});

test.each([
  [['\x1b[2Jx\ny']],
  [['ask', '--lang', '\x1b[2Jx', '5061']],
  [['ask', '--\x1b[2Jx']],
  [['catalog', '\x1b[2Jx', 'y']],
])('%j moves no cursor', async (args) => {
  const { code, complained } = await run(args);
  expect(code).toBe(2);
  expect(complained).not.toMatch(/[^\P{Cc}\n]/u);
});

test('nothing in a problem of the catalog moves the cursor or starts a line', async () => {
  const broken = () => {
    throw new CatalogError(['roles.yml: \x1b[2Ja\n- b']);
  };
  expect((await run(['ask', '5061'], { ask: broken })).complained).toBe(
    'The catalog has 1 problem:\n- roles.yml: ␛[2Ja - b\n',
  );
});
