import { directOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { clickOf } from '../support/click-of';
import { createFakeAsk, type FakeAsk } from '../support/fake-ask';
import { type Running, startBot } from '../support/slack-bot';

// Which question a later text goes on from: with several replicas Slack knows best, and memory only helps out.

let running: Running;
let fake: FakeAsk;
let now: number;
const thread = '1600000000.000001';

beforeEach(async () => {
  now = Date.now();
  fake = createFakeAsk();
  running = await startBot(fake.ask, { now: () => now });
});

afterEach(() => running.close());

test('what another replica answered since is gone on from', async () => {
  await say('mediation');
  now += 60_000;
  ofOurs('key of another replica');
  await say('only tls');
  expect(lastKey()).toBe('key of another replica');
});

test('for the few seconds in which Slack may not list the answer yet, memory is enough', async () => {
  await say('mediation');
  now += 2_000;
  await say('only tls');
  expect(lastKey()).toBe('key of mediation');
  expect(callsOf('conversations.replies')).toBe(1);
  now += 2_000;
  await say('only tls');
  expect(callsOf('conversations.replies')).toBe(1);
  now += 4_000;
  await say('only tls');
  expect(callsOf('conversations.replies')).toBe(2);
});

test.each([{ error: 'missing_scope' }, { status: 429, retryAfter: 60 }])(
  'when the thread cannot be read (%j), memory helps out at once',
  async (failure) => {
    await say('mediation');
    now += 60_000;
    running.slack.failNext('conversations.replies', failure);
    const before = running.waits.length;
    await say('only tls');
    expect(lastKey()).toBe('key of mediation');
    expect(running.slack.workspace.messages.at(-1)?.text).toBe('TLS of key of mediation');
    expect(callsOf('conversations.replies')).toBe(2);
    expect(running.waits.slice(before)).toEqual([2]);
  },
);

test('who clicks in a channel that teams share may be of another team than who asks', async () => {
  const { slack, sender, idle } = running;
  await say('중재 서버');
  const message = { ts: '1600000000.000002', thread_ts: thread };
  const where = { channel: { id: 'C0NET', name: 'network' }, message, container: {} };
  const button = { action_id: 'ask-0', value: '{"a":"mediation"}' };
  const guest = { team: { id: 'T0GUEST', domain: 'fabrikam' }, user: { id: 'U0GUEST', team_id: 'T0GUEST' } };
  await sender.interaction({ ...clickOf(button, slack.workspace, where), ...guest });
  await idle();
  slack.failNext('conversations.replies', { error: 'missing_scope' });
  await say('only tls');
  expect(lastKey()).toBe('key of mediation');
});

test('a Slack that lists no metadata takes no memory away', async () => {
  await say('mediation');
  now += 60_000;
  running.slack.workspace.messages.splice(0);
  await say('only tls');
  expect(lastKey()).toBe('key of mediation');
});

describe('after a question that nothing can follow up', () => {
  test.each([0, 60_000])('the one before it is not gone on from, %i ms later', async (later) => {
    await say('mediation');
    now += 60_000;
    await say('unknown thing');
    now += later;
    await say('only tls');
    expect(lastKey()).toBeUndefined();
  });

  test('nor by another replica', async () => {
    ofOurs('key of old');
    await say('unknown thing');
    await running.close();
    const { messages } = running.slack.workspace;
    running = await startBot(fake.ask);
    running.slack.workspace.messages.push(...messages);
    await say('only tls');
    expect(lastKey()).toBeUndefined();
  });

  test('nor when it came from a button', async () => {
    await say('mediation');
    const button = { action_id: 'ask-0', value: '{"a":"unknown thing"}' };
    const message = { ts: '1600000000.000002', thread_ts: thread };
    const where = { channel: { id: 'C0NET', name: 'network' }, message, container: {} };
    await running.sender.interaction(clickOf(button, running.slack.workspace, where));
    await running.idle();
    await say('only tls');
    expect(lastKey()).toBeUndefined();
  });
});

test.each(['thanks', 'help'])('%s leaves what was there', async (text) => {
  await say('mediation');
  now += 60_000;
  await say(text);
  now += 60_000;
  await say('only tls');
  expect(lastKey()).toBe('key of mediation');
});

test('a direct conversation is read from its end too', async () => {
  const direct = async (text: string) => {
    await running.sender.json(eventOf(directOf(text, running.slack.workspace), running.slack.workspace));
    await running.idle();
  };
  await direct('mediation');
  now += 60_000;
  ofOurs('key of another replica', { channel: 'D0ANN' });
  await direct('only tls');
  expect(lastKey()).toBe('key of another replica');
});

test('what Home answers as a direct message is gone on from there', async () => {
  const { slack, sender, idle } = running;
  const direct = async (text: string) => {
    await sender.json(eventOf(directOf(text, slack.workspace), slack.workspace));
    await idle();
  };
  await direct('중재 서버');
  const home = { view: { id: 'V1', type: 'home' }, container: { type: 'view', view_id: 'V1' } };
  const button = { action_id: 'ask-0', value: JSON.stringify({ a: 'mediation' }) };
  await sender.interaction(clickOf(button, slack.workspace, home));
  await idle();
  await direct('only tls');
  expect(lastKey()).toBe('key of mediation');
});

async function say(text: string): Promise<void> {
  const { slack, sender, idle } = running;
  await sender.json(eventOf(mentionOf(text, slack.workspace, { thread_ts: thread }), slack.workspace));
  await idle();
}

function ofOurs(q: string, where: { channel: string; thread_ts?: string } = { channel: 'C0NET', thread_ts: thread }) {
  const { messages, nextTs } = running.slack.workspace;
  const metadata = { event_type: 'sfbport_question', event_payload: { q } };
  messages.push({ ts: nextTs(), text: 'x', bot_id: 'B0BOT', metadata, ...where });
}

function lastKey(): string | undefined {
  return fake.asked.at(-1)?.before?.key;
}

function callsOf(method: string): number {
  return running.slack.calls.filter((call) => call.method === method).length;
}
