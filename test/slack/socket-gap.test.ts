import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { createFakeAsk } from '../support/fake-ask';
import { disconnectFor, envelopeOf } from '../support/socket-server/envelopes';
import { type SocketRunning, startSocketBot } from '../support/socket-server/socket-bot';
import { until } from '../support/socket-server/until';

// How much is lost while connections end, where Slack delivers nothing again. README and CONTRIBUTING have the figures.

const replacements = 20;

let running: SocketRunning;
let timer: NodeJS.Timeout | undefined;

beforeEach(async () => {
  running = await startSocketBot(createFakeAsk().ask);
});

afterEach(async () => {
  clearInterval(timer);
  await running.close();
  jest.restoreAllMocks();
});

test.each([true, false])(
  'replaced connections lose nothing of a steady stream (Slack hangs up: %s)',
  async (hangsUp) => {
    const { slack } = running;
    slack.behave({ hangsUp });
    const stream = startStream(running);
    for (let count = 1; count <= replacements; count += 1) {
      running.elapse(60_000);
      running.send(disconnectFor('warning'));
      await until(() => slack.connections.length === count + 1 && slack.live().length === 2);
      await until(() => slack.live().at(-1)?.acknowledged.length !== 0);
      running.elapse(10_000);
      await until(() => slack.live().length === 1);
    }
    const { sent, undelivered } = await stream.stop();
    expect([undelivered, answered(), acknowledged()]).toEqual([0, sent, sent]);
    console.info(`${replacements} connections replaced: 0 of ${sent} events and commands lost`);
  },
  30_000,
);

test('a line that is cut loses what comes before the next hello, and no more', async () => {
  const { slack } = running;
  const stream = startStream(running);
  const gaps: number[] = [];
  for (let count = 1; count <= replacements; count += 1) {
    await until(() => (slack.live().at(-1)?.acknowledged.length ?? 0) > 2);
    running.elapse(60_000);
    const start = performance.now();
    slack.live().at(-1)?.cut();
    await until(() => slack.connections.length === count + 1 && slack.live().length === 1);
    gaps.push(performance.now() - start);
  }
  const { sent, undelivered, onTheWay } = await stream.stop();
  const median = gaps.sort((one, other) => one - other)[replacements / 2] ?? 0;
  expect(sent - answered()).toBeLessThanOrEqual(undelivered + onTheWay);
  expect(median).toBeLessThan(1_000);
  console.info(`${replacements} lines cut: without a connection for ${median.toFixed(0)} ms (median)`);
}, 30_000);

function answered(): number {
  return running.slack.workspace.messages.length + running.slack.workspace.responses.length;
}

function acknowledged(): number {
  return running.slack.connections.flatMap((one) => one.acknowledged).length;
}

/** A mention and a command in turn, every few milliseconds, over the newest connection that stands. */
function startStream({ slack, send, idle }: SocketRunning) {
  const { workspace } = slack;
  let sent = 0;
  let undelivered = 0;
  timer = setInterval(() => {
    sent += 1;
    const newest = slack.live().at(-1);
    if (!newest) undelivered += 1;
    else if (sent % 2 === 0)
      send(envelopeOf('events_api', eventOf(mentionOf('mediation', workspace), workspace)), newest);
    else send(envelopeOf('slash_commands', commandOf('mediation', slack.responseUrl(), workspace)), newest);
  }, 5);
  return {
    async stop() {
      clearInterval(timer);
      await until(() => acknowledged() + undelivered >= sent, 2_000).catch(() => undefined);
      await idle();
      return { sent, undelivered, onTheWay: sent - undelivered - acknowledged() };
    },
  };
}
