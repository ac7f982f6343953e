import { replyTo } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { rulesOf } from '../../src/question/rules-of';
import { runCommandLine } from '../../src/terminal/command-line';
import { createFakeHost } from './fake-host';

const catalog = loadCatalog({});

async function rules(...args: readonly string[]) {
  const { host, printed, complained } = createFakeHost('', {
    catalog: () => catalog,
    replyTo: (question) => replyTo(question, catalog),
  });
  const code = await runCommandLine(['rules', ...args], host);
  return { code, printed: printed(), complained: complained() };
}

const some = ['--role', 'mediation', '--dialect', 'nftables', '--port', '5070'];

test('the snippet alone is on standard output, and all talk on standard error', async () => {
  const { code, printed, complained } = await rules(...some, '--from', '10.1.0.0/16', '--to', '10.2.0.5');
  expect(code).toBe(0);
  expect(printed).toMatch(
    /^insert rule inet filter forward ip saddr 10\.1\.0\.0\/16 ip daddr 10\.2\.0\.5 tcp dport 5070 accept comment "sfb-[a-z0-9-]+ S47 S50: SIP from the Front End"\n$/,
  );
  expect(complained).toMatch(/1 rule for a device/);
  expect(complained).toMatch(/Take it back/);
  expect(complained).not.toContain(printed.trim());
});

test('several addresses have commas, and each machine its own', async () => {
  const { printed } = await rules(
    ...['--role', 'Mediation Server', '--dialect', 'nftables', '--direction', 'in'],
    ...['--address', 'front-end=10.1.0.5,10.1.0.6', 'gateway=10.9.0.0/24', '--to', '10.2.0.5'],
  );
  expect(printed).toContain('ip saddr { 10.1.0.5, 10.1.0.6 } ip daddr 10.2.0.5 tcp dport 5070');
  expect(printed).toContain('ip saddr 10.9.0.0/24 ip daddr 10.2.0.5 tcp dport 5068');
});

test('an address that could be of several is used nowhere, and that is said', async () => {
  const { code, printed, complained } = await rules(
    '--role',
    'mediation',
    '--dialect',
    'nftables',
    '--from',
    '10.1.0.0/16',
  );
  expect(code).toBe(0);
  expect(printed).not.toContain('10.1.0.0');
  expect(complained).toMatch(/10\.1\.0\.0\/16 is used nowhere yet/);
});

test('--json has the snippet and its warnings', async () => {
  const { printed } = await rules(...some, '--json');
  const record = JSON.parse(printed);
  expect(record).toMatchObject({
    kind: 'rules',
    understood: { roles: ['mediation'], ports: ['5070'], dialect: 'nftables' },
    snippet: { dialect: 'nftables', rules: 1, checkedBy: ['nft -c', 'network namespaces'] },
  });
  expect(record.snippet.warnings.join()).toContain('@@FRONT_END@@');
  expect(record.rows.map(({ id }: { id: string }) => id)).toEqual(['S47']);
});

test.each([
  [['--to', '10.2.0.5/16'], /10\.2\.0\.0\/16 or 10\.2\.0\.5/],
  [['--to', 'fe01.contoso.com'], /no address/],
  [['--to', '10.2.0.5; reboot'], /no address/],
])('%j is refused, and nothing is printed to paste', async (args, said) => {
  const { code, printed, complained } = await rules(...some, ...args);
  expect(code).toBe(2);
  expect(printed).toBe('');
  expect(complained).toMatch(said);
});

test('everything wrong is said at once, each with its cure', async () => {
  const { code, printed, complained } = await rules(
    ...['--role', 'nobody', '--dialect', 'klingon', '--port', 'x', '--address', 'mediation'],
  );
  expect(code).toBe(2);
  expect(printed).toBe('');
  for (const said of [
    /no one role "nobody"/,
    /no dialect "klingon"; there are: .*nftables/,
    /"x" are no ports/,
    /write front-end=/,
  ])
    expect(complained).toMatch(said);
});

test('what is misspelt is asked back', async () => {
  const { code, complained } = await rules('--role', 'mediaton', '--dialect', 'nftabels');
  expect(code).toBe(2);
  expect(complained).toBe(
    'error: there is no dialect "nftabels"; did you mean "nftables"?\nerror: there is no one role "mediaton"; did you mean "mediation"?\n',
  );
});

test('a role and a dialect are demanded', async () => {
  expect(await rules('--role', 'mediation')).toMatchObject({ code: 2, printed: '' });
});

test.each([
  ['--from', '10.1.0.5', '10.1.0.6'],
  ['--port', '5061', '5070'],
  ['--role', 'mediation', 'director'],
  ['--direction', 'in', 'out'],
])('%s given twice is refused, and neither value is lost in silence', async (option, first, second) => {
  const { code, printed, complained } = await rules(...given(option), option, first, option, second);
  expect(code).toBe(2);
  expect(printed).toBe('');
  expect(complained).toMatch(/Write it once/);

  function given(other: string) {
    return other === '--role' ? ['--dialect', 'nftables'] : ['--role', 'mediation', '--dialect', 'nftables'];
  }
});

test('an empty list of ports, such as a variable that is not set, is no wish for all of them', async () => {
  const { code, printed } = await rules('--role', 'mediation', '--dialect', 'nftables', '--port', '');
  expect(code).toBe(2);
  expect(printed).toBe('');
});

test('an empty role is not the one role that has no short name', () => {
  const roles = catalog.roles.map((role) => (role.id === 'mediation' ? { ...role, short: undefined } : role));
  expect(rulesOf({ role: '', dialect: 'nftables' }, { ...catalog, roles })).toHaveProperty('problems');
});

test('what no row has is not found', async () => {
  expect(await rules('--role', 'mediation', '--dialect', 'nftables', '--port', '22')).toMatchObject({
    code: 1,
    printed: '',
  });
});

test('an address of a family that the other end has not is told, not dropped in silence', async () => {
  const { printed, complained } = await rules(...some, '--from', '10.1.0.1', '--to', '10.2.0.5,2001:db8::5');
  expect(printed).not.toContain('2001');
  expect(complained).toMatch(/2001:db8::5 is used nowhere/);
});

test('of a word to fill in is spoken only where there is one', async () => {
  const given = await rules(...some, '--from', '10.1.0.0/16', '--to', '10.2.0.5');
  expect(given.complained).not.toContain('SITE');
  expect((await rules(...some)).complained).toMatch(/@@SITE@@ in/);
});

test('a list too long for a line is refused, not cut', async () => {
  const many = Array.from({ length: 51 }, (_, index) => `10.1.${index}.5`).join();
  const { code, printed, complained } = await rules(...some, '--to', many);
  expect(code).toBe(1);
  expect(printed).toBe('');
  expect(complained).toMatch(/51 networks/);
});

test('exceptions from IPsec, in Korean', async () => {
  const { code, printed, complained } = await rules(
    ...['--role', 'mediation', '--dialect', 'windows-powershell', '--ipsec', '--to', '10.2.0.5', '--lang', 'ko'],
  );
  expect(code).toBe(0);
  expect(printed).toMatch(/^New-NetIPsecRule .*'10\.2\.0\.5'/);
  expect(complained).toMatch(/IPsec 보호/);
});

test.each([
  ['--from', ''],
  ['--to', ' '],
  ['--from', '10.1.0.5,'],
])('an option without a value is no address: %s "%s"', async (option, value) => {
  const { code, printed, complained } = await rules(...some, option, value);
  expect({ code, printed }).toEqual({ code: 2, printed: '' });
  expect(complained).toMatch(new RegExp(`error: ${option} has no value`));
});

test('a machine without a value is no address', async () => {
  const { printed, complained } = await rules(...some, '--address', 'front-end=10.1.0.5,,10.1.0.6');
  expect(printed).toBe('');
  expect(complained).toMatch(/"front-end=10\.1\.0\.5,,10\.1\.0\.6" is no address of a role/);
});

test.each([
  ['10/8', '10.0.0.0/8'],
  ['10.1.*.*', '10.1.0.0/16'],
  ['::ffff:a01:5', '10.1.0.5'],
])('another notation is refused with the address to write: %s', async (asked, instead) => {
  const { printed, complained } = await rules(...some, '--from', asked);
  expect(printed).toBe('');
  expect(complained.replace(/\s+/g, ' ')).toContain(`Write ${instead}.`);
});
