import { LogLevel } from '@slack/bolt';
import { createMetrics } from '../../src/metrics/create-metrics';
import { languageOf } from '../../src/slack/language';
import { createLog } from '../../src/slack/log';
import { createNews } from '../../src/slack/news';
import { createSettings } from '../../src/state/settings';
import { commandOf } from '../../src/workspace/slack/payloads';
import { createFakeAsk } from '../support/fake-ask';
import { type Running, startBot } from '../support/slack-bot';

let now: number;
let info: jest.Mock<Promise<unknown>>;
let lines: string[];

beforeEach(() => {
  now = 0;
  lines = [];
  info = jest.fn(async () => ({ user: { locale: 'ko-KR' } }));
});

function lookUps({ wait = () => new Promise<void>(() => undefined) } = {}) {
  const settings = createSettings(() => now);
  const isNews = createNews();
  const logger = createLog(LogLevel.INFO, (line) => void lines.push(line));
  const client = { users: { info } } as never;
  return (user = 'U1') => languageOf({ user, client, logger }, { settings, isNews, metrics: createMetrics(), wait });
}

test('Slack is asked for the language of a person once an hour', async () => {
  const language = lookUps();
  expect([await language(), await language(), info.mock.calls.length]).toEqual(['ko', 'ko', 1]);
  now = 2 * 60 * 60_000;
  expect([await language(), info.mock.calls.length]).toEqual(['ko', 2]);
});

test('where Slack does not tell it, English does for a minute, and that is logged once, with what went wrong', async () => {
  const language = lookUps();
  info.mockRejectedValueOnce(new Error('nope'));
  info.mockRejectedValueOnce(new Error('nope'));
  expect([await language('U1'), await language('U2'), await language('U1'), info.mock.calls.length]).toEqual([
    'en',
    'en',
    'en',
    2,
  ]);
  expect(lines).toEqual([expect.stringMatching(/^\[WARN\] .*language of people is unknown \(Error\)/)]);
  now = 61_000;
  expect(await language('U1')).toBe('ko');
});

test('nobody waits for the language longer than a second, and a late one is kept', async () => {
  let tell: (value: unknown) => void = () => undefined;
  info.mockReturnValueOnce(new Promise((resolve) => (tell = resolve)));
  const waits: number[] = [];
  const language = lookUps({ wait: async (...[seconds]: number[]) => void waits.push(seconds ?? 0) });
  expect([await language(), waits]).toEqual(['en', [1]]);
  tell({ user: { locale: 'ko-KR' } });
  await new Promise(setImmediate);
  expect(await language()).toBe('ko');
});

describe('of an answer', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startBot(createFakeAsk().ask);
    running.slack.workspace.locales.set('U0ANN', 'ko-KR');
  });
  afterEach(() => running.close());

  test.each([
    ['중재 서버', 0, '채널에 공유'],
    ['mediation in English', 0, 'Share in channel'],
    ['mediation', 1, '채널에 공유'],
  ])('%s: Slack is asked %i times', async (text, calls, share) => {
    const { slack, sender, idle } = running;
    await sender.form(commandOf(text, slack.responseUrl(), slack.workspace));
    await idle();
    expect(slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(calls);
    expect(JSON.stringify(slack.workspace.responses)).toContain(share);
  });

  test('that the bot may not learn it is told in the log, with the scope that it lacks', async () => {
    const { slack, sender, idle } = running;
    slack.failNext('users.info', { error: 'missing_scope' });
    await sender.form(commandOf('mediation', slack.responseUrl(), slack.workspace));
    await idle();
    expect(running.lines.join('')).toContain(
      'The language of people is unknown (missing_scope): give the app the scope users:read',
    );
  });
});
