import { readSettings, SettingsError } from '../../src/slack/settings';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1' };
const app = { SLACK_APP_TOKEN: 'xapp-1' };
const secret = { SLACK_SIGNING_SECRET: 's' };

test('without any variable of Slack’s, the embedded workspace is opened', () => {
  for (const NODE_ENV of ['', 'test', 'set'])
    expect(readSettings({ PORT: '3000', NODE_ENV, DATABASE_URL: ' ', SLACK_API_URL: '' })).toEqual({ mode: 'none' });
});

// A secret that was not mounted leaves an empty variable: nobody who runs a bot for a team means a workspace for one by that.
test('tokens that are set and empty are no bot and no workspace, and each is named', () => {
  const message = messageOf({ PORT: '3000', SLACK_BOT_TOKEN: ' ', SLACK_SIGNING_SECRET: '' });
  expect(message).toMatch(/^SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET are set, and empty\./);
  expect(message).toContain('workspace');
  expect(messageOf({ SLACK_APP_TOKEN: '' })).toMatch(/^SLACK_APP_TOKEN is set, and empty\. .*take it out/);
});

test.each([
  [{ DATABASE_URL: 'postgres://user:pass@host/database' }, 'DATABASE_URL is set'],
  [{ NODE_ENV: 'production' }, 'NODE_ENV is production'],
])('a start that is meant for others needs Slack: %j', (env, why) => {
  const message = messageOf(env);
  expect(message).toContain(`${why}, and no SLACK_ variable is`);
  expect(message).toMatch(/SLACK_BOT_TOKEN.*SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/);
  expect(message).not.toContain('pass@');
});

test('what is empty beside what is set is as if it were not there', () => {
  expect(readSettings({ ...bot, ...secret, SLACK_APP_TOKEN: '', PORT: '1' })).toMatchObject({ mode: 'http' });
});

test('an app-level token means Socket Mode, also with a port; without one, a signing secret and a port mean HTTP', () => {
  const connection = { botToken: 'xoxb-1', apiUrl: undefined };
  expect(readSettings({ ...bot, ...app })).toEqual({
    ...connection,
    mode: 'socket',
    appToken: 'xapp-1',
    port: undefined,
  });
  expect(readSettings({ ...bot, ...app, ...secret, PORT: '1' })).toMatchObject({ mode: 'socket', port: 1 });
  expect(readSettings({ ...bot, ...secret, PORT: '3000', SLACK_API_URL: 'http://x.test/api/' })).toEqual({
    botToken: 'xoxb-1',
    apiUrl: 'http://x.test/api/',
    mode: 'http',
    signingSecret: 's',
    port: 3000,
  });
});

test.each([
  ['the bot token', { ...app }, ['SLACK_BOT_TOKEN']],
  ['a way in', { ...bot }, ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET and PORT']],
  ['the port', { ...bot, ...secret }, ['PORT']],
  ['the bot token and the port', { ...secret }, ['SLACK_BOT_TOKEN', 'PORT']],
  ['both, with only the address set', { SLACK_API_URL: 'http://x.test/' }, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']],
])('half a set says that %s is missing', (_, env, names) => {
  const message = messageOf(env);
  for (const name of names) expect(message).toContain(name);
});

test('a message about half a set repeats no token', () => {
  expect(messageOf({ ...bot })).not.toContain('xoxb-1');
});

// Slack knows these as well, some even in the bot's place: a person's token would answer in that person's name.
test.each([
  ['SLACK_BOT_TOKEN', 'xoxp-1', 'xoxb-', 'a person'],
  ['SLACK_BOT_TOKEN', 'xoxe.xoxp-1', 'xoxb-', 'a person'],
  ['SLACK_BOT_TOKEN', 'xoxe-1', 'xoxb-', 'refresh'],
  ['SLACK_BOT_TOKEN', 'xapp-1', 'xoxb-', 'app-level'],
  ['SLACK_APP_TOKEN', 'xoxb-1', 'xapp-', 'bot token'],
  ['SLACK_APP_TOKEN', 'xoxp-1', 'xapp-', 'a person'],
  ['SLACK_SIGNING_SECRET', 'xoxb-1', 'Basic Information', 'bot token'],
  ['SLACK_SIGNING_SECRET', 'xapp-1', 'Basic Information', 'app-level'],
])('%s=%s is told as the wrong kind, with what belongs there', (name, token, wanted, kind) => {
  const { SLACK_APP_TOKEN: _, ...http } = { ...bot, ...app, ...secret, PORT: '1' };
  const message = messageOf({ ...(name === 'SLACK_SIGNING_SECRET' ? http : { ...bot, ...app }), [name]: token });
  expect(message).toMatch(new RegExp(`^${name} .*${kind}`));
  expect(message).toContain(wanted);
  expect(message).not.toContain(token);
});

test.each(['xoxb-…', 'xoxb-1 2', '"xoxb-1"', '<xoxb-1>'])(
  '%s is no token: it was not filled in, or not copied alone',
  (token) => {
    expect(messageOf({ SLACK_BOT_TOKEN: token, ...app })).toMatch(/^SLACK_BOT_TOKEN .*letter.*copy/);
  },
);

test('tokens of an app whose tokens rotate, and tokens that only a proxy knows, are not ours to judge', () => {
  for (const token of ['xoxe.xoxb-1', 'abc'])
    expect(readSettings({ SLACK_BOT_TOKEN: token, ...app })).toMatchObject({ mode: 'socket' });
});

test('tokens that are swapped, a PORT and an SLACK_API_URL that are none are named', () => {
  expect(messageOf({ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' })).toContain('swapped');
  expect(messageOf({ ...bot, ...secret, PORT: 'http' })).toMatch(/PORT is "http".*such as 3000/);
  expect(messageOf({ ...bot, ...app, SLACK_API_URL: 'slack' })).toContain('SLACK_API_URL is "slack"');
});

function messageOf(env: NodeJS.ProcessEnv): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
  }
  throw new Error('the settings were accepted');
}
