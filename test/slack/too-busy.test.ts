import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createInFlight } from '../../src/slack/in-flight';
import type { Claims } from '../../src/state/claims';
import { createMemoryState } from '../../src/state/state';
import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { busyWith } from '../support/busy-with';
import { createFakeAsk } from '../support/fake-ask';
import { startBot } from '../support/slack-bot';

test('who is too busy to answer in time says so at once, except to the last delivery of an event', async () => {
  const running = await startBot(createFakeAsk().ask);
  try {
    const { slack, sender, url, parts } = running;
    const mention = (retry?: number) =>
      sender.json(eventOf(mentionOf('mediation', slack.workspace), slack.workspace), retry);
    const end = busyWith(50, parts.inFlight);
    expect(await mention()).toBe(200);
    const endOne = busyWith(1, parts.inFlight);
    expect(await mention()).toBe(503);
    expect(await mention(2)).toBe(503);
    // Whoever typed it sees that it failed, and types it again.
    expect(await sender.form(commandOf('mediation', slack.responseUrl(), slack.workspace))).toBe(503);
    expect(await mention(3)).toBe(200);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await parts.metrics.page(true)).text).toContain('sfbport_refused_requests_total{status="503"} 3');
    await Promise.all([end(), endOne()]);
    await running.idle();
    expect(await mention()).toBe(200);
    await running.idle();
    expect(slack.workspace.messages).toHaveLength(3);
  } finally {
    await running.close();
  }
});

test('what still asks the database whether it came before counts as well', async () => {
  const state = createMemoryState(Date.now);
  let open = (): void => undefined;
  const there = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first: Claims['first'] = (...asked) => there.then(() => state.claims.first(...asked));
  const running = await startBot(createFakeAsk().ask, { state: { ...state, claims: { ...state.claims, first } } });
  try {
    const { slack, sender, parts } = running;
    const command = () => sender.form(commandOf('mediation', slack.responseUrl(), slack.workspace));
    const taken = Array.from({ length: 51 }, command);
    while (parts.inFlight.count() < 51) await sleep(5);
    expect(await command()).toBe(503);
    open();
    expect(new Set(await Promise.all(taken))).toEqual(new Set([200]));
    await running.idle();
    expect(slack.workspace.responses).toHaveLength(51);
  } finally {
    open();
    await running.close();
  }
});

test('the connection of a proxy stays where a request is refused for being busy, unless its body is long', async () => {
  const running = await startBot(createFakeAsk().ask);
  const { url, parts } = running;
  const end = busyWith(51, parts.inFlight);
  // Only what stands before the body is sent: it is answered without it.
  const connectionAfter = async (headers: Record<string, string>) => {
    const posted = request(`${url}/slack/events`, { method: 'POST', headers });
    posted.flushHeaders();
    const [{ statusCode, headers: answered }] = await once(posted, 'response');
    posted.destroy();
    return [statusCode, answered.connection];
  };
  try {
    expect(await connectionAfter({ 'content-length': '2000' })).toEqual([503, 'keep-alive']);
    expect(await connectionAfter({ 'content-length': '5000000' })).toEqual([503, 'close']);
    expect(await connectionAfter({ 'transfer-encoding': 'chunked' })).toEqual([503, 'close']);
  } finally {
    await end();
    await running.close();
  }
});

test('what follows on such a connection is read as what it is, not as the body that was left', async () => {
  const running = await startBot(createFakeAsk().ask);
  const end = busyWith(51, running.parts.inFlight);
  const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (data) => {
    heard += data.toString();
  });
  const smuggled = 'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n';
  const post = `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: ${smuggled.length}\r\n\r\n`;
  try {
    socket.write(post);
    while (!heard.includes('503')) await sleep(5);
    socket.write(`${smuggled}GET /health HTTP/1.1\r\nHost: x\r\n\r\n${post}${smuggled}`);
    while (heard.split('HTTP/1.1 ').length < 4) await sleep(5);
    await sleep(50);
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 503', 'HTTP/1.1 200', 'HTTP/1.1 503']);
    expect(heard).not.toContain('sfbport_');
  } finally {
    socket.destroy();
    await end();
    await running.close();
  }
});

test('a clock that was put back does not let everybody in', async () => {
  let now = 3_600_000;
  const inFlight = createInFlight(() => now);
  await busyWith(1_000, inFlight)();
  now = 0;
  busyWith(51, inFlight);
  expect(inFlight.isTooMuch()).toBe(true);
});

test('as much as was answered in the two seconds before is not too much', async () => {
  let now = 10_000;
  const inFlight = createInFlight(() => now);
  await busyWith(80, inFlight)();
  now += 1_999;
  const end = busyWith(80, inFlight);
  expect(inFlight.isTooMuch()).toBe(false);
  const endOne = busyWith(1, inFlight);
  expect(inFlight.isTooMuch()).toBe(true);
  await endOne();
  expect(inFlight.isTooMuch()).toBe(false);
  // It is the one that ended last that counts now.
  now += 2;
  expect(inFlight.isTooMuch()).toBe(true);
  await end();
  expect([inFlight.count(), inFlight.isTooMuch()]).toEqual([0, false]);
});

test('what only waits for Slack to say something again keeps nobody out', async () => {
  const inFlight = createInFlight(() => 0);
  let go = (): void => undefined;
  const pause = new Promise<void>((resolve) => {
    go = resolve;
  });
  for (let each = 0; each < 60; each += 1) void inFlight.track(inFlight.rest(pause));
  expect([inFlight.count(), inFlight.isTooMuch()]).toEqual([60, false]);
  const end = busyWith(51, inFlight);
  expect(inFlight.isTooMuch()).toBe(true);
  go();
  await end();
  await inFlight.settled();
  busyWith(51, inFlight);
  expect([inFlight.count(), inFlight.isTooMuch()]).toEqual([51, false]);
});
