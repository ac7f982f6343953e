import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { type Running, startBot } from '../support/slack-bot';

let running: Running;

beforeAll(async () => {
  running = await startBot(createAsk(loadCatalog({})));
});

afterAll(() => running.close());

test.each(['mediation', '5061', 'ipsec', 'front end', 'hlb', '중재 서버 포트', 'help', 'front end to mediation'])(
  '%s: the first and best drawing is one that Slack takes',
  async (text) => {
    const { slack, sender, idle } = running;
    const before = slack.calls.length;
    await sender.json(eventOf(mentionOf(text, slack.workspace), slack.workspace));
    await sender.form(commandOf(text, slack.responseUrl(), slack.workspace));
    await idle();
    expect(slack.calls.slice(before).filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    expect(slack.workspace.messages.at(-1)?.blocks).toBeDefined();
    expect(slack.workspace.responses.at(-1)?.blocks).toBeDefined();
  },
);

test('a follow-up in the thread is about the earlier question', async () => {
  const { slack, sender, idle } = running;
  const first = mentionOf('mediation', slack.workspace);
  await sender.json(eventOf(first, slack.workspace));
  await idle();
  await sender.json(eventOf(mentionOf('only udp', slack.workspace, { thread_ts: Object(first).ts }), slack.workspace));
  await idle();
  expect(slack.workspace.messages.at(-1)?.text).toMatch(/^Mediation Servers.*UDP/);
});
