import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import type { Later } from '../../src/slack/wait';
import { directOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { busyWith } from '../support/busy-with';
import { type Running, startBot } from '../support/slack-bot';

// What a thread shows while its answer takes long. Time is the test's: `slow` fires at once, `quick` never.

const spine = createSpine(loadCatalog({}), '1.0.0');
const thread = { thread_ts: '1600000000.000001' };
let running: Running;

afterEach(() => running.close());

/** What was asked to be done later, and whether that was taken back. */
const timers: { milliseconds: number; isCancelled: boolean }[] = [];
const timer =
  (fires: boolean): Later =>
  (milliseconds, run) => {
    const entry = { milliseconds, isCancelled: false };
    // The other one is for the acknowledgement.
    if (milliseconds !== 1_000) return () => undefined;
    timers.push(entry);
    if (fires) run();
    return () => {
      entry.isCancelled = true;
    };
  };

async function start(fires: boolean): Promise<void> {
  timers.length = 0;
  running = await startBot(spine.ask, { parts: { ...spine, later: timer(fires) } });
}

async function send(event: object): Promise<void> {
  await running.sender.json(eventOf(event, running.slack.workspace));
  await running.idle();
}

const statuses = () =>
  running.slack.calls
    .filter(({ method }) => method === 'assistant.threads.setStatus')
    .map(({ args }) => ({ channel: args.channel_id, thread_ts: args.thread_ts, status: args.status }));

test('an answer that comes at once shows no status', async () => {
  await start(false);
  await send(mentionOf('mediation', running.slack.workspace));
  expect(timers).toEqual([{ milliseconds: 1_000, isCancelled: true }]);
  expect(statuses()).toEqual([]);
});

test.each([
  ['a channel', () => mentionOf('mediation', running.slack.workspace, thread), 'C0NET'],
  ['a direct message', () => directOf('mediation', running.slack.workspace, thread), 'D0ANN'],
])('a slow answer in a thread of %s shows a status, and takes it away', async (_, event, channel) => {
  await start(true);
  await send(event());
  expect(statuses()).toEqual([
    { channel, ...thread, status: 'is looking it up…' },
    { channel, ...thread, status: '' },
  ]);
  expect(running.slack.workspace.messages).toHaveLength(1);
});

test('the status is in the language of the person, where that is known', async () => {
  await start(true);
  running.slack.workspace.locales.set('U0ANN', 'ko-KR');
  await send(mentionOf('5061', running.slack.workspace, thread));
  await send(mentionOf('5061', running.slack.workspace, thread));
  expect(statuses().at(-2)?.status).toBe('조회 중…');
});

test('outside a thread there is no status: Slack has no place for it', async () => {
  await start(true);
  await send(directOf('mediation', running.slack.workspace));
  expect(timers).toEqual([]);
  expect(statuses()).toEqual([]);
});

test('without the scope the answer comes all the same, and the log says so once', async () => {
  await start(true);
  const refusal = { error: 'missing_scope' };
  running.slack.failNext('assistant.threads.setStatus', refusal, refusal);
  await send(mentionOf('mediation', running.slack.workspace, thread));
  await send(mentionOf('director', running.slack.workspace, thread));
  expect(running.slack.workspace.messages).toHaveLength(2);
  expect(running.slack.calls.filter(({ method }) => method === 'assistant.threads.setStatus')).toHaveLength(2);
  const warnings = running.lines.filter((line) => line.includes('No status is shown'));
  expect(warnings).toEqual([expect.stringMatching(/^\[WARN\] .*missing_scope.*scope assistant:write/)]);
});

test.each([{ status: 503 }, { status: 429, retryAfter: 60 }, { done: 'cut' as const }])(
  'when Slack does not take it (%j) the answer comes all the same',
  async (failure) => {
    await start(true);
    running.slack.failNext('assistant.threads.setStatus', failure);
    await send(mentionOf('mediation', running.slack.workspace, thread));
    expect(running.slack.workspace.messages).toHaveLength(1);
    expect(running.lines.join('')).not.toContain('[ERROR]');
  },
);

test('the status is taken away when the answer fails', async () => {
  timers.length = 0;
  const ask = () => {
    throw new Error('broken');
  };
  running = await startBot(ask, { parts: { ...spine, ask, later: timer(true) } });
  await send(mentionOf('mediation', running.slack.workspace, thread));
  expect(statuses().at(-1)?.status).toBe('');
});

test('a process that has much to do shows no status, as that would keep it so', async () => {
  await start(true);
  const end = busyWith(20, running.parts.inFlight);
  await running.sender.json(eventOf(mentionOf('mediation', running.slack.workspace, thread), running.slack.workspace));
  expect([timers.length, statuses()]).toEqual([1, []]);
  await end();
});
