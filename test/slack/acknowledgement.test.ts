import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { createTimers } from '../support/timers';
import { twoReplicas } from '../support/two-replicas';

// When Slack is told that an event arrived.

const spine = createSpine(loadCatalog({}), '1.0.0');
const { one, another, now, mention, posts, posting } = twoReplicas();

test('Slack is told that an event arrived when its answer stands', async () => {
  expect(await one.sender.json(mention())).toBe(200);
  expect(posts()).toHaveLength(1);
});

test('Slack is told so after two seconds, and the answer follows; a failure is then too late for a refusal', async () => {
  const { later, ring } = createTimers();
  const slow = await another({ now, parts: { later } });
  one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
  const answered = slow.sender.json(mention());
  await posting();
  ring(2_000);
  expect(await answered).toBe(200);
  expect(posts()).toHaveLength(0);
  const revoked = { error: 'token_revoked' };
  one.slack.failNext('chat.postMessage', revoked, revoked, revoked);
  one.slack.failNext('chat.postEphemeral', revoked);
  await slow.idle();
  expect(slow.lines.join('')).toContain('ref-1 not told');
});

test('a refusal that comes after the three seconds in which Slack waits harms nobody', async () => {
  // Nothing fires after two seconds here, as when the process was too busy.
  const never = [{ error: 'token_revoked' }, { error: 'token_revoked' }];
  one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 4 }, ...never);
  expect(await one.sender.json(mention())).toBe(404);
  await one.idle();
  expect(one.lines.join('')).toContain('ref-1 not told');
  expect(await one.sender.json(mention(), 1)).toBe(200);
  expect(posts()).toHaveLength(1);
}, 15_000);

test('Slack waits for the answer, and not for the file that belongs to it', async () => {
  // A stop would wait for the file as well.
  const parts = { ...spine, wait: async () => undefined };
  const withFile = await another({ ask: spine.ask, parts });
  one.slack.failNext('files.getUploadURLExternal', { done: 'unanswered' });
  expect(await withFile.sender.json(mention('mediation as xlsx'))).toBe(200);
  expect(posts()).toHaveLength(1);
});

test('what is no question is acknowledged without an answer', async () => {
  const edited = mentionOf('mediation', one.slack.workspace, { edited: { user: 'U0ANN', ts: '1' } });
  expect(await one.sender.json(eventOf(edited, one.slack.workspace))).toBe(200);
  expect(posts()).toHaveLength(0);
});
