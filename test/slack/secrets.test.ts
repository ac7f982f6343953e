import { spawnSync } from 'node:child_process';
import { LogLevel } from '@slack/bolt';
import { commandOf } from '../../src/workspace/slack/payloads';
import { createFakeAsk } from '../support/fake-ask';
import { startBot } from '../support/slack-bot';

// Every test is watched by test/support/no-secrets-in-output.ts. Here the bot logs as much as it ever does, and fails in as
// many ways as it can.

test.each([LogLevel.DEBUG, LogLevel.INFO])('at %s nothing secret is logged, whatever fails', async (level) => {
  const { slack, sender, lines, idle, close } = await startBot(createFakeAsk().ask, { level });
  const command = (text: string) => sender.form(commandOf(text, slack.responseUrl(), slack.workspace));
  for (const error of ['invalid_auth', 'token_revoked', 'fatal_error']) {
    slack.failNext('users.info', { error });
    slack.failNext('views.open', { error });
    slack.failNext('chat.postEphemeral', { error });
    slack.failNext('chat.postMessage', { error });
    slack.failNext('respond', { status: 404 }, { status: 500 });
    await command('boom');
    await command('form');
    await idle();
  }
  await close();
  expect(lines.join('')).toContain('ref-1');
});

test('a response_url that is none is not logged, though `fetch` repeats it in what it throws', async () => {
  const { slack, sender, lines, idle, close } = await startBot(createFakeAsk().ask);
  await sender.form(commandOf('mediation', 'hooks/T0001/one-time-secret', slack.workspace));
  await idle();
  await close();
  expect(lines.join('')).toMatch(/ref-1 TypeError: Failed to parse URL from \[removed\]/);
  expect(slack.workspace.whispers).toMatchObject([{ text: expect.stringMatching(/^Something went wrong/) }]);
});

test('a secret that is logged fails the test that logs it', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--runTestsByPath', 'test/fixtures/leaking.ts', '--testRegex', 'leaking\\.ts$'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  expect(status).toBe(1);
  expect(stderr.replaceAll(/\u001b\[\d+m/g, '')).toMatch(/A secret was written to the log/);
}, 60_000);
