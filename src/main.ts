import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@slack/bolt';
import { config } from 'dotenv';
import { createSpine, type Spine } from './ask.js';
import { CatalogError } from './catalog/catalog-error.js';
import { loadCatalog } from './catalog/load.js';
import { visible } from './presentation/terminal/visible.js';
import { createSlackBot } from './slack/bot.js';
import { createInFlight } from './slack/in-flight.js';
import { createLog, readLogLevel } from './slack/log.js';
import { readManifest } from './slack/manifest.js';
import type { Parts } from './slack/parts.js';
import { UnreachableError } from './slack/reason.js';
import { readPort, readSettings, SettingsError, type SlackSettings } from './slack/settings.js';
import { createCounts } from './state/counts.js';
import { createFavourites } from './state/favourites.js';
import { createLocales } from './state/locales.js';
import { createClaims } from './state/memory-claims.js';
import { createRecentThreads } from './state/recent-threads.js';
import { openWorkspace } from './workspace/open-workspace.js';

const { version } = require('../package.json') as { version: string };

const usualPort = 3_000;

const toTry = (url: string): string =>
  [
    `sfbport: open ${url} to try it.`,
    'No SLACK_ variable is set, so this is a workspace on this machine alone; what is',
    'written in it ends with it (Ctrl-C). To connect the real Slack: create an app',
    'from manifest.yml at https://api.slack.com/apps, copy .env.example to .env, fill',
    'in SLACK_BOT_TOKEN and SLACK_APP_TOKEN, and start again.',
    'For a prompt in the terminal: npx sfbport',
  ].join('\n');

/** Starts the bot and resolves, once it has stopped, with the exit code. */
export async function run(env: NodeJS.ProcessEnv, process: NodeJS.Process): Promise<number> {
  try {
    const settings = readSettings(env);
    const level = readLogLevel(env.LOG_LEVEL);
    const log = createLog(level, (line) => process.stderr.write(line));
    const parts = partsWith(createSpine(loadCatalog(env), version));
    if (settings.mode === 'none') return await embed(env.PORT, parts, log, process);
    return await serve(settings, parts, log, process);
  } catch (error) {
    const mistaken = error instanceof SettingsError || error instanceof CatalogError;
    const isKnown = mistaken || error instanceof UnreachableError;
    process.stderr.write(`${visible(isKnown ? error.message : String(error))}\n`);
    return mistaken ? 2 : 1;
  }
}

async function serve(settings: SlackSettings, parts: Parts, log: Logger, process: NodeJS.Process): Promise<number> {
  const bot = createSlackBot(settings, parts, log);
  const asked = stopOf(process);
  const port = await bot.start();
  log.info(
    `sfbport answers in Slack over ${settings.mode === 'socket' ? 'Socket Mode' : 'HTTP'}${port ? `, port ${port}` : ''}.`,
  );
  await asked;
  await bot.stop();
  return 0;
}

/** The same bot in a workspace of its own: nothing of it knows that this is not Slack. */
async function embed(portText = '', parts: Parts, log: Logger, process: NodeJS.Process): Promise<number> {
  const workspace = await openWorkspace({
    port: portText.trim() === '' ? usualPort : readPort(portText.trim()),
    page: join(__dirname, 'workspace', 'page'),
    manifest: readManifest(),
    now: Date.now,
    // Slack tells no app that a person chose another language; here nobody waits an hour until it is looked up again.
    onLocale: (user, locale) => parts.locales.set(user, locale),
    onError: (error) => log.error('In the workspace:', error),
  });
  try {
    const { apiUrl, token: botToken, signingSecret } = workspace;
    const bot = createSlackBot(
      { mode: 'http', host: '127.0.0.1', port: 0, apiUrl, botToken, signingSecret },
      parts,
      log,
    );
    const asked = stopOf(process);
    workspace.connect(`http://127.0.0.1:${await bot.start()}/slack/events`);
    process.stdout.write(`${toTry(workspace.url)}\n`);
    await asked;
    await bot.stop();
    return 0;
  } finally {
    await workspace.close();
  }
}

function stopOf(process: NodeJS.Process): Promise<unknown> {
  return new Promise<unknown>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
}

function partsWith(spine: Spine): Parts {
  return {
    ...spine,
    claims: createClaims(Date.now),
    threads: createRecentThreads(Date.now),
    locales: createLocales(Date.now),
    favourites: createFavourites(Date.now),
    counts: createCounts(Date.now),
    inFlight: createInFlight(),
    wait: (seconds) => sleep(seconds * 1_000, undefined, { ref: false }),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds).unref();
      return () => clearTimeout(timer);
    },
    newReference: () => randomUUID().slice(0, 8),
  };
}

if (require.main === module) {
  config({ quiet: true });
  // An open socket or a server that has not closed must not keep a stopped bot alive.
  void run(process.env, process).then((code) => process.exit(code));
}
