import nock from 'nock';

// Before Bolt: it keeps the fetch that it finds when the app is built.
nock.disableNetConnect();

import { type App, LogLevel, type Receiver } from '@slack/bolt';
import { createApp } from '../../src/slack/app';
import { createLog } from '../../src/slack/log';
import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { createWorkspace } from '../../src/workspace/slack/workspace';
import { createFakeAsk } from '../support/fake-ask';
import { partsFor } from '../support/slack-bot';

const silent: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };
const workspace = createWorkspace();
let app: App;
let acknowledged: number;
const ack = async () => {
  acknowledged += 1;
};

beforeEach(async () => {
  acknowledged = 0;
  slack('/api/auth.test', { user_id: workspace.bot.user, bot_id: workspace.bot.id });
  slack('/api/users.info', { user: { locale: 'en-US' } });
  const log = createLog(LogLevel.ERROR, () => undefined);
  app = createApp({ botToken: workspace.bot.token, apiUrl: undefined }, silent, partsFor(createFakeAsk().ask), log);
  await app.init();
});

afterEach(() => nock.cleanAll());
// The http that it replaced is the one of every test file that runs after this one in the same process.
afterAll(() => nock.restore());

test('a command is acknowledged before it is answered', async () => {
  const order: string[] = [];
  nock('https://hooks.slack.com')
    .post('/commands/T1/2/3', () => order.push(`answered after ${acknowledged} acknowledgement`) > 0)
    .reply(200, 'ok');
  await app.processEvent({ body: commandOf('mediation', 'https://hooks.slack.com/commands/T1/2/3', workspace), ack });
  expect(order).toEqual(['answered after 1 acknowledgement']);
});

test('a mention is posted once to Slack itself, without unfurling and with its metadata', async () => {
  const bodies: Record<string, string>[] = [];
  nock('https://slack.com')
    .post('/api/chat.postMessage', (body) => bodies.push(body) > 0)
    .reply(200, { ok: true });
  await app.processEvent({ body: eventOf(mentionOf('mediation', workspace), workspace), ack });
  expect(bodies).toMatchObject([{ channel: 'C0NET', unfurl_links: 'false', unfurl_media: 'false' }]);
  expect(JSON.parse(bodies[0]?.metadata ?? '')).toEqual({
    event_type: 'sfbport_question',
    event_payload: { q: 'key of mediation', for: expect.any(String) },
  });
  expect(JSON.parse(bodies[0]?.blocks ?? '').length).toBe(6);
});

test('a token that Slack does not know is refused at the start', async () => {
  nock.cleanAll();
  nock('https://slack.com').post('/api/auth.test').reply(200, { ok: false, error: 'invalid_auth' });
  await expect(app.init()).rejects.toThrow('invalid_auth');
});

function slack(path: string, answer: object): void {
  nock('https://slack.com')
    .post(path)
    .reply(200, { ok: true, ...answer });
}
