import { HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt';
import { clientOptions, createApp } from './app.js';
import type { Parts } from './parts.js';
import { probes } from './probes.js';
import { codeOf, refusesToken } from './refusals.js';
import { SettingsError, type SlackSettings } from './settings.js';
import { guardSocket } from './socket-guard.js';

/** The running bot. */
export interface SlackBot {
  /** Connects; rejects with a SettingsError when Slack refuses a token. Gives the port that is listened on, if any. */
  start(): Promise<number | undefined>;
  /** Takes nothing new, and waits for what is being answered, ten seconds at most. */
  stop(): Promise<void>;
}

const longestStop = 10;

/** The bot over Socket Mode or HTTP, as the settings say. */
export function createSlackBot(settings: SlackSettings, parts: Parts, log: Logger): SlackBot {
  let taking = false;
  const link =
    settings.mode === 'socket' ? socketLink(settings, parts, log, () => taking) : httpLink(settings, log, () => taking);
  const app = createApp(settings, link.receiver, parts, log);
  return {
    async start() {
      await known('SLACK_BOT_TOKEN', app.init());
      taking = true;
      return known('SLACK_APP_TOKEN', link.open());
    },
    async stop() {
      taking = false;
      link.letGo();
      await Promise.race([Promise.all([app.stop(), parts.inFlight.settled()]), parts.wait(longestStop)]);
    },
  };
}

function httpLink(
  { signingSecret, port }: Extract<SlackSettings, { mode: 'http' }>,
  logger: Logger,
  ready: () => boolean,
) {
  const receiver = new HTTPReceiver({ signingSecret, port, customRoutes: probes(ready), logger });
  return {
    receiver,
    async open(): Promise<number> {
      const address = (await receiver.start(port)).address();
      return typeof address === 'object' && address ? address.port : port;
    },
    letGo: () => undefined,
  };
}

function socketLink(
  { appToken, apiUrl, port }: Extract<SlackSettings, { mode: 'socket' }>,
  { wait }: Parts,
  logger: Logger,
  taking: () => boolean,
) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // Without routes no port is opened at all.
    customRoutes: port === undefined ? [] : probes(() => taking() && guard.connected()),
    installerOptions: { clientOptions: clientOptions(apiUrl), ...(port === undefined ? {} : { port }) },
  });
  const guard = guardSocket(receiver.client, process, { log: logger, wait });
  return {
    receiver,
    async open(): Promise<number | undefined> {
      await receiver.start();
      return port;
    },
    letGo: guard.letGo,
  };
}

/** Says which variable Slack does not accept, instead of `invalid_auth`. */
async function known<T>(variable: string, call: Promise<T>): Promise<T> {
  return call.catch((error: unknown) => {
    if (!refusesToken(error)) throw error;
    throw new SettingsError(
      `Slack does not accept ${variable} (${codeOf(error)}). Copy it again from your app's pages at https://api.slack.com/apps.`,
    );
  });
}
