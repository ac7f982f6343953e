import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { directOf, eventOf } from '../../src/workspace/slack/payloads';
import { botForEachTest } from '../support/bot-for-each-test';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { actionsOf, codeOf, createPerson } from '../support/slack-person';

// Snippets that are too long to be read in a message come as files.

const ask = createAsk(loadCatalog({}));
const long = 'juniper srx for front end';
const refused = /^Slack did not (?:take the file|say whether it took the file)/;
const running = botForEachTest(() => startBot(ask));
const { posts, responses, files } = seenIn(running);
const ann = createPerson(running);

describe('a long snippet', () => {
  test.each(['csv rules for front end', long, '프런트 엔드 서버 juniper-srx 규칙'])(
    '%s: stands whole in a file in the thread, and the message says so',
    async (text) => {
      const answer = await ann.mention(text);
      const [main] = codesOf(text);
      expect(files()[0]).toMatchObject({
        name: main?.fileName,
        title: main?.fileName,
        content: `${main?.text}\n`,
        channel: answer.channel,
        thread_ts: answer.thread_ts,
      });
      // Above the code: who copies has read it.
      const code = answer.blocks?.findIndex((block) => Object(block).type === 'rich_text') ?? 0;
      expect(JSON.stringify(answer.blocks?.slice(0, code))).toMatch(
        new RegExp(`The whole is in the file[^"]*${main?.fileName}|전체 내용은[^"]*${main?.fileName}`),
      );
      expect(actionsOf(answer)).not.toContain('file');
      expect(posts()).toHaveLength(1);
    },
  );

  test('loses neither how to check it nor how to take it back', async () => {
    const answer = await ann.mention(long);
    for (const { text, fileName } of codesOf(long)) {
      const isFiled = files().some(({ name, content }) => name === fileName && content === `${text}\n`);
      expect([fileName, isFiled || codeOf(answer).includes(text)]).toEqual([fileName, true]);
    }
  });

  test('in a direct message stands in that conversation', async () => {
    const { slack, sender, idle } = running;
    await sender.json(eventOf(directOf(long, slack.workspace), slack.workspace));
    await idle();
    expect(files()[0]).toMatchObject({ channel: 'D0ANN' });
    expect(files()[0]).not.toHaveProperty('thread_ts');
  });

  test('from a menu and from a form comes as a file too', async () => {
    const table = await ann.mention('front end');
    await ann.pick(table, 'rules as juniper-srx');
    const before = files().length;
    expect(files()[0]).toMatchObject({ name: 'sfbport-juniper-srx.txt', thread_ts: table.thread_ts });
    await ann.submit(await ann.form(posts()[1]!), { 'Front End Servers': '10.1.0.0/16' });
    expect(files()[before]).toMatchObject({
      thread_ts: table.thread_ts,
      content: expect.stringContaining('10.1.0.0/16'),
    });
  });
});

test('a short snippet has no file, and no button for one', async () => {
  await ann.mention('nftables for front end to mediation');
  const alone = await ann.command('nftables for front end to mediation');
  expect(files()).toEqual([]);
  expect(actionsOf(alone)).not.toContain('file');
});

describe('an answer that one person sees', () => {
  test('has a button that sends the answer and its files as a direct message', async () => {
    const alone = await ann.command(long);
    expect(files()).toEqual([]);
    await ann.click(alone, 'file');
    expect(posts()).toMatchObject([{ channel: 'U0ANN' }]);
    expect(posts()[0]?.thread_ts).toBeUndefined();
    expect(files()[0]).toMatchObject({
      name: 'sfbport-juniper-srx.txt',
      content: `${codesOf(long)[0]?.text}\n`,
      channel: 'D0ANN',
      thread_ts: posts()[0]?.ts,
    });
    expect(responses()).toHaveLength(1);
  });

  test('keeps the question in that button: after a menu, after a form, and when it is shared', async () => {
    await ann.pick(await ann.command('front end'), 'rules as juniper-srx');
    await ann.click(responses()[1]!, 'file');
    expect(files()[0]?.content).toBe(`${codesOf(long)[0]?.text}\n`);
    await ann.submit(await ann.form(responses()[1]!), { 'Front End Servers': '10.1.0.0/16' });
    await ann.click(responses()[2]!, 'share');
    const before = files().length;
    await ann.click(responses()[3]!, 'file');
    expect(files()[before]?.content).toContain('10.1.0.0/16');
  });

  test('clicked twice at once is sent once', async () => {
    const alone = await ann.command(long);
    await Promise.all([ann.click(alone, 'file'), ann.click(alone, 'file')]);
    expect(posts()).toHaveLength(1);
  });

  test.each([undefined, null, 5, '', '{', '{"a":5}', { a: 'x' }])(
    'with the value %j in its button says that it no longer works',
    async (value) => {
      const alone = await ann.command(long);
      await ann.click(alone, 'file', (payload) => {
        const { actions } = payload as { actions: readonly object[] };
        return { ...payload, actions: [{ ...actions[0], value }] };
      });
      expect(responses()[1]).toMatchObject({ text: 'This button no longer works. Please type the question again.' });
      expect(posts()).toEqual([]);
    },
  );
});

describe('a file that Slack does not take', () => {
  test('for want of the scope: the person is told, and the log says what to do', async () => {
    running.slack.workspace.scopes.delete('files:write');
    const answer = await ann.mention(long);
    expect(posts()[1]).toMatchObject({ thread_ts: answer.thread_ts, text: expect.stringMatching(refused) });
    expect(codeOf(answer)).not.toBe('');
    expect(running.lines.join('')).toBe(
      '[WARN] A file was not taken (missing_scope): give the app the scope files:write, and reinstall it.\n',
    );
  });

  test('for want of the scope, in Korean and as a direct message', async () => {
    running.slack.workspace.scopes.delete('files:write');
    running.slack.workspace.locales.set('U0ANN', 'ko-KR');
    await ann.click(await ann.command('프런트 엔드 서버 juniper-srx 규칙'), 'file');
    expect(posts()[1]).toMatchObject({
      channel: 'U0ANN',
      text: expect.stringMatching(/^Slack에 파일을 올리지 못했습니다/),
    });
  });

  test.each([
    ['files.getUploadURLExternal', { error: 'ratelimited' }],
    ['files.getUploadURLExternal', { status: 503 }],
    ['files.getUploadURLExternal', { status: 429, retryAfter: 60 }],
    ['files.getUploadURLExternal', { answer: { upload_url: null, file_id: null } }],
    ['upload', { status: 500 }],
    ['upload', { done: 'cut' }],
    ['files.completeUploadExternal', { done: 'cut' }],
    ['files.completeUploadExternal', { error: 'file_not_found' }],
    ['files.completeUploadExternal', { status: 503 }],
  ] as const)('%s fails with %j: the person is told, and no secret is logged', async (method, failure) => {
    running.slack.failNext(method, failure);
    const answer = await ann.mention(long);
    expect(posts()).toMatchObject([{}, { thread_ts: answer.thread_ts, text: expect.stringMatching(refused) }]);
    expect(running.lines.join('')).toMatch(/\[WARN\] A file was not taken \(/);
    expect(running.lines.join('')).not.toMatch(/upload-secret|one-time-secret|trigger-secret|xoxb-|\[ERROR\]/);
  });

  test('that never answers: the person is told', async () => {
    const soon = AbortSignal.timeout.bind(AbortSignal);
    const spy = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => soon(ms / 50));
    running.slack.failNext('upload', { done: 'unanswered' });
    await ann.mention(long).finally(() => spy.mockRestore());
    expect(posts()[1]).toMatchObject({ text: expect.stringMatching(/^Slack did not say whether it took the file/) });
  });

  test('as the bot is not in the channel: it can be sent as a direct message', async () => {
    const table = await ann.mention('front end');
    running.slack.failNext('chat.postMessage', { error: 'not_in_channel' }, { error: 'not_in_channel' });
    running.slack.failNext('files.completeUploadExternal', { error: 'not_in_channel' });
    await ann.pick(table, 'rules as juniper-srx');
    expect(responses()).toMatchObject([{}, { text: expect.stringMatching(refused), response_type: 'ephemeral' }]);
    await ann.click(responses()[1]!, 'file');
    expect(files()[0]).toMatchObject({ name: 'sfbport-juniper-srx.txt', channel: 'D0ANN' });
  });
});

test('the message with the file may have arrived: it is not called a failure', async () => {
  const alone = await ann.command(long);
  running.slack.failNext('chat.postMessage', { done: 'cut' });
  await ann.click(alone, 'file');
  expect(posts()).toHaveLength(1);
  expect(running.lines.join('')).toMatch(/\[ERROR\] ref-1 UnknownOutcome/);
});

function codesOf(text: string) {
  return ask(text).document.flatMap((part) => (part.kind === 'code' ? [part] : []));
}
