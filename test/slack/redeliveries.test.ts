import { directOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { twoReplicas } from '../support/two-replicas';

// What Slack delivers again: https://docs.slack.dev/apis/events-api/#retries

const { one, other, shared, pass, mention, posts, answerStands, callsOf, posting } = twoReplicas();

describe('while the first delivery is being answered', () => {
  test('a second one gets 503, and afterwards 200 without a second answer', async () => {
    // A rate limit keeps the answer on its way for a second.
    one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    const event = mention();
    const first = one.sender.json(event);
    await posting();
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
    pass(29_000);
    expect(await other.sender.json(event, 1)).toBe(503);
    expect(posts()).toHaveLength(0);
  });

  test('another answers when Slack comes again after a minute', async () => {
    const event = await leftBehind();
    pass(60_000);
    expect(await other.sender.json(event, 2)).toBe(200);
    expect(posts()).toMatchObject([{ metadata: { event_payload: { for: Object(event).event.ts } } }]);
  });

  test('an answer that it could post is found in the thread', async () => {
    const event = await leftBehind({ isPosted: true });
    pass(60_000);
    expect(await other.sender.json(event, 2)).toBe(200);
    expect(posts()).toHaveLength(1);
    // From now on it is known without looking.
    const looked = callsOf('conversations.replies');
    expect(await one.sender.json(event, 3)).toBe(200);
    expect([posts().length, callsOf('conversations.replies')]).toEqual([1, looked]);
  });

  test('what another bot says in that form is no answer', async () => {
    const event = await leftBehind({ isPosted: true, ofUs: false });
    pass(60_000);
    await other.sender.json(event, 2);
    expect(posts()).toHaveLength(2);
  });

  test.each([{ error: 'missing_scope' }, { status: 500 }, { answer: { messages: 'none' } }])(
    'where the thread may not be read (%j), it is answered',
    async (failure) => {
      const event = await leftBehind();
      pass(60_000);
      one.slack.failNext('conversations.replies', failure);
      expect(await other.sender.json(event, 2)).toBe(200);
      expect(posts()).toHaveLength(1);
    },
  );

  test('in a direct message as well', async () => {
    const event = directOf('mediation', one.slack.workspace);
    const { ts }: { ts: string } = Object(event);
    await shared().claims.take([`message D0ANN ${ts}`], 30_000);
    answerStands(ts, { place: { channel: 'D0ANN' } });
    pass(60_000);
    await other.sender.json(eventOf(event, one.slack.workspace), 2);
    expect(posts()).toHaveLength(1);
  });

  test('one that comes back too late posts nothing', async () => {
    one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    const event = mention();
    const first = one.sender.json(event);
    await posting();
    pass(60_000);
    expect(await other.sender.json(event, 2)).toBe(200);
    expect(await first).toBe(200);
    expect(posts()).toHaveLength(1);
    expect(one.lines.join('')).not.toContain('[ERROR]');
  });
});

/** A mention that a replica took and never came back from. `isPosted`: its answer stands, and it died before it could say so. */
async function leftBehind({ isPosted = false, ofUs = true } = {}): Promise<object> {
  const event = mentionOf('mediation', one.slack.workspace);
  const { channel, ts }: { channel: string; ts: string } = Object(event);
  await shared().claims.take([`message ${channel} ${ts}`], 30_000);
  if (isPosted) answerStands(ts, ofUs ? {} : { by: 'B0OTHER' });
  return eventOf(event, one.slack.workspace);
}
