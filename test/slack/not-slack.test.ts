import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { botForEachTest } from '../support/bot-for-each-test';
import { createFakeAsk } from '../support/fake-ask';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';

// Something between the bot and Slack answers in Slack's place: a proxy that wants somebody to log in, or one that cuts answers off.

const running = botForEachTest(() => startBot(createFakeAsk().ask));
const { posts } = seenIn(running);
const page = '<!DOCTYPE html><title>Log in</title>';
const unsure = [{ channel: 'C0NET', user: 'U0ANN', text: expect.stringMatching(/^Slack did not say whether/) }];

async function command(responseUrl = running.slack.responseUrl()): Promise<void> {
  await running.sender.form(commandOf('mediation', responseUrl, running.slack.workspace));
  await running.idle();
}

test('a page in place of a response_url: the person is told, and the log says who answers', async () => {
  running.slack.failNext('respond', { page });
  await command();
  expect(running.slack.workspace.whispers).toMatchObject(unsure);
  expect(running.lines.join('')).toMatch(
    /\[ERROR\] ref-1 UnknownOutcome.*127\.0\.0\.1:\d+ does not answer as Slack does/,
  );
});

test('a response_url that leads elsewhere: nothing is sent there, and the person is told', async () => {
  const asked: unknown[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    response.writeHead(307, { location: '/login' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await command(`http://127.0.0.1:${(server.address() as AddressInfo).port}/commands/T0/one-time-secret`);
  server.close();
  expect(asked).toEqual(['/commands/T0/one-time-secret']);
  expect(running.slack.workspace.whispers).toMatchObject(unsure);
});

test.each([page, '', '{"ok":true,"ts":"17', '{}'])(
  'an answer of the Web API that is not Slack’s (%j) says nothing of a message: it is looked for, and posted where it is not there',
  async (strange) => {
    running.slack.failNext('chat.postMessage', { page: strange });
    expect(
      await running.sender.json(eventOf(mentionOf('mediation', running.slack.workspace), running.slack.workspace)),
    ).toBe(200);
    expect(posts()).toMatchObject([{ text: expect.stringMatching(/^Mediation Server/) }]);
    expect(running.lines.join('')).not.toContain('[ERROR]');
  },
);

test('half of an answer is not logged, whatever it says of people, and is counted', async () => {
  const half = { page: '{"ok":true,"user":{"real_name":"Ann Secret","message":"fe01.contoso.com' };
  running.slack.failNext('users.info', half);
  running.slack.failNext('views.open', half);
  await running.sender.form(commandOf('form', running.slack.responseUrl(), running.slack.workspace));
  await running.sender.json(eventOf({ type: 'app_home_opened', user: 'U0BOB', tab: 'home' }, running.slack.workspace));
  await running.idle();
  const log = running.lines.join('');
  expect(log).toMatch(/\[ERROR\] ref-1 .*An API error occurred: \[removed\]/);
  expect(log).toMatch(/language of people is unknown \(WebAPIPlatformError\)/);
  expect(log).not.toMatch(/Ann Secret|contoso/);
  expect((await running.parts.metrics.page(true)).text).toContain('sfbport_slack_errors_total{code="unreachable"} 2');
});
