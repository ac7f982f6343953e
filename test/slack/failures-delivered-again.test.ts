import type { Claims } from '../../src/state/claims';
import type { Failure } from '../../src/workspace/slack/failure';
import { createTimers } from '../support/timers';
import { twoReplicas } from '../support/two-replicas';

// A failure: who is told of it, and when Slack comes again.

const { one, other, another, shared, mention, posts } = twoReplicas();

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
      expect([posts(), one.slack.workspace.whispers]).toMatchObject([
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
      expect(one.slack.workspace.whispers).toEqual([]);
      one.slack.failNext('chat.postMessage', { error }, { error });
      expect(await one.sender.json(event, 3)).toBe(200);
      const sentence = error === 'rate_limited' ? /^Slack is not taking messages/ : /^Something went wrong.*ref-1/;
      expect([posts(), one.slack.workspace.whispers]).toMatchObject([
        [],
        [{ channel: 'C0NET', user: 'U0ANN', text: expect.stringMatching(sentence) }],
      ]);
    },
  );
});

test('two seconds that are over while a failure is written down leave the delivery refused', async () => {
  const { later, ring } = createTimers();
  const claims = releasing(shared().claims, () => ring(2_000));
  const slow = await another({ state: { ...shared(), claims }, parts: { later } });
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
