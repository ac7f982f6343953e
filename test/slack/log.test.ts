import { LogLevel } from '@slack/bolt';
import { createLog, readLogLevel } from '../../src/slack/log';
import { SettingsError } from '../../src/slack/settings';
import { sparingLog } from '../../src/slack/sparing-log';
import { commandOf } from '../../src/workspace/slack/payloads';
import { createFakeAsk } from '../support/fake-ask';
import { startBot } from '../support/slack-bot';

test('tokens, one-time addresses, tickets and texts stay out of every line', () => {
  const lines: string[] = [];
  const log = createLog(LogLevel.DEBUG, (line) => void lines.push(line));
  log.debug('token xoxb-12-ab and xapp-1-A2-b', { authorization: 'Bearer xoxp-3' });
  log.debug('to https://hooks.slack.com/commands/T1/2/abc and wss://wss-primary.slack.com/link/?ticket=abc&app_id=1');
  log.debug('{"text":"what is \\"5061\\"","trigger_id":"1.2.abc","response_url":"https://x.test/abc","channel":"C1"}');
  expect(lines.join('')).not.toMatch(/xox|xapp|abc|5061/);
  expect(lines.join('')).toContain('"channel":"C1"');
});

test('LOG_LEVEL says how much is logged, info without it; what is no level is refused with those that are', () => {
  const lines: string[] = [];
  const log = createLog(readLogLevel(' WARN '), (line) => void lines.push(line));
  log.info('quiet');
  log.warn('loud');
  log.setLevel(LogLevel.ERROR);
  log.warn('quiet again');
  expect(lines).toEqual(['[WARN] loud\n']);
  expect([readLogLevel(undefined), readLogLevel(' ')]).toEqual([LogLevel.INFO, LogLevel.INFO]);
  expect(() => readLogLevel('loud')).toThrow(SettingsError);
  expect(() => readLogLevel('loud')).toThrow(/^LOG_LEVEL is "loud"; write error, warn, info, debug, or leave it out/);
});

test('a message is one line, a stack too, and nothing in it moves a cursor', () => {
  const lines: string[] = [];
  const log = createLog(LogLevel.INFO, (line) => void lines.push(line));
  log.error('first\r\nsecond', new Error('third\n\x1b[2Jfourth'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^\[ERROR\] first\\n second Error: third\\n {1,2}\[2Jfourth\\n at [^\n\x1b]*log\.test[^\n]*\n$/,
  );
});

test('when debugging, what the Web API answers is not logged', async () => {
  const { slack, sender, lines, idle, close } = await startBot(createFakeAsk().ask, { level: LogLevel.DEBUG });
  slack.failNext('users.info', {
    answer: { user: { profile: { real_name: 'Ann Example', email: 'ann@contoso.com' } } },
  });
  await sender.form(commandOf('mediation', slack.responseUrl(), slack.workspace));
  await idle();
  await close();
  expect(lines.join('')).toContain('[DEBUG]');
  expect(lines.join('')).not.toMatch(/Ann Example|ann@contoso/);
});

test('the same warning of a request stands once a minute, and others beside it', () => {
  let now = 0;
  const lines: string[] = [];
  const log = sparingLog(
    createLog(LogLevel.INFO, (line) => void lines.push(line)),
    () => now,
  );
  for (now = 0; now < 60_000; now += 1_000) log.warn('unsigned');
  log.warn('another');
  expect(lines).toEqual(['[WARN] unsigned\n', '[WARN] another\n']);
  log.warn('unsigned');
  expect(lines).toHaveLength(3);
});
