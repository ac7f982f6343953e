import { commandOf } from '../../src/workspace/slack/payloads';
import { createTimers } from '../support/timers';
import { twoReplicas } from '../support/two-replicas';

// While the database that replicas share is away.

const { one, other, another, shared, now, pass, mention, posts, posting } = twoReplicas();

beforeEach(() => shared().away(true));

test('what Slack delivers for the first time is answered at once, and by one process once', async () => {
  const event = mention();
  expect(await one.sender.json(event)).toBe(200);
  expect(await one.sender.json(event, 1)).toBe(200);
  expect(posts()).toHaveLength(1);
});

test('what Slack delivers again waits for the database', async () => {
  const event = mention();
  expect([await one.sender.json(event, 1), await other.sender.json(event, 2)]).toEqual([503, 503]);
  expect(posts()).toHaveLength(0);
  shared().away(false);
  expect(await one.sender.json(event, 3)).toBe(200);
  expect(posts()).toHaveLength(1);
});

test('who had too much to do to ask leaves a first delivery to another, and answers the last', async () => {
  shared().away(false);
  shared().busy(true);
  const event = mention();
  expect([await one.sender.json(event), await one.sender.json(event, 2)]).toEqual([503, 503]);
  expect(posts()).toHaveLength(0);
  expect(await one.sender.json(event, 3)).toBe(200);
  expect(posts()).toHaveLength(1);
});

test('the last delivery is answered without the database, unless the answer is found', async () => {
  const event = mention();
  expect(await one.sender.json(event, 3)).toBe(200);
  expect(await other.sender.json(event, 3)).toBe(200);
  expect(posts()).toHaveLength(1);
});

test('what Slack has given up waiting for is left to whoever it is delivered to next', async () => {
  one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
  const event = mention();
  const late = one.sender.json(event);
  await posting();
  pass(3_000);
  // Slack has seen nothing of the first one, and this replica knows nothing of it.
  shared().away(false);
  expect(await other.sender.json(event, 1)).toBe(200);
  expect(await late).toBe(503);
  expect(posts()).toHaveLength(1);
  expect(one.lines.join('')).not.toContain('[ERROR]');
});

test('what was acknowledged so late that Slack may still have heard it is answered: nobody else may be asked to', async () => {
  const { later, ring } = createTimers();
  const busy = await another({ now, parts: { later } });
  one.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
  const late = busy.sender.json(mention());
  await posting();
  pass(2_700);
  ring(2_000);
  expect(await late).toBe(200);
  await busy.idle();
  expect(posts()).toHaveLength(1);
});

test('what was answered meanwhile is found when the database is back', async () => {
  const event = mention();
  await one.sender.json(event);
  shared().away(false);
  expect(await other.sender.json(event, 1)).toBe(200);
  expect(posts()).toHaveLength(1);
});

test('commands are answered, and both probes say yes', async () => {
  await one.sender.form(commandOf('mediation', one.slack.responseUrl(), one.slack.workspace));
  await one.idle();
  expect(one.slack.workspace.responses).toHaveLength(1);
  expect((await fetch(`${one.url}/health`)).status).toBe(200);
  const ready = await fetch(`${one.url}/ready`);
  expect([ready.status, await ready.text()]).toEqual([200, 'ready, without its database\n']);
});
