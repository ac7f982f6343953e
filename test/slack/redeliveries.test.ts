import { setTimeout as sleep } from 'node:timers/promises';
import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import type { Later } from '../../src/slack/wait';
import type { Claims } from '../../src/state/claims';
import type { Failure } from '../../src/workspace/slack/failure';
import { commandOf, directOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { createFakeAsk } from '../support/fake-ask';
import { createSharedState, type SharedState } from '../support/shared-state';
import { type Running, startBot } from '../support/slack-bot';

// What Slack delivers again: https://docs.slack.dev/apis/events-api/#retries. Two replicas, one workspace, and one memory for both.

const spine = createSpine(loadCatalog({}), '1.0.0');
let now: number;
let state: SharedState;
let one: Running;
let other: Running;
const stuck: Running[] = [];

beforeEach(async () => {
  now = Date.now();
  state = createSharedState(() => now);
  one = await replica();
  other = await replica(one);
});

afterEach(async () => {
  await other.close();
  await one.close();
  // What waits for the workspace goes on once that has ended, and a bot that stops waits for it ten seconds at most.
  for (const running of stuck.splice(0)) await running.close();
}, 15_000);

const replica = (beside?: Running, later?: Later) =>
  startBot(createFakeAsk().ask, {
    now: () => now,
    state,
    ...(beside ? { slack: beside.slack } : {}),
    ...(later ? { parts: { later } } : {}),
  });

const workspace = () => one.slack.workspace;
const posts = () => workspace().messages;
const mention = (text = 'mediation') => eventOf(mentionOf(text, workspace()), workspace());
const callsOf = (name: string) => one.slack.calls.filter(({ method }) => method === name).length;

/** A mention that a replica took and never came back from. `isPosted`: its answer stands, and it died before it could say so. */
async function leftBehind({ isPosted = false, ofUs = true } = {}): Promise<object> {
  const event = mentionOf('mediation', workspace());
  const { channel, ts }: { channel: string; ts: string } = Object(event);
  await state.claims.take([`message ${channel} ${ts}`], 30_000);
  if (isPosted) {
    const metadata = { event_type: 'sfbport_question', event_payload: { q: 'key of mediation', for: ts } };
    const bot_id = ofUs ? workspace().bot.id : 'B0OTHER';
    posts().push({ channel, ts: workspace().nextTs(), thread_ts: ts, text: 'the answer', bot_id, metadata });
  }
  return eventOf(event, workspace());
}

describe('while the first delivery is being answered', () => {
  test('a second one gets 503, and afterwards 200 without a second answer', async () => {
    // A rate limit keeps the answer on its way for a second.
    one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    const event = mention();
    const first = one.sender.json(event);
    while (callsOf('chat.postMessage') === 0) await sleep(5);
    expect(await other.sender.json(event, 1)).toBe(503);
    expect(await one.sender.json(event, 1)).toBe(503);
    expect(await first).toBe(200);
    expect(await other.sender.json(event, 2)).toBe(200);
    expect(await one.sender.json(event, 2)).toBe(200);
    expect(posts()).toHaveLength(1);
  });
});

describe('when the process that had taken it is gone', () => {
  test('nobody takes over as long as it may come back', async () => {
    const event = await leftBehind();
    now += 29_000;
    expect(await other.sender.json(event, 1)).toBe(503);
    expect(posts()).toHaveLength(0);
  });

  test('another answers when Slack comes again after a minute', async () => {
    const event = await leftBehind();
    now += 60_000;
    expect(await other.sender.json(event, 2)).toBe(200);
    expect(posts()).toMatchObject([{ metadata: { event_payload: { for: Object(event).event.ts } } }]);
  });

  test('an answer that it could post is found in the thread', async () => {
    const event = await leftBehind({ isPosted: true });
    now += 60_000;
    expect(await other.sender.json(event, 2)).toBe(200);
    expect(posts()).toHaveLength(1);
    // From now on it is known without looking.
    const looked = callsOf('conversations.replies');
    expect(await one.sender.json(event, 3)).toBe(200);
    expect([posts().length, callsOf('conversations.replies')]).toEqual([1, looked]);
  });

  test('what another bot says in that form is no answer', async () => {
    const event = await leftBehind({ isPosted: true, ofUs: false });
    now += 60_000;
    await other.sender.json(event, 2);
    expect(posts()).toHaveLength(2);
  });

  test.each([{ error: 'missing_scope' }, { status: 500 }, { answer: { messages: 'none' } }])(
    'where the thread may not be read (%j), it is answered',
    async (failure) => {
      const event = await leftBehind();
      now += 60_000;
      one.slack.failNext('conversations.replies', failure);
      expect(await other.sender.json(event, 2)).toBe(200);
      expect(posts()).toHaveLength(1);
    },
  );

  test('in a direct message as well', async () => {
    const event = directOf('mediation', workspace());
    const { ts }: { ts: string } = Object(event);
    await state.claims.take([`message D0ANN ${ts}`], 30_000);
    const metadata = { event_type: 'sfbport_question', event_payload: { for: ts } };
    posts().push({ channel: 'D0ANN', ts: workspace().nextTs(), text: 'x', bot_id: workspace().bot.id, metadata });
    now += 60_000;
    await other.sender.json(eventOf(event, workspace()), 2);
    expect(posts()).toHaveLength(1);
  });

  test('one that comes back too late posts nothing', async () => {
    one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    const event = mention();
    const first = one.sender.json(event);
    while (callsOf('chat.postMessage') === 0) await sleep(5);
    now += 60_000;
    expect(await other.sender.json(event, 2)).toBe(200);
    expect(await first).toBe(200);
    expect(posts()).toHaveLength(1);
    expect(one.lines.join('')).not.toContain('[ERROR]');
  });
});

describe('when the database has lost the claim of what is being answered, as one that takes over may lag behind', () => {
  /** A mention whose answer is on its way for long, the database forgets who has it, and knows only what `instead` does. */
  async function lostClaim(instead: (key: string, ts: string) => Promise<void>): Promise<void> {
    one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    const event = mention();
    const { channel, ts }: { channel: string; ts: string } = Object(Object(event).event);
    const answered = one.sender.json(event);
    while (callsOf('chat.postMessage') === 0) await sleep(5);
    now += 10_000;
    state.forget();
    await instead(`message ${channel} ${ts}`, ts);
    expect(await answered).toBe(200);
    await one.idle();
  }

  test('it is answered all the same, and by nobody else again', async () => {
    await lostClaim(async () => undefined);
    expect(posts()).toHaveLength(1);
    now += 60_000;
    expect(await state.claims.take([`message C0NET ${Object(posts()[0]).thread_ts}`], 30_000)).toEqual({
      kind: 'done',
    });
  });

  test('it is left to whoever has it since', async () => {
    await lostClaim(async (key) => void (await state.claims.take([key], 30_000)));
    expect(posts()).toHaveLength(0);
    expect(one.lines.join('')).toMatch(/\[WARN\] Another process took over/);
  });

  const died = async (key: string) => {
    await state.claims.take([key], 30_000);
    now += 31_000;
  };

  test('it is answered where whoever had it died without an answer', async () => {
    await lostClaim(died);
    expect(posts()).toHaveLength(1);
  });

  test('and not again where that one had posted it', async () => {
    await lostClaim(async (key, ts) => {
      await died(key);
      const metadata = { event_type: 'sfbport_question', event_payload: { for: ts } };
      const bot_id = workspace().bot.id;
      posts().push({ channel: 'C0NET', ts: workspace().nextTs(), thread_ts: ts, text: 'x', bot_id, metadata });
    });
    expect(posts()).toHaveLength(1);
  });
});

describe('a failure', () => {
  test('that the person was told is an answer', async () => {
    const event = mention('boom');
    expect(await one.sender.json(event)).toBe(200);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toMatchObject([{ text: expect.stringContaining('ref-1') }]);
  });

  test('that nobody could be told of has Slack come again', async () => {
    one.slack.failNext('chat.postMessage', { error: 'token_revoked' }, { error: 'token_revoked' });
    const event = mention();
    expect(await one.sender.json(event)).toBe(503);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test.each(['restricted_action_thread_locked', 'restricted_action', 'not_in_channel', 'is_archived'])(
    'for good (%s) is told to the person alone, once',
    async (error) => {
      one.slack.failNext('chat.postMessage', ...Array<Failure>(10).fill({ error }));
      const event = mention();
      expect(await one.sender.json(event)).toBe(200);
      expect(await other.sender.json(event, 1)).toBe(200);
      expect([posts(), workspace().whispers]).toMatchObject([
        [],
        [{ channel: 'C0NET', user: 'U0ANN', text: expect.stringMatching(/^Something went wrong.*ref-1/) }],
      ]);
    },
  );

  test.each(['access_denied', 'rate_limited', 'thread_not_found'])(
    'of the last delivery (%s) is told to the person alone, as nobody comes again',
    async (error) => {
      one.slack.failNext('chat.postMessage', { error }, { error });
      const event = mention();
      expect(await one.sender.json(event, 2)).toBe(503);
      expect(workspace().whispers).toEqual([]);
      one.slack.failNext('chat.postMessage', { error }, { error });
      expect(await one.sender.json(event, 3)).toBe(200);
      const sentence = error === 'rate_limited' ? /^Slack is not taking messages/ : /^Something went wrong.*ref-1/;
      expect([posts(), workspace().whispers]).toMatchObject([
        [],
        [{ channel: 'C0NET', user: 'U0ANN', text: expect.stringMatching(sentence) }],
      ]);
    },
  );
});

describe('an answer of which Slack does not say whether it took it', () => {
  test.each([
    ['stands after all', { done: 'cut' }],
    ['never arrived', { lost: 'cut' }],
  ] as const)('is looked for in the thread, and stands there once: one that %s', async (_, outcome) => {
    one.slack.failNext('chat.postMessage', outcome);
    const event = mention();
    expect(await one.sender.json(event)).toBe(200);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toMatchObject([
      { text: expect.stringMatching(/^Mediation Server/), metadata: { event_payload: { q: expect.any(String) } } },
    ]);
    expect(one.lines.join('')).not.toContain('[ERROR]');
  });

  test('has Slack come again where it does not say so of a second one either', async () => {
    one.slack.failNext('chat.postMessage', { status: 500 }, { status: 500 });
    const event = mention();
    expect(await one.sender.json(event)).toBe(503);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test.each([
    { error: 'missing_scope' },
    // Of what cannot be read nobody knows whether the answer is there.
    { answer: { messages: 'none' } },
    { answer: {} },
  ])('is not sent again where the thread may not be read (%j): the person is told to look', async (failure) => {
    one.slack.failNext('chat.postMessage', { lost: 'cut' });
    one.slack.failNext('conversations.replies', failure);
    const event = mention();
    expect(await one.sender.json(event)).toBe(200);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toHaveLength(0);
    expect(workspace().whispers).toMatchObject([
      { channel: 'C0NET', user: 'U0ANN', text: expect.stringMatching(/did not say whether.*ask again.*ref-1/) },
    ]);
    expect(one.lines.join('')).toContain('ref-1 UnknownOutcome');
  });

  test('is not sent again where only a part of a direct conversation could be read', async () => {
    one.slack.failNext('chat.postMessage', { done: 'cut' });
    const whole = { answer: { messages: [], has_more: false } };
    one.slack.failNext('conversations.history', whole, { answer: { messages: [], has_more: true } });
    expect(await one.sender.json(eventOf(directOf('mediation', workspace()), workspace()))).toBe(200);
    expect(posts()).toHaveLength(1);
    expect(workspace().whispers).toHaveLength(1);
  });

  test.each([
    ['stands', { done: 'cut' }],
    ['is lost', { lost: 'cut' }],
  ] as const)('has Slack come again where the person could not be told either: one that %s', async (_, outcome) => {
    one.slack.failNext('chat.postMessage', outcome);
    one.slack.failNext('conversations.replies', { status: 500 });
    one.slack.failNext('chat.postEphemeral', { lost: 'cut' });
    const event = mention();
    expect(await one.sender.json(event)).toBe(503);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toHaveLength(1);
    expect(one.lines.join('')).toContain('ref-1 not told');
  });

  test('is looked for until a silent Slack speaks again, where it does not come again by itself', async () => {
    const waits: number[] = [];
    const rings: (() => void)[] = [];
    const patient = await startBot(createFakeAsk().ask, {
      slack: one.slack,
      state,
      parts: {
        wait: async (seconds) => {
          waits.push(seconds);
          await sleep(seconds);
        },
        later: (_, run) => {
          rings.push(run);
          return () => undefined;
        },
      },
    });
    stuck.push(patient);
    one.slack.failNext('chat.postMessage', { lost: 'cut' });
    one.slack.failNext('conversations.replies', { status: 503 }, { error: 'internal_error' });
    const answered = patient.sender.json(mention());
    while (callsOf('chat.postMessage') === 0) await sleep(1);
    for (const ring of rings) ring();
    expect(await answered).toBe(200);
    await patient.idle();
    expect(posts()).toHaveLength(1);
    expect(waits.filter((seconds) => ![1, 2, 5].includes(seconds))).toEqual([15, 30]);
    expect(workspace().whispers).toEqual([]);
  });
});

test('two seconds that are over while a failure is written down leave the delivery refused', async () => {
  const timers: Parameters<Later>[] = [];
  const ring = () => {
    for (const [milliseconds, run] of timers) if (milliseconds === 2_000) run();
  };
  const claims = releasing(state.claims, ring);
  const slow = await startBot(createFakeAsk().ask, {
    slack: one.slack,
    state: { ...state, claims },
    parts: {
      later: (...timer) => {
        timers.push(timer);
        return () => undefined;
      },
    },
  });
  stuck.push(slow);
  one.slack.failNext('chat.postMessage', { error: 'token_revoked' }, { error: 'token_revoked' });
  const event = mention();
  expect(await slow.sender.json(event)).toBe(503);
  expect(await other.sender.json(event, 1)).toBe(200);
  expect(posts()).toHaveLength(1);
});

/** The same claims; something happens while one is released. */
function releasing(claims: Claims, meanwhile: () => void): Claims {
  return {
    ...claims,
    async take(...asked) {
      const claim = await claims.take(...asked);
      if (claim.kind !== 'ours') return claim;
      const release = () => {
        meanwhile();
        return claim.hold.release();
      };
      return { ...claim, hold: { ...claim.hold, release } };
    },
  };
}

describe('while the database is away', () => {
  beforeEach(() => state.away(true));

  test('what Slack delivers for the first time is answered at once, and by one process once', async () => {
    const event = mention();
    expect(await one.sender.json(event)).toBe(200);
    expect(await one.sender.json(event, 1)).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('what it delivers again waits for the database', async () => {
    const event = mention();
    expect([await one.sender.json(event, 1), await other.sender.json(event, 2)]).toEqual([503, 503]);
    expect(posts()).toHaveLength(0);
    state.away(false);
    expect(await one.sender.json(event, 3)).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('the last delivery is answered without it, unless the answer is found', async () => {
    const event = mention();
    expect(await one.sender.json(event, 3)).toBe(200);
    expect(await other.sender.json(event, 3)).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('what Slack has given up waiting for is left to whoever it is delivered to next', async () => {
    one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    const event = mention();
    const late = one.sender.json(event);
    while (callsOf('chat.postMessage') === 0) await sleep(5);
    now += 3_000;
    // Slack has seen nothing of the first one, and this replica knows nothing of it.
    state.away(false);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(await late).toBe(503);
    expect(posts()).toHaveLength(1);
    expect(one.lines.join('')).not.toContain('[ERROR]');
  });

  test('what was acknowledged so late that Slack may still have heard it is answered: nobody else may be asked to', async () => {
    const timers: Parameters<Later>[] = [];
    const busy = await replica(one, (...timer) => {
      timers.push(timer);
      return () => undefined;
    });
    stuck.push(busy);
    one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    const late = busy.sender.json(mention());
    while (callsOf('chat.postMessage') === 0) await sleep(5);
    now += 2_700;
    for (const [milliseconds, run] of timers) if (milliseconds === 2_000) run();
    expect(await late).toBe(200);
    await busy.idle();
    expect(posts()).toHaveLength(1);
  });

  test('what was answered meanwhile is found when it is back', async () => {
    const event = mention();
    await one.sender.json(event);
    state.away(false);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('commands are answered, and both probes say yes', async () => {
    await one.sender.form(commandOf('mediation', one.slack.responseUrl(), workspace()));
    await one.idle();
    expect(workspace().responses).toHaveLength(1);
    expect((await fetch(`${one.url}/health`)).status).toBe(200);
    const ready = await fetch(`${one.url}/ready`);
    expect([ready.status, await ready.text()]).toEqual([200, 'ready, without its database\n']);
  });
});

describe('the claim of a message', () => {
  test.each([
    ['mediation', [], ['take', 'done']],
    // Whoever finds it while the file is on its way has to know that the answer stands.
    ['mediation as xlsx', [], ['take', 'posted', 'done']],
    ['mediation as xlsx', [{ done: 'cut' }], ['take', 'posted', 'done']],
  ] as const)('that is answered with %s after %j costs the database %j', async (text, failures, statements) => {
    one.slack.failNext('chat.postMessage', ...failures);
    const asked: string[] = [];
    const watched: SharedState = { ...state, claims: watchedClaims(state.claims, asked) };
    const running = await startBot(spine.ask, {
      slack: one.slack,
      state: watched,
      parts: { ...spine },
      now: () => now,
    });
    stuck.push(running);
    expect(await running.sender.json(mention(text))).toBe(200);
    await running.idle();
    expect([posts().length, asked]).toEqual([1, statements]);
  });
});

test('a word about a file is not taken for said because the answer stands', async () => {
  const withFile = await startBot(spine.ask, { slack: one.slack, state, parts: spine });
  stuck.push(withFile);
  one.slack.failNext('files.getUploadURLExternal', { error: 'missing_scope' });
  const event = mention('mediation as xlsx');
  const { ts }: { ts: string } = Object(Object(event).event);
  // The answer stands; the word that its file was not taken is lost on its way.
  const metadata = { event_type: 'sfbport_question', event_payload: { for: ts } };
  const bot_id = workspace().bot.id;
  posts().push({ channel: 'C0NET', ts: workspace().nextTs(), thread_ts: ts, text: 'the answer', bot_id, metadata });
  one.slack.failNext('chat.postMessage', { answer: {} }, { lost: 'cut' });
  await withFile.sender.json(event);
  await withFile.idle();
  expect(posts().map(({ text }) => text)).toEqual([
    'the answer',
    expect.stringMatching(/^Slack did not take the file/),
  ]);
});

function watchedClaims(claims: Claims, asked: string[]): Claims {
  return {
    ...claims,
    async take(...what) {
      asked.push('take');
      const claim = await claims.take(...what);
      if (claim.kind !== 'ours') return claim;
      const watched = (['extend', 'posted', 'done', 'release'] as const).map((name) => [
        name,
        (lease: number) => {
          asked.push(name);
          return claim.hold[name](lease);
        },
      ]);
      return { ...claim, hold: Object.fromEntries(watched) };
    },
  };
}

describe('the acknowledgement', () => {
  const timers: { readonly milliseconds: number; readonly run: () => void }[] = [];
  const later: Later = (milliseconds, run) => {
    timers.push({ milliseconds, run });
    return () => undefined;
  };

  beforeEach(() => timers.splice(0));

  test('comes when the answer stands', async () => {
    expect(await one.sender.json(mention())).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('comes after two seconds, and the answer follows; a failure is then too late for a refusal', async () => {
    const slow = await replica(one, later);
    try {
      one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
      const answered = slow.sender.json(mention());
      while (callsOf('chat.postMessage') === 0) await sleep(5);
      timers.find(({ milliseconds }) => milliseconds === 2_000)?.run();
      expect(await answered).toBe(200);
      expect(posts()).toHaveLength(0);
      const revoked = { error: 'token_revoked' };
      one.slack.failNext('chat.postMessage', revoked, revoked, revoked);
      one.slack.failNext('chat.postEphemeral', revoked);
      await slow.idle();
      expect(slow.lines.join('')).toContain('ref-1 not told');
    } finally {
      await slow.close();
    }
  });

  test('that nobody sent in three seconds leaves a refusal without an answer, and harms nobody', async () => {
    // Nothing fires after two seconds here, as when the process was too busy.
    const never = [{ error: 'token_revoked' }, { error: 'token_revoked' }];
    one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 4 }, ...never);
    expect(await one.sender.json(mention())).toBe(404);
    await one.idle();
    expect(one.lines.join('')).toContain('ref-1 not told');
    expect(await one.sender.json(mention(), 1)).toBe(200);
    expect(posts()).toHaveLength(1);
  }, 15_000);

  test('waits for the answer, and not for the file that belongs to it', async () => {
    // A stop would wait for the file as well.
    const parts = { ...spine, wait: async () => undefined };
    const withFile = await startBot(spine.ask, { slack: one.slack, state, parts });
    stuck.push(withFile);
    one.slack.failNext('files.getUploadURLExternal', { done: 'unanswered' });
    expect(await withFile.sender.json(mention('mediation as xlsx'))).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('of what is no question comes at once', async () => {
    const edited = mentionOf('mediation', workspace(), { edited: { user: 'U0ANN', ts: '1' } });
    expect(await one.sender.json(eventOf(edited, workspace()))).toBe(200);
    expect(posts()).toHaveLength(0);
  });
});
