import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { createFakeAsk } from '../support/fake-ask';
import { type Running, startBot } from '../support/slack-bot';

// As much as Slack takes in one message, where something then fails.

let running: Running;

beforeEach(async () => {
  running = await startBot(createFakeAsk().ask);
});

afterEach(() => running.close());

const words = 'Fe01.Contoso (and more) '.repeat(1_600);

test('the longest message that fails is told to its person, and is not in the log', async () => {
  const { slack, sender, idle } = running;
  slack.failNext('chat.postMessage', { error: 'access_denied' });
  await sender.json(eventOf(mentionOf(words, slack.workspace), slack.workspace));
  slack.failNext('respond', { error: 'access_denied' });
  await sender.form(commandOf(words, slack.responseUrl(), slack.workspace));
  await idle();
  const told = [...slack.workspace.messages, ...slack.workspace.responses].map(({ text }) => text);
  expect(told).toEqual([
    expect.stringMatching(/^Something went wrong/),
    expect.stringMatching(/^Something went wrong/),
  ]);
  expect(running.lines.join('')).toMatch(/ref-1 WebAPIPlatformError/);
  expect(running.lines.join('')).not.toMatch(/contoso/i);
});
