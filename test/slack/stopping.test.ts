import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogLevel } from '@slack/bolt';
import { createSlackBot } from '../../src/slack/bot';
import { createLog } from '../../src/slack/log';
import { SettingsError } from '../../src/slack/settings';
import { eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { createFakeAsk } from '../support/fake-ask';
import { partsFor, type Running, startBot } from '../support/slack-bot';

let running: Running;

beforeEach(async () => {
  running = await startBot(createFakeAsk().ask);
});

afterEach(() => running.close());

test('what Slack posts while the bot stops gets 503, what was taken is answered, and then nothing listens', async () => {
  const { slack, sender, url, bot } = running;
  // A rate limit keeps the answer on its way for a second.
  slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
  const taken = sender.json(eventOf(mentionOf('중재 서버', slack.workspace), slack.workspace));
  while (running.waits.length === 0) await sleep(5);
  const stopped = bot.stop();
  expect(await sender.json(eventOf(mentionOf('중재 서버', slack.workspace), slack.workspace))).toBe(503);
  // A proxy is to take another replica, and refusals of a stop are no sign that there are too few of them.
  const refused = await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' });
  expect([refused.status, refused.headers.get('connection')]).toEqual([503, 'close']);
  expect((await running.parts.metrics.page(false)).text).toContain('sfbport_refused_requests_total{status="503"} 0');
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await fetch(`${url}/ready`)).status).toBe(503);
  await stopped;
  expect(await taken).toBe(200);
  expect(slack.workspace.messages).toHaveLength(1);
  await expect(fetch(`${url}/health`)).rejects.toThrow();
  expect(running.lines).toEqual(['[INFO] sfbport stops, and takes nothing new; being answered: 1.\n']);
});

test('what is not answered when the time is over is told by its number', async () => {
  await running.close();
  running = await startBot(createFakeAsk().ask, { parts: { wait: async () => undefined } });
  const { slack, sender, bot, lines, parts } = running;
  slack.failNext('chat.postMessage', { lost: 'unanswered' });
  const cut = sender.json(eventOf(mentionOf('중재 서버', slack.workspace), slack.workspace)).catch(() => undefined);
  while (parts.inFlight.count() === 0) await sleep(5);
  await bot.stop();
  expect(lines).toContain('[WARN] Not answered within 10 seconds: 1.\n');
  await slack.close();
  await cut;
});

test('a port that is taken is told as what it is', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const { port } = taken.address() as AddressInfo;
  const { slack } = running;
  const settings = { botToken: slack.workspace.bot.token, apiUrl: slack.apiUrl, signingSecret: 's', port };
  const log = createLog(LogLevel.ERROR, () => undefined);
  const start = createSlackBot({ ...settings, mode: 'http' }, partsFor(createFakeAsk().ask), log).start();
  await expect(start).rejects.toThrow(SettingsError);
  await expect(start).rejects.toThrow(`PORT is ${port}, which something else uses (EADDRINUSE)`);
  taken.close();
});
