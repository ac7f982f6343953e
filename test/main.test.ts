import { EventEmitter } from 'node:events';
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { run } from '../src/main';
import { eventOf, mentionOf } from '../src/workspace/slack/payloads';
import { createSender } from '../src/workspace/slack/sender';
import { withPostgres } from './state/support/with-postgres';
import { type FakeSlack, startFakeSlack } from './support/fake-slack';

let slack: FakeSlack;

beforeAll(async () => {
  slack = await startFakeSlack();
});

afterAll(() => slack.close());

test('half a set of variables is exit code 2, and says what is missing', async () => {
  const process = fakeProcess();
  expect(await run({ SLACK_BOT_TOKEN: 'xoxb-1' }, process)).toBe(2);
  expect(process.said()).toContain('SLACK_APP_TOKEN');
});

test.each([
  [{ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' }, 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN'],
  [{ DATABASE_URL: 'postgres://u:p@127.0.0.1:1/x' }, 'DATABASE_URL'],
])('%j opens no workspace in place of the bot: exit code 2, and one sentence says why', async (env, named) => {
  const process = fakeProcess();
  const ended = run({ PORT: '0', ...env }, process);
  setTimeout(() => process.emit('SIGTERM'), 1_000);
  expect(await ended).toBe(2);
  expect(process.said()).toContain(named);
  expect(process.said()).not.toContain('http://127.0.0.1');
});

test('a wrong LOG_LEVEL is exit code 2, and says what there is', async () => {
  const process = fakeProcess();
  process.stdin.end();
  expect(await run({ LOG_LEVEL: 'loud' }, process)).toBe(2);
  expect(process.said()).toMatch(/^LOG_LEVEL is "loud"; write /);
});

test('a bad token is exit code 2, and says which', async () => {
  const process = fakeProcess();
  expect(await run(httpEnv('xoxb-wrong'), process)).toBe(2);
  expect(process.said()).toMatch(/Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)/);
});

test('a Slack that cannot be reached is exit code 1, and says which host and what to look at', async () => {
  const process = fakeProcess();
  expect(await run({ ...httpEnv('xoxb-1'), SLACK_API_URL: 'http://127.0.0.1:1/' }, process)).toBe(1);
  expect(process.said()).toMatch(/127\.0\.0\.1:1 cannot be asked .*SLACK_API_URL/);
});

test.each([
  [404, '', 'status 404'],
  [200, '<html>Sign in to the proxy</html>', 'no JSON'],
])(
  'what answers in place of Slack (%i, %s) is exit code 1, and one sentence says where to look',
  async (status, body, how) => {
    const other = createServer((request, response) => {
      request.resume();
      response.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const process = fakeProcess();
    expect(await run({ ...httpEnv('xoxb-1'), SLACK_API_URL: `http://127.0.0.1:${port}/api/` }, process)).toBe(1);
    expect(process.said()).toMatch(/^127\.0\.0\.1:\d+ does not answer as Slack does .*SLACK_API_URL.*\n$/);
    expect(process.said()).toContain(`(${how})`);
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  },
);

test('a broken catalog is exit code 2, and says what is wrong', async () => {
  const process = fakeProcess();
  expect(await run({ CATALOG_PATH: '/nowhere/at/all' }, process)).toBe(2);
  expect(process.said()).toContain('/nowhere/at/all');
});

test('a signal ends the bot with exit code 0', async () => {
  const process = fakeProcess();
  const ended = run(httpEnv(slack.workspace.bot.token), process);
  while (!process.said().includes('answers in Slack over HTTP'))
    await new Promise((resolve) => setTimeout(resolve, 10));
  process.emit('SIGTERM');
  expect(await ended).toBe(0);
});

test.each([
  ['mysql://x', 2, /^DATABASE_URL is no URL such as postgres:/],
  ['postgres://u:pass%40word@127.0.0.1:1/x', 1, /^The database of DATABASE_URL does not answer \(ECONNREFUSED\)/],
])('DATABASE_URL=%s is exit code %i, and one sentence says why', async (DATABASE_URL, code, said) => {
  const process = fakeProcess();
  expect(await run({ ...httpEnv(slack.workspace.bot.token), DATABASE_URL }, process)).toBe(code);
  expect(process.said()).toMatch(said);
  expect(process.said().trimEnd()).not.toMatch(/\n|pass%40word|pass@word/);
});

test('a signal while Slack is still being asked ends the start with exit code 0', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const process = fakeProcess();
  const called = new Promise((resolve) => silent.once('request', resolve));
  const ended = run({ ...httpEnv('xoxb-1'), SLACK_API_URL: `http://127.0.0.1:${port}/api/` }, process);
  await called;
  process.emit('SIGTERM');
  expect(await ended).toBe(0);
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});

withPostgres((server) => {
  test('with DATABASE_URL replicas share what they know, and a stop writes it down', async () => {
    const env = { ...httpEnv(slack.workspace.bot.token), DATABASE_URL: server().url() };
    const replicas = await Promise.all([start(env), start(env)]);
    const event = eventOf(mentionOf('port 22', slack.workspace), slack.workspace);
    const before = slack.workspace.messages.length;
    const sent = replicas.map(({ url }) => createSender(`${url}/slack/events`, 's').json(event));
    expect((await Promise.all(sent)).filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(slack.workspace.messages).toHaveLength(before + 1);
    const metrics = await (await fetch(`${replicas[0].url}/metrics`)).text();
    expect(metrics).toMatch(/^sfbport_database_up 1$/m);
    expect(metrics).toContain('process_cpu_seconds_total');
    expect(await (await fetch(`${replicas[0].url}/ready`)).text()).toBe('ready\n');
    for (const { process } of replicas) process.emit('SIGTERM');
    expect(await Promise.all(replicas.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(await server().run('select kind, about, times::int as times from sfbport.counts')).toEqual([
      { kind: 'port-not-found', about: ['22'], times: 1 },
    ]);
  });
});

describe('without Slack', () => {
  let process: ReturnType<typeof fakeProcess>;
  let ended: Promise<number>;

  afterEach(async () => {
    process.emit('SIGINT');
    await ended;
    jest.restoreAllMocks();
  });

  test('it is a workspace with the bot in it, until a signal ends it, and says how to connect the real one', async () => {
    process = fakeProcess();
    ended = run({ PORT: '0' }, process);
    const url = await urlOf(process);
    expect(process.said()).toMatch(/manifest\.yml[\s\S]*SLACK_BOT_TOKEN/);
    const lengths = process
      .said()
      .split('\n')
      .map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(80);
    const response = await fetch(`${url}/desk/command`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ conversation: 'C0NET', text: '5061' }),
    });
    expect([response.status, await response.json()]).toEqual([200, {}]);
    process.emit('SIGTERM');
    expect(await ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('nothing but the loopback address is listened on', async () => {
    const listened = jest.spyOn(Server.prototype, 'listen');
    process = fakeProcess();
    ended = run({ PORT: '0' }, process);
    await urlOf(process);
    const hosts = listened.mock.calls.map(([first, second]) => Object(first).host ?? second);
    expect(hosts).toEqual(['127.0.0.1', '127.0.0.1']);
  });

  test('a port that is taken is exit code 2, and says how to choose another', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    process = fakeProcess();
    ended = run({ PORT: String(port) }, process);
    expect(await ended).toBe(2);
    expect(process.said()).toMatch(new RegExp(`PORT is ${port}, which something else uses .*PORT=\\d+ npm start`));
    await new Promise((resolve) => taken.close(resolve));
  });

  test.each(['x', '70000', '-1'])('PORT=%s is exit code 2', async (PORT) => {
    process = fakeProcess();
    ended = run({ PORT }, process);
    expect(await ended).toBe(2);
    expect(process.said()).toBe(`PORT is "${PORT}", which is no port: write a number such as 3000.\n`);
  });
});

async function start(env: NodeJS.ProcessEnv) {
  const process = fakeProcess();
  const ended = run(env, process);
  for (;;) {
    const [, port] = /answers in Slack over HTTP, port (\d+)/.exec(process.said()) ?? [];
    if (port) return { process, ended, url: `http://127.0.0.1:${port}` };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function urlOf(process: { said(): string }): Promise<string> {
  for (;;) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(process.said()) ?? [];
    if (url) return url;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function httpEnv(token: string): NodeJS.ProcessEnv {
  return { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: 's', PORT: '0', SLACK_API_URL: slack.apiUrl };
}

/** As much of a process as main uses. */
function fakeProcess() {
  const written: string[] = [];
  const sink = { write: (text: string) => written.push(text) > 0 };
  const fake = Object.assign(new EventEmitter(), {
    stdin: new PassThrough(),
    stdout: sink,
    stderr: sink,
    said: () => written.join(''),
  });
  return fake as unknown as NodeJS.Process & { readonly stdin: PassThrough; said(): string };
}
