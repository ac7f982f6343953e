import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LogLevel } from '@slack/bolt';
import { config } from 'dotenv';
import { type Ask, createAsk } from './ask.js';
import { CatalogError } from './catalog/catalog-error.js';
import { loadCatalog } from './catalog/load.js';
import { visible } from './presentation/terminal/visible.js';
import { createSlackBot } from './slack/bot.js';
import { createInFlight } from './slack/in-flight.js';
import { createLog, readLogLevel } from './slack/log.js';
import type { Parts } from './slack/parts.js';
import { UnreachableError } from './slack/reason.js';
import { readSettings, SettingsError, type SlackSettings } from './slack/settings.js';
import { createFavourites } from './state/favourites.js';
import { createLocales } from './state/locales.js';
import { createClaims } from './state/memory-claims.js';
import { createRecentThreads } from './state/recent-threads.js';
import { runPrompt } from './terminal/prompt.js';

const howToConnect = [
  'No SLACK_ variable is set, so this is the terminal. To connect Slack: create an',
  'app from manifest.yml at https://api.slack.com/apps, copy .env.example to .env,',
  'fill in SLACK_BOT_TOKEN and SLACK_APP_TOKEN, and start again.',
].join('\n');

/** Starts the bot and resolves, once it has stopped, with the exit code. */
export async function run(env: NodeJS.ProcessEnv, process: NodeJS.Process): Promise<number> {
  try {
    const settings = readSettings(env);
    const level = readLogLevel(env.LOG_LEVEL);
    const ask = createAsk(loadCatalog(env));
    if (settings.mode !== 'none') return await serve(settings, ask, level, process);
    process.stdout.write(`${howToConnect}\n`);
    await runPrompt(ask, { input: process.stdin, output: process.stdout });
    return 0;
  } catch (error) {
    const mistaken = error instanceof SettingsError || error instanceof CatalogError;
    const isKnown = mistaken || error instanceof UnreachableError;
    process.stderr.write(`${visible(isKnown ? error.message : String(error))}\n`);
    return mistaken ? 2 : 1;
  }
}

async function serve(settings: SlackSettings, ask: Ask, level: LogLevel, process: NodeJS.Process): Promise<number> {
  const log = createLog(level, (line) => process.stderr.write(line));
  const bot = createSlackBot(settings, partsWith(ask), log);
  const asked = new Promise<unknown>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  const port = await bot.start();
  log.info(
    `sfbport answers in Slack over ${settings.mode === 'socket' ? 'Socket Mode' : 'HTTP'}${port ? `, port ${port}` : ''}.`,
  );
  await asked;
  await bot.stop();
  return 0;
}

function partsWith(ask: Ask): Parts {
  return {
    ask,
    claims: createClaims(Date.now),
    threads: createRecentThreads(Date.now),
    locales: createLocales(Date.now),
    favourites: createFavourites(Date.now),
    inFlight: createInFlight(),
    wait: (seconds) => sleep(seconds * 1_000, undefined, { ref: false }),
    newReference: () => randomUUID().slice(0, 8),
  };
}

if (require.main === module) {
  config({ quiet: true });
  // An open socket or a server that has not closed must not keep a stopped bot alive.
  void run(process.env, process).then((code) => process.exit(code));
}
