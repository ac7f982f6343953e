import { commandOf, directOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { createSender } from '../../src/workspace/slack/sender';
import type { Message, Response } from '../../src/workspace/slack/workspace';
import { clickOf } from '../support/click-of';
import { createFakeAsk, type FakeAsk } from '../support/fake-ask';
import { type Running, startBot } from '../support/slack-bot';

let running: Running;
let fake: FakeAsk;

beforeEach(async () => {
  fake = createFakeAsk();
  running = await startBot(fake.ask);
});

afterEach(() => running.close());

describe('/sfbport', () => {
  test('answers the person alone, with buttons to go on and to share', async () => {
    await command('mediation');
    expect(responses()).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
    expect(typesOf(responses()[0])).toEqual(['header', 'context', 'table', 'context', 'actions', 'actions']);
    expect(buttonsOf(responses()[0])).toEqual([
      { action_id: 'ask-0', value: '{"a":"mediation hlb","k":"key of mediation"}' },
      { action_id: 'share', value: '{"a":"mediation"}' },
      { action_id: 'wrong', value: 'requirements en' },
    ]);
    expect(posts()).toEqual([]);
  });

  test('falls back on the language of the person', async () => {
    running.slack.workspace.locales.set('U0ANN', 'ko-KR');
    await command('mediation');
    await command('mediation');
    expect(fake.asked.at(-1)?.before?.language).toBe('ko');
    expect(buttonsOf(responses()[0])[1]).toEqual(buttonsOf(responses()[1])[1]);
    expect(responses().map((response) => JSON.stringify(response).includes('채널에 공유'))).toEqual([true, true]);
    expect(callsOf('users.info')).toHaveLength(1);
  });

  test('answers in English when Slack does not tell the language', async () => {
    running.slack.failNext('users.info', { error: 'missing_scope' });
    await command('mediation');
    expect(JSON.stringify(responses()[0])).toContain('Share in channel');
  });

  test('shares the answer with the channel', async () => {
    await command('mediation');
    await click(buttonsOf(responses()[0])[1], {
      container: { is_ephemeral: true },
      response_url: running.slack.responseUrl(),
    });
    expect(responses()[1]).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(responses()[1]?.metadata).toEqual({
      event_type: 'sfbport_question',
      event_payload: { q: 'key of mediation' },
    });
    expect(buttonsOf(responses()[1]).map(({ action_id }) => action_id)).toEqual(['ask-0', 'wrong']);
  });

  test.each(['', ' ', 'help', 'what a day'])('%j: what answers nothing is not offered to share', async (text) => {
    await command(text);
    expect(JSON.stringify(responses()[0])).toContain('Try');
    expect(buttonsOf(responses()[0]).map(({ action_id }) => action_id)).not.toContain('share');
  });

  test('goes on privately from a private answer', async () => {
    await command('mediation');
    await click(buttonsOf(responses()[0])[0], {
      container: { is_ephemeral: true },
      response_url: running.slack.responseUrl(),
    });
    expect(responses()[1]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(fake.asked.at(-1)).toEqual({ text: 'mediation hlb', before: { key: 'key of mediation', language: 'en' } });
    expect(buttonsOf(responses()[1])[1]?.value).toBe('{"a":"mediation hlb","k":"key of mediation"}');
  });
});

describe('a mention', () => {
  test('is answered in a thread, and carries its question', async () => {
    const event = mentionOf('mediation', running.slack.workspace);
    await send(event);
    expect(posts()).toHaveLength(1);
    expect(posts()[0]).toMatchObject({ channel: 'C0NET', thread_ts: Object(event).ts });
    const event_payload = { q: 'key of mediation', for: Object(event).ts };
    expect(posts()[0]?.metadata).toEqual({ event_type: 'sfbport_question', event_payload });
    expect(fake.asked[0]?.text).toBe('mediation');
    expect(callsOf('conversations.replies')).toHaveLength(0);
  });

  test('in a thread goes on from the last question there', async () => {
    const first = mentionOf('mediation', running.slack.workspace);
    await send(first);
    await send(mentionOf('only tls', running.slack.workspace, { thread_ts: Object(first).ts }));
    expect(posts()[1]?.text).toBe('TLS of key of mediation');
    expect(callsOf('conversations.replies')).toHaveLength(0);
  });

  test('in a thread that is not in memory reads the question from our own message', async () => {
    const metadata = { event_type: 'sfbport_question', event_payload: { q: 'key of old' } };
    const old = { channel: 'C0NET', thread_ts: '1600000000.000001', text: 'x', metadata };
    running.slack.workspace.messages.push({ ...old, ts: '1600000000.000002', bot_id: 'B0BOT' });
    running.slack.workspace.messages.push({ ...old, ts: '1600000000.000003', bot_id: 'B0OTHER' });
    await send(mentionOf('only tls', running.slack.workspace, { thread_ts: '1600000000.000001' }));
    expect(fake.asked[0]?.before?.key).toBe('key of old');
  });

  test('in a thread that may not be read says so, when the question makes no sense alone', async () => {
    running.slack.failNext('conversations.replies', { error: 'missing_scope' }, { error: 'missing_scope' });
    const thread = { thread_ts: '1600000000.000001' };
    await send(mentionOf('only tls', running.slack.workspace, thread));
    await send(mentionOf('mediation', running.slack.workspace, thread));
    expect(posts()[0]?.text).toContain('I cannot read the earlier messages');
    expect(posts()[1]?.text).not.toContain('I cannot read');
  });

  test('is answered once, also when it is delivered with a new event_id', async () => {
    const event = mentionOf('mediation', running.slack.workspace);
    await send(event, 'Ev1');
    await send(event, 'Ev1');
    await send(event, 'Ev2');
    expect(posts()).toHaveLength(1);
  });

  test('by a bot, by ourselves, or in an edit is no question', async () => {
    const { workspace } = running.slack;
    await send(mentionOf('mediation', workspace, { bot_id: 'B0OTHER' }));
    await send(mentionOf('mediation', workspace, { user: workspace.bot.user }));
    await send(mentionOf('mediation', workspace, { edited: { user: 'U0ANN', ts: '1' } }));
    expect(fake.asked).toEqual([]);
  });
});

describe('a direct message', () => {
  test('is answered where it was written, and followed up without a thread', async () => {
    await send(directOf('mediation', running.slack.workspace));
    await send(directOf('only tls', running.slack.workspace));
    expect(posts().map(({ channel, thread_ts }) => [channel, thread_ts])).toEqual([
      ['D0ANN', undefined],
      ['D0ANN', undefined],
    ]);
    expect(posts()[1]?.text).toBe('TLS of key of mediation');
  });

  test('in a thread is answered there', async () => {
    await send(directOf('mediation', running.slack.workspace, { thread_ts: '1600000000.000001' }));
    expect(posts()[0]?.thread_ts).toBe('1600000000.000001');
  });

  test('after a restart goes on from the newest of our messages', async () => {
    const of = (ts: string, q: string): Message => ({
      ts,
      channel: 'D0ANN',
      bot_id: 'B0BOT',
      text: 'x',
      metadata: { event_type: 'sfbport_question', event_payload: { q } },
    });
    running.slack.workspace.messages.push(of('1600000000.000001', 'old'), of('1600000000.000002', 'new'));
    await send(directOf('only tls', running.slack.workspace));
    expect(fake.asked[0]?.before?.key).toBe('new');
  });

  test('that is no question gets the line of help', async () => {
    await send(directOf('thanks!', running.slack.workspace));
    expect(posts()[0]?.text).toBe('That is no question about ports. Try: mediation');
  });

  test('of another kind, by a bot, or in a channel is left alone', async () => {
    const { workspace } = running.slack;
    await send(directOf('mediation', workspace, { subtype: 'message_changed' }));
    await send(directOf('mediation', workspace, { bot_id: 'B0OTHER' }));
    await send(directOf('mediation', workspace, { user: workspace.bot.user }));
    await send(directOf('mediation', workspace, { channel_type: 'channel', channel: 'C0NET' }));
    expect(fake.asked).toEqual([]);
  });
});

describe('a button', () => {
  test('in a thread posts its answer in the thread', async () => {
    const first = mentionOf('mediation', running.slack.workspace);
    await send(first);
    await click(buttonsOf(posts()[0])[0], inChannel(posts()[0]));
    expect(posts()[1]).toMatchObject({ channel: 'C0NET', thread_ts: Object(first).ts });
    expect(fake.asked.at(-1)).toEqual({ text: 'mediation hlb', before: { key: 'key of mediation', language: 'en' } });
  });

  test('under a shared answer starts a thread; where the bot may not post, it answers the person', async () => {
    const shared = { ts: '1600000000.000009', channel: 'C0NET', text: 'x' };
    const button = { action_id: 'ask-0', value: '{"a":"mediation"}' };
    running.slack.failNext('chat.postMessage', { error: 'not_in_channel' });
    await click(button, inChannel({ ...shared, ts: '1600000000.000008' }));
    await click(button, inChannel(shared));
    expect(responses()).toMatchObject([{ response_type: 'ephemeral' }]);
    expect(posts()).toMatchObject([{ thread_ts: '1600000000.000009' }]);
  });

  test('in a direct message answers at its end', async () => {
    const channel = { id: 'D0ANN', name: 'directmessage' };
    await click({ action_id: 'ask-0', value: '{"a":"mediation"}' }, { channel, message: { ts: '1' }, container: {} });
    expect(posts()[0]).toMatchObject({ channel: 'D0ANN' });
    expect(posts()[0]?.thread_ts).toBeUndefined();
  });

  test('on the Home tab answers as a message to the person', async () => {
    await click(
      { action_id: 'ask-0', value: '{"a":"mediation"}' },
      { view: { type: 'home' }, container: { type: 'view' } },
    );
    expect(posts()[0]?.channel).toBe('U0ANN');
  });

  test('with a value that is not ours says so, to the person alone where that is possible', async () => {
    running.slack.workspace.locales.set('U0ANN', 'ko-KR');
    await click({ action_id: 'ask-0', value: 'x' }, { view: { type: 'home' }, container: { type: 'view' } });
    const sentence = '이 버튼은 더 이상 쓸 수 없습니다. 질문을 다시 입력해 주십시오.';
    expect(posts()).toMatchObject([{ channel: 'U0ANN', text: sentence }]);
    for (const action_id of ['ask-0', 'share'])
      await click({ action_id, value: 'x' }, inChannel({ ts: '1600000000.000009', channel: 'C0NET' }));
    const told = { text: sentence, response_type: 'ephemeral', replace_original: false };
    expect(responses()).toMatchObject([told, told]);
    expect(posts()).toHaveLength(1);
  });
});

test('the Home tab is in the language of the person', async () => {
  running.slack.workspace.locales.set('U0ANN', 'ko-KR');
  await send({ type: 'app_home_opened', user: 'U0ANN', channel: 'D0ANN', tab: 'home', event_ts: '1' });
  await send({ type: 'app_home_opened', user: 'U0BOB', channel: 'D0BOB', tab: 'messages', event_ts: '1' });
  const { homes } = running.slack.workspace;
  expect([...homes.keys()]).toEqual(['U0ANN']);
  expect(homes.get('U0ANN')).toMatchObject({
    type: 'home',
    blocks: [{ type: 'section' }, { type: 'actions' }, { type: 'header', text: { text: 'Home (ko)' } }],
  });
});

describe('when Slack refuses', () => {
  test.each(['invalid_blocks', 'invalid_attachments', 'msg_blocks_too_long'])(
    '%s: the answer comes without a table',
    async (error) => {
      running.slack.failNext('chat.postMessage', { error });
      running.slack.failNext('respond', { error });
      await send(mentionOf('mediation', running.slack.workspace));
      await command('mediation');
      for (const message of [posts()[0], responses()[0]]) {
        expect(typesOf(message)).not.toContain('table');
        expect(JSON.stringify(message?.blocks)).toContain('5070/TCP');
        expect(buttonsOf(message)[0]?.action_id).toBe('ask-0');
      }
    },
  );

  test('every block: the answer comes as text', async () => {
    running.slack.failNext('chat.postMessage', { error: 'invalid_blocks' }, { error: 'invalid_blocks' });
    await send(mentionOf('mediation', running.slack.workspace));
    expect(posts()[0]?.blocks).toBeUndefined();
    expect(posts()[0]?.text).toContain('5070/TCP');
  });

  test('a response_url that fails with a status: plainer blocks are tried', async () => {
    running.slack.failNext('respond', { status: 500 });
    await command('mediation');
    expect(typesOf(responses()[0])).not.toContain('table');
    expect(JSON.stringify(responses()[0]?.blocks)).toContain('5070/TCP');
  });

  test('a short rate limit is waited for, a long one is not', async () => {
    running.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    await send(mentionOf('중재 서버', running.slack.workspace));
    expect([posts().length, running.waits]).toEqual([1, [1]]);
    running.slack.failNext('chat.postMessage', { status: 429, retryAfter: 60 });
    await send(mentionOf('중재 서버', running.slack.workspace));
    expect(posts()[1]?.text).toContain('Reference: ref-1');
    expect(running.waits).toEqual([1]);
  });
});

describe('when the bot breaks', () => {
  test('the person gets one sentence with a reference, in the thread or alone', async () => {
    await send(mentionOf('boom secret-host-7', running.slack.workspace));
    await command('boom secret-host-7');
    const sentence = 'Something went wrong on my side; this was not answered. Reference: ref-1';
    expect(posts().map(({ text }) => text)).toEqual([sentence]);
    expect(posts()[0]?.thread_ts).toBeDefined();
    expect(responses()).toMatchObject([{ text: sentence, response_type: 'ephemeral' }]);
  });

  test('the log has the reference and the stack, and nothing of the person or of the keys', async () => {
    await send(mentionOf('boom secret-host-7', running.slack.workspace));
    await command('boom secret-host-7');
    await click({ action_id: 'ask-0', value: '{"a":"boom secret-host-7"}' }, { view: {}, container: {} });
    const log = running.lines.join('');
    expect(log).toMatch(/ref-1 Error: nothing is prepared for[\s\S]*fake-ask/);
    expect(log).not.toMatch(/secret-host-7|one-time-secret|trigger-secret|xoxb-/);
  });
});

describe('HTTP', () => {
  test('a wrong signature is refused', async () => {
    const stranger = createSender(`${running.url}/slack/events`, 'another secret');
    expect(await stranger.json(eventOf(mentionOf('mediation', running.slack.workspace), running.slack.workspace))).toBe(
      401,
    );
    expect(fake.asked).toEqual([]);
  });

  test('health and readiness', async () => {
    expect((await fetch(`${running.url}/health`)).status).toBe(200);
    expect((await fetch(`${running.url}/ready`)).status).toBe(200);
    expect((await fetch(`${running.url}/other`)).status).toBe(404);
  });

  test('stopping waits for the answer that is on its way', async () => {
    await running.sender.json(eventOf(mentionOf('mediation', running.slack.workspace), running.slack.workspace));
    await running.bot.stop();
    expect(posts()).toHaveLength(1);
    await expect(fetch(`${running.url}/health`)).rejects.toThrow();
  });
});

async function command(text: string): Promise<void> {
  const { slack, sender, idle } = running;
  expect(await sender.form(commandOf(text, slack.responseUrl(), slack.workspace))).toBe(200);
  await idle();
}

async function send(event: object, eventId?: string): Promise<void> {
  const { slack, sender, idle } = running;
  expect(await sender.json(eventOf(event, slack.workspace, eventId))).toBe(200);
  await idle();
}

async function click(button: Button | undefined, where: object): Promise<void> {
  if (!button) throw new Error('there is no such button');
  const { slack, sender, idle } = running;
  expect(await sender.interaction(clickOf(button, slack.workspace, where))).toBe(200);
  await idle();
}

interface Button {
  readonly action_id: string;
  readonly value: string;
}

function inChannel(message: Pick<Message, 'ts' | 'channel' | 'thread_ts'> | undefined): object {
  const channel = { id: message?.channel, name: 'network' };
  return {
    channel,
    message,
    container: { type: 'message', is_ephemeral: false },
    response_url: running.slack.responseUrl(),
  };
}

function posts(): readonly Message[] {
  return running.slack.workspace.messages.filter(({ ts }) => ts.startsWith('17'));
}

function responses(): readonly Response[] {
  return running.slack.workspace.responses;
}

function callsOf(method: string): readonly unknown[] {
  return running.slack.calls.filter((call) => call.method === method);
}

function typesOf(message: Message | Response | undefined): readonly string[] {
  return (message?.blocks ?? []).map((block) => Object(block).type);
}

function buttonsOf(message: Message | Response | undefined): readonly Button[] {
  const elements = (message?.blocks ?? []).flatMap((block) =>
    Object(block).type === 'actions' ? Object(block).elements : [],
  );
  return elements.map(({ action_id, value }: Button) => ({ action_id, value }));
}
