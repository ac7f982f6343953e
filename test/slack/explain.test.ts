import { createAsk, createExplain } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { directOf, eventOf, mentionOf, shortcutOf } from '../../src/workspace/slack/payloads';
import { type Running, startBot } from '../support/slack-bot';

const catalog = loadCatalog({});
const [ask, explain] = [createAsk(catalog), createExplain(catalog)];
const denied =
  '%ASA-4-106023: Deny tcp src outside:10.1.1.5/51234 dst inside:10.2.0.5/5070 by access-group &quot;outside_in&quot;';

let running: Running;

beforeEach(async () => {
  running = await startBot(ask, { parts: { explain } });
});

afterEach(() => running.close());

describe('Explain ports, in the menu of a message', () => {
  test('answers in the thread of the message, once, with its rows and a key to go on from', async () => {
    await shortcut({ ts: '1600000000.000100', text: denied });
    const [answer, ...others] = posts();
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ channel: 'C0NET', thread_ts: '1600000000.000100' });
    expect(answer?.text).toMatch(/In the catalog: 5070\/tcp\./);
    expect(answer?.text).toMatch(/51234.*left aside/);
    expect(answer?.text).toMatch(/S47 S50/);
    expect(answer?.blocks?.map((block) => Object(block).type)).toContain('table');
    expect(answer?.metadata).toEqual({
      event_type: 'sfbport_question',
      event_payload: { q: 'en|e|5070/tcp||0' },
    });
    expect(responses()).toEqual([]);
  });

  test('of a reply answers in the thread that the reply stands in', async () => {
    await shortcut({ ts: '1700000000.000300', thread_ts: '1700000000.000200', text: denied });
    expect(posts()).toMatchObject([{ thread_ts: '1700000000.000200' }]);
  });

  test('answers in the language of who asks, whatever the language of the message', async () => {
    running.slack.workspace.locales.set('U0ANN', 'ko-KR');
    await shortcut({ ts: '1600000000.000100', text: denied });
    expect(posts()[0]?.text).toMatch(/카탈로그에 있는 포트: 5070\/tcp/);
    running.slack.workspace.locales.set('U0EVE', 'en-US');
    await shortcut(
      { ts: '1600000000.000100', text: '5061번 포트 열어 주세요' },
      { user: { id: 'U0EVE', name: 'eve' } },
    );
    expect(posts()[1]?.text).toMatch(/In the catalog: 5061\./);
  });

  test.each(['not_in_channel', 'channel_not_found'])('%s: tells the person alone', async (error) => {
    running.slack.failNext('chat.postMessage', { error });
    await shortcut({ ts: '1600000000.000100', text: denied });
    expect(posts()).toEqual([]);
    expect(responses()).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
    expect(responses()[0]?.text).toMatch(/5070/);
  });

  test.each([
    ['nothing but talk', 'lunch at 12:30, room 443?'],
    ['nothing at all', ''],
  ])('of %s says so to the person alone', async (_, text) => {
    await shortcut({ ts: '1600000000.000100', text });
    expect(posts()).toEqual([]);
    expect(responses()).toMatchObject([{ response_type: 'ephemeral' }]);
    expect(responses()[0]?.text).toMatch(/I found no role, service or port in that/);
  });

  test('a second click at once is the same click, another person is not', async () => {
    const message = { ts: '1600000000.000100', text: denied };
    await Promise.all([shortcut(message), shortcut(message)]);
    expect(posts()).toHaveLength(1);
    await shortcut(message, { user: { id: 'U0EVE', name: 'eve' } });
    expect(posts()).toHaveLength(2);
  });

  test('reads what an alert says in blocks and attachments', async () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'denied 10.1.1.5:51234 → 10.2.0.5:5061' } };
    const words = [
      { type: 'text', text: 'port ' },
      { type: 'text', text: '5070' },
    ];
    const rich = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: words }] };
    const attachments = [
      { fallback: 'x', fields: [{ title: 'Dst port', value: '8057' }] },
      { from_url: 'https://example.com', title: 'port 444' },
    ];
    await shortcut({ ts: '1600000000.000100', text: '', blocks: [section, rich], attachments });
    expect(posts()[0]?.text).toMatch(/In the catalog: 5061, 5070, 8057\./);
  });

  test('of a message of another shape than Slack documents is no crash', async () => {
    await shortcut({
      ts: '1600000000.000100',
      text: '',
      blocks: [null, 'x', { text: { text: {} } }],
      attachments: [7],
    });
    expect(responses()).toHaveLength(1);
  });

  test('a failure is told with a reference, and the message is not in the log', async () => {
    await running.close();
    running = await startBot(ask, {
      parts: {
        explain: (text) => {
          throw new Error(`cannot explain "${text}"`);
        },
      },
    });
    await shortcut({ ts: '1600000000.000100', text: 'secret plan 5061' });
    expect(responses()).toMatchObject([{ response_type: 'ephemeral' }]);
    expect(responses()[0]?.text).toMatch(/ref-1/);
    expect(running.lines.join('\n')).toMatch(/ref-1/);
    expect(running.lines.join('\n')).not.toMatch(/secret plan/);
  });

  test('what follows goes on from it where the thread cannot be read, too', async () => {
    await shortcut({ ts: '1600000000.000100', text: denied });
    running.slack.failNext('conversations.replies', { error: 'missing_scope' });
    await mention('as nftables', { thread_ts: '1600000000.000100' });
    expect(posts()[1]?.text).toMatch(/tcp dport 5070/);
  });

  test('what follows in the thread goes on from its ports, in another replica too', async () => {
    await shortcut({ ts: '1600000000.000100', text: denied });
    const replica = await startBot(ask, { parts: { explain }, slack: running.slack });
    try {
      const event = mentionOf('as nftables', running.slack.workspace, { thread_ts: '1600000000.000100' });
      await replica.sender.json(eventOf(event, running.slack.workspace));
      await replica.idle();
      expect(posts()[1]?.text).toMatch(/tcp dport 5070/);
    } finally {
      await replica.close();
    }
  });
});

describe('"explain" in a thread', () => {
  test.each([
    ['explain', /Ports in this message/],
    ['이거 설명해줘', /이 메시지의 포트/],
  ])('%s: explains the message that began it', async (text, expected) => {
    const { workspace } = running.slack;
    workspace.messages.push({ ts: '1600000000.000100', channel: 'C0NET', user: 'U0BOB', text: denied });
    await mention(text, { thread_ts: '1600000000.000100' });
    expect(posts()[0]).toMatchObject({ thread_ts: '1600000000.000100' });
    expect(posts()[0]?.text).toMatch(expected);
    expect(posts()[0]?.text).toMatch(/5070\/tcp/);
  });

  test('says what to do where the bot may not read it', async () => {
    running.slack.failNext('conversations.replies', { error: 'missing_scope' }, { error: 'missing_scope' });
    await mention('explain', { thread_ts: '1600000000.000100' });
    expect(posts()[0]?.text).toMatch(/Put the text behind the word/);
  });

  test('says what to do where there is nothing above', async () => {
    await mention('explain', {});
    expect(posts()[0]?.text).toMatch(/Put the text behind the word/);
  });

  test('a question to the bot is nothing to explain', async () => {
    const { workspace } = running.slack;
    const text = `<@${workspace.bot.user}> what is 5061 for`;
    workspace.messages.push({ ts: '1600000000.000100', channel: 'C0NET', user: 'U0BOB', text });
    await mention('explain', { thread_ts: '1600000000.000100' });
    expect(posts()[0]?.text).toMatch(/Put the text behind the word/);
  });

  test('with the text behind the word explains that, in a direct message too', async () => {
    const { workspace } = running.slack;
    await running.sender.json(eventOf(directOf(`explain\n${denied}\n5061/udp`, workspace), workspace));
    await running.idle();
    expect(posts()[0]?.text).toMatch(/In the catalog: 5070\/tcp\. 5061\/udp: the rows print TCP, not UDP\./);
  });
});

const posts = () => running.slack.workspace.messages.filter(({ bot_id }) => bot_id !== undefined);
const responses = () => running.slack.workspace.responses;

async function shortcut(
  message: { readonly ts: string; readonly text: string; readonly [field: string]: unknown },
  more: object = {},
): Promise<void> {
  const { slack, sender, idle } = running;
  const on = {
    response_url: slack.responseUrl(),
    message_ts: message.ts,
    message: { type: 'message', user: 'U0BOB', team: slack.workspace.team, ...message },
    channel: { id: 'C0NET', name: 'network' },
    ...more,
  };
  expect(await sender.interaction(shortcutOf('explain_ports', slack.workspace, on))).toBe(200);
  await idle();
}

async function mention(text: string, more: object): Promise<void> {
  const { slack, sender, idle } = running;
  await sender.json(eventOf(mentionOf(text, slack.workspace, more), slack.workspace));
  await idle();
}
