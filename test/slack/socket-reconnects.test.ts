import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { type DisconnectReason, disconnectFor, type Envelope, envelopeOf } from '../support/socket-server/envelopes';
import { type SocketRunning, startSocketBot } from '../support/socket-server/socket-bot';
import type { Connection } from '../support/socket-server/socket-server';
import { until } from '../support/socket-server/until';

// The real bot, connected to a Slack that ends connections and misbehaves while they are made again.

let running: SocketRunning;
const ask = createAsk(loadCatalog({}));

beforeEach(async () => {
  running = await startSocketBot(ask);
});

afterEach(async () => {
  await running.close();
  jest.restoreAllMocks();
  expect(running.lines.join('')).not.toMatch(/ticket-|xapp-1|xoxb-|what does mediation need|A bug/);
});

const question = 'what does mediation need';
const handOver = 10_000;
const toConnect = 30_000;
const toHold = 60_000;

/** The bot is connected, answers once, and keeps no other connection. */
async function works(): Promise<void> {
  await until(running.ready);
  await running.asks(question);
  running.elapse(handOver);
  await until(() => open().length === 1);
}

function mention(): Envelope {
  const { workspace } = running.slack;
  return envelopeOf('events_api', eventOf(mentionOf(question, workspace), workspace));
}

function greetAnd(then: (connection: Connection) => void): (connection: Connection) => void {
  return (connection) => {
    connection.greet();
    then(connection);
  };
}

function open(): readonly Connection[] {
  return running.slack.connections.filter((one) => one.isOpen());
}

test('it connects once, says so, and answers once', async () => {
  await works();
  expect(running.slack.asked()).toBe(1);
  expect(running.slack.connections[0]?.acknowledged).toHaveLength(2);
});

describe.each([true, false])('Slack hangs up after the goodbye: %s', (hangsUp) => {
  test.each<DisconnectReason>(['warning', 'refresh_requested', 'link_disabled', 'too_many_websockets'])(
    '%s: the next connection stands before the old one ends, and nothing is lost in between',
    async (reason) => {
      const { slack } = running;
      slack.behave({ hangsUp });
      const [old] = slack.connections;
      running.send(disconnectFor(reason));
      // The old one still delivers, until the new one does.
      await running.asks(question);
      expect(old?.acknowledged).toHaveLength(2);
      await running.connected(2);
      expect(await running.ready()).toBe(true);
      await running.asks(question);
      // For what was on its way over the old one when the new one came.
      running.send(mention(), old);
      await until(() => slack.workspace.messages.length === 3);
      expect(old?.isOpen()).toBe(true);
      await works();
      expect(old?.isOpen()).toBe(false);
      expect(slack.asked()).toBe(2);
    },
  );
});

test('a second announcement over the same connection opens no further one', async () => {
  const { slack } = running;
  const [old] = slack.connections;
  running.send(disconnectFor('warning'));
  running.send(disconnectFor('refresh_requested'));
  await running.connected(2);
  running.send(disconnectFor('refresh_requested'), old);
  await works();
  expect([slack.asked(), slack.connections.length]).toEqual([2, 2]);
});

test.each<[string, (connection: Connection) => void]>([
  ['says goodbye', (one) => one.close()],
  ['cuts the line', (one) => one.cut()],
  [
    'announces the end, and does not wait',
    (one) => {
      running.send(disconnectFor('warning'), one);
      one.cut();
    },
  ],
  ['sends what is no frame', (one) => one.sendBytes(Buffer.from([0xff, 0xff, 0xff, 0xff]))],
  [
    'declares more than there is memory',
    (one) => one.sendBytes(Buffer.from([0x81, 127, 0x7f, ...Array(7).fill(0xff)])),
  ],
])('Slack %s: connected again', async (_, end) => {
  end(running.slack.connections[0] as Connection);
  await running.connected(2);
  await works();
  expect(running.slack.connections).toHaveLength(2);
});

test('Slack that falls silent is noticed, and connected to again', async () => {
  const every = setInterval;
  jest
    .spyOn(globalThis, 'setInterval')
    .mockImplementation(((run: () => void, ms = 0) => every(run, ms / 50)) as typeof setInterval);
  running.slack.behave({ pongs: false });
  running.slack.connections[0]?.cut();
  await running.connected(2);
  running.slack.behave({ pongs: true });
  running.slack.connections[1]?.stopReading();
  await running.connected(3);
  running.slack.connections[1]?.cut();
  await works();
});

describe('while it reconnects', () => {
  test.each([500, 502, 503])('%i is tried again, more and more slowly, and at least once a minute', async (status) => {
    const { slack } = running;
    slack.failNext('apps.connections.open', ...Array(7).fill({ status }));
    slack.connections[0]?.cut();
    await until(async () => !(await running.ready()));
    await running.connected(2);
    await works();
    expect(running.waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(slack.asked()).toBe(9);
  });

  test('a rate limit is waited for as long as Slack says', async () => {
    const { slack } = running;
    slack.failNext('apps.connections.open', { status: 429, retryAfter: 30 }, { status: 429 });
    slack.connections[0]?.cut();
    await running.connected(2);
    await works();
    expect(running.waits).toEqual([1, 30, 60]);
  });

  test.each(['invalid_auth', 'account_inactive', 'token_revoked', 'internal_error'])(
    '%s: is said, and tried again',
    async (error) => {
      const { slack } = running;
      slack.failNext('apps.connections.open', { error }, { error });
      slack.connections[0]?.cut();
      await running.connected(2);
      await works();
      expect(running.lines.join('')).toMatch(error);
      if (error !== 'internal_error') expect(running.lines.join('')).toMatch(/does not accept SLACK_APP_TOKEN/);
    },
  );

  test('no answer at all is given up on', async () => {
    const { slack } = running;
    slack.failNext('apps.connections.open', 'hang', 'hang');
    slack.connections[0]?.cut();
    for (const times of [2, 3]) {
      await until(() => slack.asked() === times);
      running.elapse(toConnect);
    }
    await running.connected(2);
    await works();
    expect(slack.asked()).toBe(4);
  });

  test.each([
    ['no URL', ''],
    ['TLS where there is none', 'wss://127.0.0.1:{port}/link/'],
    ['a port on which nothing listens', 'ws://127.0.0.1:1/link/'],
    ['another protocol', 'ftp://127.0.0.1/'],
  ])('an address that is %s', async (_, address) => {
    const { slack } = running;
    slack.pointTo(address.replace('{port}', new URL(slack.apiUrl).port));
    slack.connections[0]?.cut();
    await until(() => slack.asked() >= 3);
    expect(await running.ready()).toBe(false);
    slack.pointTo(undefined);
    await running.connected(2);
    await works();
  });

  test.each<[string, (connection: Connection) => void]>([
    ['says nothing', () => undefined],
    ['cuts the line', (one) => one.cut()],
    ['says goodbye', (one) => one.close()],
    ['refuses one more connection', (one) => one.send(JSON.stringify(disconnectFor('too_many_websockets')))],
    ['says hello and cuts the line', greetAnd((one) => one.cut())],
    ['says hello and goodbye', greetAnd((one) => one.close())],
    ['says hello and announces the end', greetAnd((one) => one.send(JSON.stringify(disconnectFor('warning'))))],
    ['says hello twice', greetAnd((one) => one.greet())],
  ])('a connection over which Slack %s', async (_, instead) => {
    const { slack } = running;
    slack.instead(instead, instead, instead);
    slack.connections[0]?.cut();
    await until(async () => {
      running.elapse(500);
      return slack.connections.length >= 2 && slack.live().length > 0 && (await running.ready());
    });
    await works();
    expect(slack.connections.length).toBeLessThanOrEqual(5);
  });

  test('no hot loop: hello and the end, over and over, is slowed down', async () => {
    const { slack } = running;
    slack.instead(...Array(5).fill(greetAnd((one) => one.cut())));
    slack.connections[0]?.cut();
    await until(() => slack.connections.length === 7);
    await works();
    expect(running.waits).toEqual([1, 2, 4, 8, 16, 32]);
  });
});

test('a connection that has held is replaced without a wait', async () => {
  running.elapse(toHold);
  running.slack.connections[0]?.cut();
  await running.connected(2);
  await works();
  expect(running.waits).toEqual([]);
});

describe('stop()', () => {
  test('while Slack is asked where to connect to: an address that comes later is left unused', async () => {
    const { slack } = running;
    slack.failNext('apps.connections.open', 'hang');
    slack.connections[0]?.cut();
    await until(() => slack.asked() === 2);
    slack.instead(() => undefined);
    await running.bot.stop();
    slack.release();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(slack.connections.filter((one) => one.isConnected())).toEqual([]);
  });

  test.each<[string, (running: SocketRunning) => Promise<void>]>([
    ['while it is connected', async () => undefined],
    [
      'while it waits to reconnect',
      async ({ slack, waits }) => {
        slack.failNext('apps.connections.open', ...Array(20).fill({ status: 503 }));
        slack.connections[0]?.cut();
        await until(() => waits.length > 4);
      },
    ],
    [
      'while Slack is asked where to connect to',
      async ({ slack }) => {
        slack.failNext('apps.connections.open', 'hang');
        slack.connections[0]?.cut();
        await until(() => slack.asked() === 2);
      },
    ],
    [
      'while a connection is greeted',
      async ({ slack }) => {
        slack.instead(() => undefined);
        slack.connections[0]?.cut();
        await until(() => slack.connections.length === 2);
      },
    ],
    [
      'while one connection follows another',
      async (one) => {
        one.send(disconnectFor('warning'));
        await one.connected(2);
      },
    ],
  ])('%s ends at once, and leaves no connection', async (_, before) => {
    await before(running);
    const { slack } = running;
    const start = Date.now();
    await running.bot.stop();
    expect(Date.now() - start).toBeLessThan(1_000);
    await until(() => slack.connections.every((one) => !one.isConnected()));
    await expect(running.ready()).rejects.toThrow();
    const { asked, connections } = running.slack;
    const soFar = [asked(), connections.length];
    running.elapse(toConnect);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([asked(), connections.length]).toEqual(soFar);
  });
});
