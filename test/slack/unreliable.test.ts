import type { Failure } from '../../src/workspace/slack/failure';
import { commandOf, directOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { botForEachTest } from '../support/bot-for-each-test';
import { clickOf } from '../support/click-of';
import { createFakeAsk } from '../support/fake-ask';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { tellsFailure } from '../support/tells-failure';

// Slack that answers late, in part or strangely, and requests that Slack does not send.

const running = botForEachTest(() => startBot(createFakeAsk().ask));
const { posts } = seenIn(running);
const soon = AbortSignal.timeout.bind(AbortSignal);

beforeEach(() => {
  jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => soon(ms / 25));
  running.slack.workspace.locales.set('U0ANN', 'en-US');
});

afterEach(() => jest.restoreAllMocks());

describe('a message whose fate is unknown', () => {
  test.each(['unanswered', 'cut'] as const)('%s, and found: is not sent again, nor called a failure', async (done) => {
    running.slack.failNext('chat.postMessage', { done });
    await send(mentionOf('mediation', running.slack.workspace));
    expect(texts()).toEqual([expect.not.stringMatching(tellsFailure)]);
    expect(running.lines.join('')).not.toMatch(/\[ERROR\]/);
  });

  test.each(['unanswered', 'cut'] as const)('%s, and not to be found out: stands in the log', async (done) => {
    running.slack.failNext('chat.postMessage', { done });
    running.slack.failNext('conversations.replies', { status: 500 });
    await send(mentionOf('mediation', running.slack.workspace));
    expect(texts()).toEqual([expect.not.stringMatching(tellsFailure)]);
    expect(running.lines.join('')).toMatch(/\[ERROR\] ref-1 UnknownOutcome.*caused by/);
  });

  test.each([{ status: 503 }, { error: 'internal_error' }])(
    'Slack that breaks (%j) may have taken it before: it is looked for, and posted once more',
    async (failure) => {
      running.slack.failNext('chat.postMessage', failure);
      await send(mentionOf('mediation', running.slack.workspace));
      expect(texts()).toEqual([expect.not.stringMatching(tellsFailure)]);
    },
  );

  test('and is not called a failure where it stands', async () => {
    breakAfter('chat.postMessage', 'status');
    await send(mentionOf('mediation', running.slack.workspace));
    expect(texts()).toEqual([expect.not.stringMatching(tellsFailure)]);
  });

  test('nor under a button, where it is not looked for', async () => {
    breakAfter('chat.postMessage', 'status');
    await click(
      { action_id: 'ask-0', value: '{"a":"mediation"}' },
      {
        channel: { id: 'C0NET', name: 'network' },
        message: { ts: '1600000000.000001' },
      },
    );
    expect(texts()).toEqual([expect.not.stringMatching(tellsFailure)]);
    expect(running.slack.workspace.whispers).toMatchObject([{ text: expect.stringMatching(/did not say whether/) }]);
  });
});

test('reads that hang, and that nobody waits for any more, keep no post waiting', async () => {
  jest.mocked(AbortSignal.timeout).mockImplementation(() => soon(4_000));
  const { slack } = running;
  const count = 101;
  slack.failNext('conversations.replies', ...Array<Failure>(count).fill({ lost: 'unanswered' }));
  const impatient = await startBot(createFakeAsk().ask, {
    slack,
    parts: { wait: () => new Promise((resolve) => setTimeout(resolve, 10)) },
  });
  const start = Date.now();
  try {
    for (let each = 0; each < count; each += 1) {
      const event = mentionOf('mediation', slack.workspace, { thread_ts: slack.workspace.nextTs() });
      expect(await impatient.sender.json(eventOf(event, slack.workspace))).toBe(200);
    }
    expect(posts()).toHaveLength(count);
    // None waited until a read was given up.
    expect(Date.now() - start).toBeLessThan(3_500);
  } finally {
    await impatient.close();
  }
});

test('who cannot be told at all stands in the log', async () => {
  running.slack.failNext('chat.postMessage', { error: 'msg_too_long' });
  await send(mentionOf('boom', running.slack.workspace));
  expect(running.lines.join('')).toMatch(/\[ERROR\] ref-1 not told: WebAPIPlatformError/);
});

describe('a response_url', () => {
  test.each(['unanswered', 'cut'] as const)(
    'that is %s after it took the answer: nobody is told that there is none',
    async (how) => {
      breakAfter('/commands/', how);
      await command('mediation');
      expect(running.slack.workspace.responses).toMatchObject([{ text: expect.not.stringMatching(tellsFailure) }]);
      expect(running.lines.join('')).toMatch(/\[ERROR\] ref-1 UnknownOutcome/);
      expect(running.slack.workspace.whispers).toMatchObject([
        { channel: 'C0NET', user: 'U0ANN', text: expect.stringMatching(/^Slack did not say whether/) },
      ]);
    },
  );

  test.each([{ lost: 'cut' as const }, { status: 429, retryAfter: 60 }])(
    'that breaks (%j) where nobody can be told in another way: Slack says that the command failed',
    async (failure) => {
      running.slack.failNext('respond', failure, failure, failure);
      running.slack.failNext('chat.postEphemeral', { error: 'token_revoked' });
      running.slack.failNext('chat.postMessage', { error: 'token_revoked' });
      expect(await command('mediation')).toBe(503);
      expect(running.lines.join('')).toMatch(/\[ERROR\] ref-1 not told/);
    },
  );

  test('that breaks while Slack says nothing, after Slack stopped waiting: the person is told when it speaks again', async () => {
    const { slack } = running;
    const waits: number[] = [];
    const patient = await startBot(createFakeAsk().ask, {
      slack,
      parts: {
        wait: async (seconds) => void waits.push(seconds),
        later: (_, run) => {
          const soonest = setTimeout(run, 20);
          return () => clearTimeout(soonest);
        },
      },
    });
    try {
      slack.failNext('respond', { lost: 'unanswered' });
      slack.failNext('chat.postEphemeral', { lost: 'cut' }, { lost: 'cut' });
      const sent = commandOf('mediation', slack.responseUrl(), slack.workspace);
      expect(await patient.sender.form(sent)).toBe(200);
      await patient.idle();
      expect(slack.workspace.whispers).toMatchObject([{ text: expect.stringMatching(/did not say whether/) }]);
      expect(waits.filter((seconds) => seconds > 5)).toEqual([15, 30]);
    } finally {
      await patient.close();
    }
  });

  test('that is used up, where the bot is not either: the answer is a direct message', async () => {
    running.slack.failNext('respond', { status: 404 });
    running.slack.failNext('chat.postEphemeral', { error: 'not_in_channel' });
    await command('mediation');
    expect(posts()).toMatchObject([{ channel: 'U0ANN', text: expect.not.stringMatching(tellsFailure) }]);
  });

  test('that is missing: a command is answered anyhow, and so is a share', async () => {
    const { slack, sender } = running;
    const { response_url: _, ...without } = commandOf('mediation', '', slack.workspace);
    await sender.form(without);
    await click({ action_id: 'share', value: '{"a":"mediation"}' }, { channel: { id: 'C0NET', name: 'network' } });
    expect(slack.workspace.whispers).toMatchObject([{ channel: 'C0NET', user: 'U0ANN' }]);
    expect(posts()).toMatchObject([{ channel: 'C0NET', text: expect.not.stringMatching(tellsFailure) }]);
  });
});

describe('a button', () => {
  const message = { ts: '1600000000.000001' };
  const where = { channel: { id: 'C0NET', name: 'network' }, message };
  const button = { action_id: 'ask-0', value: '{"a":"mediation"}' };

  test('without a container is answered', async () => {
    await click(button, where);
    expect(posts()).toMatchObject([{ thread_ts: message.ts, text: expect.not.stringMatching(tellsFailure) }]);
  });

  test.each(['ask-0', 'share'])('%s: clicked twice at once is answered once', async (action_id) => {
    const twice = { ...where, response_url: running.slack.responseUrl() };
    await Promise.all([click({ ...button, action_id }, twice), click({ ...button, action_id }, twice)]);
    expect(posts().length + running.slack.workspace.responses.length).toBe(1);
  });

  test('of no known shape fails with a line in the log, not silently', async () => {
    await click(button, { channel: 5, message: 'x', user: null });
    expect(running.lines.join('')).toMatch(/\[ERROR\]/);
    expect((await fetch(`${running.url}/health`)).status).toBe(200);
  });
});

describe('a request that is no object', () => {
  const type = 'application/x-www-form-urlencoded';
  test.each([
    ['null', 'application/json'],
    ['5', 'application/json'],
    ['[]', 'application/json'],
    ['payload=null', type],
    ['payload=%22x%22', type],
  ])('%s gets 400, and the bot lives', async (body, contentType) => {
    expect(await running.sender.raw(body, contentType)).toBe(400);
    // A rejection that nobody handles fails a test by itself, where it comes before the test has ended.
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

  test('other paths and broken JSON are refused as before', async () => {
    expect((await fetch(`${running.url}/other`, { method: 'POST', body: '{}' })).status).toBe(404);
    expect(await running.sender.raw('{', 'application/json')).toBe(400);
    expect((await fetch(`${running.url}/slack/events`, { method: 'POST', body: '{' })).status).toBe(401);
    const large = { method: 'POST', body: 'x'.repeat(5 * 1024 * 1024) };
    expect((await fetch(`${running.url}/slack/events`, large)).status).toBe(413);
  });
});

describe('what people write with more than text', () => {
  test.each(['file_share', 'thread_broadcast'])('%s is answered when there is a text', async (subtype) => {
    const { workspace } = running.slack;
    await send(directOf('mediation', workspace, { subtype, thread_ts: '1600000000.000001' }));
    await send(mentionOf('mediation', workspace, { subtype }));
    await send(directOf(' ', workspace, { subtype }));
    await send(directOf('mediation', workspace, { subtype, bot_id: 'B0OTHER' }));
    expect(posts().map(({ channel }) => channel)).toEqual(['D0ANN', 'C0NET']);
  });

  test.each(['bot_message', 'message_changed', 'message_deleted', 'channel_join'])('%s is not', async (subtype) => {
    await send(directOf('mediation', running.slack.workspace, { subtype }));
    await send(mentionOf('mediation', running.slack.workspace, { subtype }));
    expect(posts()).toEqual([]);
  });
});

test('a message that nobody wrote is not answered', async () => {
  const { workspace } = running.slack;
  await send(directOf('mediation', workspace, { user: undefined }));
  await send(mentionOf('mediation', workspace, { user: undefined }));
  expect(posts()).toEqual([]);
});

describe('a strange answer of Slack', () => {
  const ours = { bot_id: 'B0BOT', metadata: { event_type: 'sfbport_question', event_payload: { q: 'key of old' } } };
  const strange = (metadata: unknown) => ({ bot_id: 'B0BOT', metadata });
  const payload = (event_payload: unknown) => strange({ event_type: 'sfbport_question', event_payload });

  test.each([
    [[ours, null, 5, 'x', strange(null), strange('x'), payload(null), payload('q'), payload(5), payload({ q: 5 })]],
    ['messages'],
    [null],
  ])('a thread of %j does not keep the answer', async (messages) => {
    running.slack.failNext('conversations.replies', { answer: { messages } });
    await send(mentionOf('only tls', running.slack.workspace, { thread_ts: '1600000000.000001' }));
    expect(texts()).toEqual([Array.isArray(messages) ? 'TLS of key of old' : expect.not.stringMatching(tellsFailure)]);
  });

  test.each([{ user: { locale: 5 } }, { user: null }, { user: 'x' }])('%j is no language', async (answer) => {
    running.slack.failNext('users.info', { answer });
    await command('mediation');
    expect(running.slack.workspace.responses).toMatchObject([{ text: expect.not.stringMatching(tellsFailure) }]);
  });
});

/** The next request to such an address arrives and is done; its answer never comes, or breaks off. */
function breakAfter(address: string, how: 'unanswered' | 'cut' | 'status'): void {
  const real = globalThis.fetch;
  let isBroken = false;
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const answered = await real(input, init);
    if (isBroken || !String(input).includes(address)) return answered;
    isBroken = true;
    if (how === 'cut')
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) });
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  });
}

async function send(event: object): Promise<void> {
  await running.sender.json(eventOf(event, running.slack.workspace));
  await running.idle();
}

async function command(text: string): Promise<number> {
  const status = await running.sender.form(commandOf(text, running.slack.responseUrl(), running.slack.workspace));
  await running.idle();
  return status;
}

async function click(button: { action_id: string; value: string }, where: object): Promise<void> {
  await running.sender.interaction(clickOf(button, running.slack.workspace, where));
  await running.idle();
}

function texts(): readonly string[] {
  return posts().map(({ text }) => text);
}
