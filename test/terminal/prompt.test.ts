import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { openHistory } from '../../src/terminal/history';
import { runPrompt } from '../../src/terminal/prompt';
import { createFakeHost } from './fake-host';

const ctrlC = '\x03';
const ctrlD = '\x04';
const up = '\x1b[A';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sfbport-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Types into a prompt, in a terminal or through a pipe. */
async function type(keys: readonly string[], { terminal = true } = {}) {
  const { host, asked } = createFakeHost();
  const input = Object.assign(new PassThrough(), { isTTY: terminal, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: terminal, columns: 80 });
  const ended = runPrompt(host.ask(), { input, output }, { env: { XDG_STATE_HOME: home } });
  for (const key of keys) {
    input.write(key);
    await new Promise(setImmediate);
  }
  if (!terminal) input.end();
  await ended;
  return { asked, printed: String(output.read() ?? '') };
}

test('each question may follow up on the last one that was understood', async () => {
  const { asked } = await type(['mediation\n', 'thanks\n', 'only tls\n', ctrlD]);
  expect(asked.map(({ before }) => before?.key)).toEqual([undefined, 'key of mediation', 'key of mediation']);
});

test('what nothing can follow up takes the question before it away', async () => {
  const { asked } = await type(['mediation\n', 'port-22\n', 'only tls\n', ctrlD]);
  expect(asked.map(({ before }) => before?.key)).toEqual([undefined, 'key of mediation', undefined]);
});

test.each([['exit\n'], ['quit\n'], [ctrlD], [ctrlC]])('%j ends it', async (keys) => {
  expect((await type(['mediation\n', keys])).asked).toHaveLength(1);
});

test('Ctrl-C takes back what was typed', async () => {
  expect((await type(['medi', ctrlC, 'help\n', ctrlD])).asked.map(({ text }) => text)).toEqual(['help']);
});

test('a terminal gets a greeting, a prompt and colours', async () => {
  const { printed } = await type(['mediation\n', ctrlD]);
  expect(printed).toContain('중재 서버 포트');
  expect(printed).toContain('sfbport› ');
  expect(printed).toContain('\x1b[1m');
});

test('a pipe gets answers alone', async () => {
  const { printed, asked } = await type(['mediation\n', '\n', 'help'], { terminal: false });
  expect(asked).toHaveLength(2);
  expect(printed).not.toMatch(/sfbport›|\x1b/);
});

test('arrow up brings back the questions of earlier sessions', async () => {
  await type(['mediation\n', 'port-22\n', ctrlD]);
  const { asked } = await type([up, up, '\n', ctrlD]);
  expect(asked.map(({ text }) => text)).toEqual(['mediation']);
});

test('the history is its owner’s alone, and nothing in it moves the cursor', () => {
  openHistory({ XDG_STATE_HOME: home }).add('mediation');
  const file = join(home, 'sfbport', 'history');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\x1b[2J\nhelp\n`);
  expect(openHistory({ XDG_STATE_HOME: home }).earlier).toEqual(['help', 'mediation']);
});

test('the history keeps its last 500 questions', () => {
  const env = { XDG_STATE_HOME: home };
  openHistory(env).add('first');
  const file = join(home, 'sfbport', 'history');
  writeFileSync(file, Array.from({ length: 700 }, (_, index) => `question ${index}\n`).join(''));
  const { earlier } = openHistory(env);
  const kept = readFileSync(file, 'utf8').split('\n');
  expect([earlier.length, earlier[0], earlier[499]]).toEqual([500, 'question 699', 'question 200']);
  expect([kept.length, kept[0], kept[499], kept[500]]).toEqual([501, 'question 200', 'question 699', '']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(home, 'sfbport'))).toEqual(['history']);
});

test('history that cannot be written is kept in memory', async () => {
  writeFileSync(join(home, 'sfbport'), 'a file where the directory should be');
  expect((await type(['mediation\n', up, '\n', ctrlD])).asked).toHaveLength(2);
});
