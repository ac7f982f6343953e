import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** `npm start` without any variable of Slack, as built; on a port of its own. */
export async function startForReal(port: number): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { PATH } = process.env;
  const bot = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
    env: { PATH, PORT: String(port), LOG_LEVEL: 'warn', TZ: 'Asia/Seoul' },
    // Without the .env of whoever runs the tests.
    cwd: __dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  while (!/http:\S+/.test(said)) {
    const [chunk] = (await Promise.race([once(bot.stdout, 'data'), once(bot, 'exit')])) as [unknown];
    if (bot.exitCode !== null) throw new Error(`the workspace did not start: ${said}`);
    said += String(chunk);
  }
  const [url = ''] = /http:\S+/.exec(said) ?? [];
  return {
    url: `${url}/`,
    stop: async () => {
      if (bot.exitCode !== null) return;
      bot.kill('SIGTERM');
      await once(bot, 'exit');
    },
  };
}
