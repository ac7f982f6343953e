import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { createFakeAsk } from '../support/fake-ask';
import { type Running, startBot } from '../support/slack-bot';

let running: Running;

beforeEach(async () => {
  running = await startBot(createFakeAsk().ask);
});

afterEach(() => running.close());

test('who is too busy to answer in time says so at once, except to what does not come again', async () => {
  const { slack, sender, parts, url } = running;
  const mention = (retry?: number) =>
    sender.json(eventOf(mentionOf('mediation', slack.workspace), slack.workspace), retry);
  const ends: (() => void)[] = [];
  const busy = () => void parts.inFlight.track(new Promise<void>((resolve) => ends.push(resolve)));
  for (let count = 0; count < 199; count += 1) busy();
  expect(await mention()).toBe(200);
  busy();
  expect(await mention()).toBe(503);
  expect(await mention(2)).toBe(503);
  // Whoever typed it sees that it failed, and types it again.
  expect(await sender.form(commandOf('mediation', slack.responseUrl(), slack.workspace))).toBe(503);
  expect(await mention(3)).toBe(200);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  for (const end of ends) end();
  await running.idle();
  expect(await mention()).toBe(200);
  await running.idle();
  expect(slack.workspace.messages).toHaveLength(3);
});
