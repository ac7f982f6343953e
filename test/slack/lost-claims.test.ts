import { twoReplicas } from '../support/two-replicas';

// A database that has lost the claim of what is being answered, as one that takes over may lag behind.

const { one, shared, pass, mention, posts, answerStands, posting } = twoReplicas();

/** A mention whose answer is on its way for long, the database forgets who has it, and knows only what `instead` does. */
async function lostClaim(instead: (key: string, ts: string) => Promise<void>): Promise<void> {
  one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
  const event = mention();
  const { channel, ts }: { channel: string; ts: string } = Object(Object(event).event);
  const answered = one.sender.json(event);
  await posting();
  pass(10_000);
  shared().forget();
  await instead(`message ${channel} ${ts}`, ts);
  expect(await answered).toBe(200);
  await one.idle();
}

test('a mention whose claim is lost is answered all the same, and by nobody else again', async () => {
  await lostClaim(async () => undefined);
  expect(posts()).toHaveLength(1);
  pass(60_000);
  expect(await shared().claims.take([`message C0NET ${Object(posts()[0]).thread_ts}`], 30_000)).toEqual({
    kind: 'done',
  });
});

test('a mention whose claim is lost is left to whoever has it since', async () => {
  await lostClaim(async (key) => void (await shared().claims.take([key], 30_000)));
  expect(posts()).toHaveLength(0);
  expect(one.lines.join('')).toMatch(/\[WARN\] Another process took over/);
});

const died = async (key: string) => {
  await shared().claims.take([key], 30_000);
  pass(31_000);
};

test('a mention that somebody else claimed is answered where that one died without an answer', async () => {
  await lostClaim(died);
  expect(posts()).toHaveLength(1);
});

test('a mention that somebody else claimed is not answered again where that one posted before it died', async () => {
  await lostClaim(async (key, ts) => {
    await died(key);
    answerStands(ts);
  });
  expect(posts()).toHaveLength(1);
});
