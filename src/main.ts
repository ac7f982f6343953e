import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@slack/bolt';
import { config } from 'dotenv';
import { createSpine, type Spine } from './ask.js';
import { CatalogError } from './catalog/catalog-error.js';
import { loadCatalog } from './catalog/load.js';
import { createMetrics } from './metrics/create-metrics.js';
import { visible } from './presentation/terminal/visible.js';
import { createSlackBot } from './slack/bot.js';
import { createParts } from './slack/create-parts.js';
import { createLog, readLogLevel } from './slack/log.js';
import { readManifest } from './slack/manifest.js';
import type { Parts } from './slack/parts.js';
import { StrangeAnswerError, UnreachableError } from './slack/reason.js';
import { readPort, readSettings, SettingsError, type SlackSettings } from './slack/settings.js';
import { DatabaseError, DatabaseSettingsError } from './state/database-error.js';
import { readDatabaseUrl } from './state/database-url.js';
import { createMemoryState, type State } from './state/state.js';
import { openWorkspace } from './workspace/open-workspace.js';

const { version } = require('../package.json') as { version: string };

const memory = () => createMemoryState(Date.now);

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
  const asked = stopOf(process);
  try {
    const settings = readSettings(env);
    const level = readLogLevel(env.LOG_LEVEL);
    const url = readDatabaseUrl(env);
    const log = createLog(level, (line) => process.stderr.write(line));
    const spine = createSpine(loadCatalog(env), version);
    if (settings.mode === 'none')
      return await embed(env.PORT, { parts: partsWith(spine, memory()), log, asked, process });
    if (url === undefined) return await serve(settings, partsWith(spine, memory()), log, asked);
    return await share(url, settings, spine, log, asked);
  } catch (error) {
    const isOf = (kinds: readonly (new (...args: never[]) => Error)[]) => kinds.some((kind) => error instanceof kind);
    const isMistaken = isOf([SettingsError, CatalogError, DatabaseSettingsError]);
    const isKnown = isMistaken || isOf([UnreachableError, StrangeAnswerError, DatabaseError]);
    process.stderr.write(`${visible(isKnown ? (error as Error).message : String(error))}\n`);
    return isMistaken ? 2 : 1;
  }
}

async function serve(settings: SlackSettings, parts: Parts, log: Logger, asked: Promise<unknown>): Promise<number> {
  const bot = createSlackBot(settings, parts, log);
  const port = await unlessStopped(bot.start(), asked);
  if (port !== 'stopped') {
    const how = settings.mode === 'socket' ? 'Socket Mode' : 'HTTP';
    log.info(`sfbport answers in Slack over ${how}${port ? `, port ${port}` : ''}.`);
    await asked;
  }
  await bot.stop().catch((error: unknown) => log.error('While stopping:', error));
  return 0;
}

/** The same, with what it shares with other replicas. */
async function share(
  url: string,
  settings: SlackSettings,
  spine: Spine,
  log: Logger,
  asked: Promise<unknown>,
): Promise<number> {
  const { connectState } = await import('./state/postgres/connect.js');
  const state = await unlessStopped(connectState(url, { now: Date.now, log }), asked);
  if (state === 'stopped') return 0;
  try {
    return await serve(settings, partsWith(spine, state, state.ready), log, asked);
  } finally {
    await state.close();
  }
}

/** A bot in a workspace of its own: nothing of it knows that this is not Slack. */
async function embed(
  portText = '',
  { parts, log, asked, process }: { parts: Parts; log: Logger; asked: Promise<unknown>; process: NodeJS.Process },
): Promise<number> {
  const workspace = await openWorkspace({
    port: portText.trim() === '' ? usualPort : readPort(portText.trim()),
    page: join(__dirname, 'workspace', 'page'),
    manifest: readManifest(),
    now: Date.now,
    // Slack tells no app that a person chose another language; here nobody waits an hour until it is looked up again.
    onLocale: (user, locale) => void parts.settings.setLocale(user, locale),
    onError: (error) => log.error('In the workspace:', error),
  });
  try {
    const { apiUrl, token: botToken, signingSecret } = workspace;
    const bot = createSlackBot(
      { mode: 'http', host: '127.0.0.1', port: 0, apiUrl, botToken, signingSecret },
      parts,
      log,
    );
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

/** Rejects as the work does; once a stop is asked for, nobody waits for it. */
function unlessStopped<T>(work: T | Promise<T>, asked: Promise<unknown>): Promise<T | 'stopped'> {
  return Promise.race([work, asked.then(() => 'stopped' as const)]);
}

function partsWith(spine: Spine, state: State, database?: () => Promise<boolean>): Parts {
  return createParts(spine, state, {
    now: Date.now,
    metrics: createMetrics({ database, process: true }),
    wait: (seconds) => sleep(seconds * 1_000, undefined, { ref: false }),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds).unref();
      return () => clearTimeout(timer);
    },
    newReference: () => randomUUID().slice(0, 8),
  });
}

if (require.main === module) {
  config({ quiet: true });
  // An open socket or a server that has not closed must not keep a stopped bot alive.
  void run(process.env, process).then((code) => process.exit(code));
}
