import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { disconnectFor, type Envelope, envelopeOf, rateLimited } from '../support/socket-server/envelopes';
import { type SocketSlack, startSocketSlack } from '../support/socket-server/socket-server';
import { until } from '../support/socket-server/until';

// The bot as it is started, in a process of its own that nothing here could keep alive.

let slack: SocketSlack;
let bot: ChildProcess;
let said = '';

beforeEach(async () => {
  slack = await startSocketSlack();
  said = '';
});

afterEach(async () => {
  bot.kill('SIGKILL');
  await slack.close();
});

async function start(env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { workspace, appToken: SLACK_APP_TOKEN, apiUrl: SLACK_API_URL } = slack;
  bot = spawn(process.execPath, [join(__dirname, '..', '..', 'dist', 'main.js')], {
    cwd: __dirname,
    env: { SLACK_BOT_TOKEN: workspace.bot.token, SLACK_APP_TOKEN, SLACK_API_URL, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [bot.stdout, bot.stderr]) {
    stream?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  }
}

const started = () => until(() => said.includes('answers in Slack over Socket Mode'), 15_000);

async function answers(): Promise<void> {
  const { workspace } = slack;
  const [posts, responses] = [workspace.messages.length, workspace.responses.length];
  send(envelopeOf('events_api', eventOf(mentionOf('mediation', workspace), workspace)));
  send(envelopeOf('slash_commands', commandOf('mediation', slack.responseUrl(), workspace)));
  await until(() => workspace.messages.length > posts && workspace.responses.length > responses, 15_000);
  expect([workspace.messages.length, workspace.responses.length]).toEqual([posts + 1, responses + 1]);
}

function send(envelope: Envelope): void {
  slack.live().at(-1)?.send(JSON.stringify(envelope));
}

test('it lives through all that Slack does, answers in between, and ends by a signal', async () => {
  await start();
  await started();
  for (const text of ['{', 'null', '{"type":"events_api","payload":null}']) slack.connections[0]?.send(text);
  send(rateLimited());
  await answers();
  send(disconnectFor('warning'));
  await until(() => slack.connections.length === 2, 15_000);
  await answers();
  slack.failNext('apps.connections.open', { status: 503 });
  for (const one of slack.connections) one.cut();
  await until(() => slack.live().length === 1 && slack.connections.length === 3, 15_000);
  await answers();
  // Nothing but its will to reconnect keeps it from ending now.
  slack.connections[2]?.cut();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([bot.exitCode, slack.live()]).toEqual([null, []]);
  bot.kill('SIGTERM');
  expect(await once(bot, 'exit')).toEqual([0, null]);
  expect(said).not.toMatch(/ticket-|xapp-1|xoxb-|nhandled|A bug/);
}, 60_000);

test('a Slack that is ill at the start is asked three times, and the exit code is 1', async () => {
  slack.failNext('apps.connections.open', { status: 503 }, { status: 503 }, { status: 503 });
  await start();
  expect(await once(bot, 'exit')).toEqual([1, null]);
  expect(slack.asked()).toBe(3);
}, 30_000);

test('an app-level token that Slack does not know is exit code 2', async () => {
  await start({ SLACK_APP_TOKEN: 'xapp-1-other' });
  expect(await once(bot, 'exit')).toEqual([2, null]);
  expect(said).toMatch(/does not accept SLACK_APP_TOKEN \(invalid_auth\)/);
}, 30_000);

test('a probe port that is taken is exit code 2', async () => {
  await start({ PORT: new URL(slack.apiUrl).port });
  expect(await once(bot, 'exit')).toEqual([2, null]);
  expect(said).toMatch(/PORT is \d+, which something else uses/);
  expect(slack.connections).toEqual([]);
}, 30_000);
