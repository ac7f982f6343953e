import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { run } from '../src/main';
import { type FakeSlack, startFakeSlack } from '../src/workspace/slack/fake-slack';

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

test('without Slack it is the prompt, after a few lines on how to connect', async () => {
  const process = fakeProcess();
  process.stdin.end();
  expect(await run({}, process)).toBe(0);
  const lines = process.said().split('\n').slice(0, 3);
  expect(lines.join(' ')).toMatch(/manifest\.yml.*SLACK_BOT_TOKEN/);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
});

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
