// The built program, as a shell sees it: `npm test` builds first.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withPostgres } from './state/support/with-postgres';

const cli = join(__dirname, '..', 'dist', 'cli.js');
const secondProduct = join(__dirname, 'fixtures', 'second-product');
const bareEnv = { PATH: process.env.PATH };

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sfbport-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function run(
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Buffer; env?: NodeJS.ProcessEnv } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: directory,
    input,
    encoding: 'utf8',
    env: { ...bareEnv, ...env },
  });
  return { status, stdout, stderr };
}

test('answers, without colours into a pipe', () => {
  const { status, stdout, stderr } = run(['ask', '5061']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('5061/tcp');
  expect(stdout).not.toContain('\x1b');
});

test.each([
  [['ask', 'thanks!'], 1],
  [['ask', 'port', '22'], 1],
  [['ask'], 2],
  [['no-such-command'], 2],
  [['ask', '--nope', '5061'], 2],
  [['--help'], 0],
  [['check'], 0],
])('%j ends with %i', (args, status) => {
  expect(run(args).status).toBe(status);
});

test('a batch from Windows: byte order mark, CRLF, no line end at last', () => {
  const { status, stdout } = run(['ask', '--batch'], {
    input: '\ufeff{"id":"a","text":"5061"}\r\n{"id":"b","text":"중재 서버 포트"}',
  });
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; language: string }),
  ).toEqual([
    expect.objectContaining({ id: 'a', language: 'en' }),
    expect.objectContaining({ id: 'b', language: 'ko' }),
  ]);
  expect(status).toBe(0);
});

test('a reader that goes away is no failure', () => {
  const questions = '{"id":"a","text":"mediation"}\n'.repeat(500);
  const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" ask --batch | head -n 1`], {
    input: questions,
    encoding: 'utf8',
    env: bareEnv,
  });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toBe('');
});

test('a bare sfbport answers line by line and keeps the thread', () => {
  const { status, stdout } = run([], { input: 'mediation ports\nonly the TLS ones\nexit\n5061\n' });
  expect(status).toBe(0);
  expect(stdout.match(/^5067\/tcp/gm)).toHaveLength(2);
  expect(stdout.match(/^5068\/tcp/gm)).toHaveLength(1);
  expect(stdout).not.toContain('sfbport›');
});

test('CATALOG_PATH: another product is asked for in its own names, in both languages', () => {
  const env = { CATALOG_PATH: secondProduct };
  expect(run(['ask', 'badge reader ports'], { env }).stdout).toMatch(/9443\/tcp/);
  expect(run(['ask', '카드 판독기 포트 뭐 열어야 돼?'], { env }).stdout).toMatch(/9443\/tcp[^\n]*카드 판독기/);
  expect(run(['ask', '9800'], { env }).status).toBe(0);
  expect(run(['ask', '--json', '5061'], { env }).stdout).toContain('"S03"');
});

test('.env is read', () => {
  cpSync(join(__dirname, 'fixtures', 'second-product'), join(directory, 'extra'), { recursive: true });
  spawnSync('sh', ['-c', 'echo CATALOG_PATH=extra > .env'], { cwd: directory });
  expect(run(['ask', '9443'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('9443/tcp') });
});

test('a broken catalog stops every command with 2 and says what is wrong', () => {
  for (const args of [['ask', '5061'], ['ask', '--batch'], ['catalog', '--json'], []]) {
    expect(run(args, { env: { CATALOG_PATH: 'nowhere' } })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/The catalog has 1 problem:\n- .*nowhere: there is no such directory/),
    });
  }
  expect(run(['check'], { env: { CATALOG_PATH: 'nowhere' } })).toMatchObject({
    status: 2,
    stdout: expect.stringContaining('nowhere'),
  });
});

test('check names a log level that there is not, and a database that is none; the others as well', () => {
  const { status, stdout } = run(['check'], { env: { LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' } });
  expect(status).toBe(2);
  expect(stdout).toMatch(/settings:\n {2}LOG_LEVEL is "loud"; write error, warn, info, debug/);
  expect(stdout).toMatch(/database:\n {2}DATABASE_URL is no URL such as postgres:/);
});

withPostgres((server) => {
  test('migrate makes the schema, and then check finds it fine', () => {
    const env = { DATABASE_URL: server().url() };
    expect(run(['migrate'], { env })).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^The schema sfbport was made, of version \d+\.\n$/),
      stderr: '',
    });
    expect(run(['migrate'], { env }).stdout).toMatch(/ is of version \d+ already\.\n$/);
    expect(run(['check'], { env }).stdout).toContain('database: fine\n');
    expect(run(['check', '--unanswered'], { env }).stdout).toContain('No question');
  });
});

test('check --unanswered needs a database, and says so', () => {
  const { status, stdout, stderr } = run(['check', '--unanswered']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^error: DATABASE_URL is not set/);
});

test('check names half a set of tokens', () => {
  const { status, stdout } = run(['check'], { env: { SLACK_BOT_TOKEN: 'xoxb-1' } });
  expect(status).toBe(2);
  expect(stdout).toMatch(/Slack:\n.*SLACK_APP_TOKEN/);
});

test('a question in a terminal waits for nothing that it does not need', () => {
  const script = `process.on('exit', () => console.error(Object.keys(require.cache).join('\\n'))); process.argv.splice(1, 1, 'x', 'ask', '5061'); require(${JSON.stringify(cli)});`;
  const { stderr } = spawnSync(process.execPath, ['-e', script, 'x'], {
    encoding: 'utf8',
    env: bareEnv,
    cwd: directory,
  });
  const packages = new Set(stderr.match(/(?<=node_modules[\\/])(?:@[^\\/]+[\\/])?[^\\/\n]+/g));
  expect([...packages]).toEqual([]);
});

test.each([
  ['ask 5061 >/dev/full', /^sfbport: the answer cannot be written: .*ENOSPC.*\n$/],
  ['ask --batch < /', /^sfbport: the questions cannot be read: .*EISDIR.*\n$/],
  ['< /', /^sfbport: the questions cannot be read: .*EISDIR.*\n$/],
])('sfbport %s says in a line what failed', (line, complaint) => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" ${line}`], {
    encoding: 'utf8',
    env: bareEnv,
    cwd: directory,
  });
  expect(stderr).toMatch(complaint);
  expect(status).toBe(2);
});
