import nock from 'nock';
import { checkSlack } from '../../src/slack/check';

const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '3000' };
const all = 'app_mentions:read,assistant:write,chat:write,commands,im:history,users:read';
const slack = () => nock('https://slack.com').post('/api/auth.test').matchHeader('authorization', 'Bearer xoxb-1');

beforeAll(() => nock.disableNetConnect());
afterAll(() => nock.restore());
afterEach(() => nock.cleanAll());

test('nothing is asked where nothing is set, or half of it', async () => {
  expect(await checkSlack({})).toEqual([]);
  expect(await checkSlack({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([expect.stringContaining('SLACK_APP_TOKEN')]);
});

test('what has all that it needs is not complained of', async () => {
  slack().reply(200, { ok: true }, { 'x-oauth-scopes': all });
  expect(await checkSlack(env)).toEqual([]);
});

test('does not ask for what a workspace may leave out, and does not mind it', async () => {
  slack().reply(200, { ok: true }, { 'x-oauth-scopes': `${all},files:write` });
  expect(await checkSlack(env)).toEqual([]);
  slack().reply(200, { ok: true }, { 'x-oauth-scopes': 'files:write,channels:history' });
  const [lacking] = await checkSlack(env);
  expect(lacking).toMatch(/^the bot lacks app_mentions:read/);
  expect(lacking).not.toMatch(/files:write|history.*history/);
});

test('names the scopes of the manifest that the bot lacks', async () => {
  slack().reply(200, { ok: true }, { 'x-oauth-scopes': 'chat:write, commands' });
  expect(await checkSlack(env)).toEqual([
    expect.stringMatching(/^the bot lacks app_mentions:read, assistant:write, im:history, users:read; .*reinstall/),
  ]);
});

test('says what to do about a token that Slack refuses', async () => {
  slack().reply(200, { ok: false, error: 'token_revoked' });
  expect(await checkSlack(env)).toEqual([
    'SLACK_BOT_TOKEN: Slack says "token_revoked"; install the app again and copy its new token',
  ]);
});

test('asks whether the app-level token may connect, and only then', async () => {
  slack().reply(200, { ok: true }, { 'x-oauth-scopes': all });
  nock('https://slack.com')
    .post('/api/apps.connections.open')
    .matchHeader('authorization', 'Bearer xapp-1')
    .reply(200, { ok: false, error: 'missing_scope' });
  expect(await checkSlack({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toEqual([
    expect.stringMatching(/^SLACK_APP_TOKEN: .*connections:write/),
  ]);
});

test('another API base is asked, with and without a slash at its end', async () => {
  for (const base of ['https://slack.example/api', 'https://slack.example/api/']) {
    nock('https://slack.example').post('/api/auth.test').reply(200, { ok: true }, { 'x-oauth-scopes': all });
    expect(await checkSlack({ ...env, SLACK_API_URL: base })).toEqual([]);
  }
});

test('a network that is down is told apart from a bad token', async () => {
  slack().replyWithError(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
  expect(await checkSlack(env)).toEqual([
    expect.stringMatching(/slack\.com cannot be asked \(.*\); check the network/),
  ]);
});

test.each([
  [502, '<html>Bad gateway</html>'],
  [407, ''],
  [200, 'Sign in to the proxy'],
])('what is not Slack (%i, %s) is told by its status, and not word by word', async (status, body) => {
  slack().reply(status, body);
  expect(await checkSlack(env)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^SLACK_BOT_TOKEN: slack\\.com does not answer as Slack does \\(status ${status}\\)\\. Check SLACK_API_URL`,
      ),
    ),
  ]);
});
