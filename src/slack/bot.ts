import type { Logger } from '@slack/bolt';
import { createApp } from './app.js';
import { httpLink } from './http-link.js';
import type { LinkedBot } from './link.js';
import type { Parts } from './parts.js';
import { probes } from './probes.js';
import { acceptedToken } from './refusals.js';
import type { SlackSettings } from './settings.js';
import { socketLink } from './socket-link.js';

/** The running bot. */
export interface SlackBot {
  /** Connects; rejects with a SettingsError when Slack refuses a token. Gives the port that is listened on, if any. */
  start(): Promise<number | undefined>;
  /** Takes nothing new, and waits for what is being answered, ten seconds at most; before the start has ended, it comes to nothing. */
  stop(): Promise<void>;
}

const longestStop = 10;

/** The bot over Socket Mode or HTTP, as the settings say. */
export function createSlackBot(settings: SlackSettings, parts: Parts, log: Logger): SlackBot {
  let isOpen = false;
  let isStopped = false;
  const linked: LinkedBot = { taking: () => isOpen && !isStopped, routes: (ready) => probes(ready, parts) };
  const link =
    settings.mode === 'socket' ? socketLink(settings, parts, log, linked) : httpLink(settings, parts, log, linked);
  const app = createApp(settings, link.receiver, parts, log);
  return {
    async start() {
      await acceptedToken('SLACK_BOT_TOKEN', app.init(), settings.apiUrl);
      if (isStopped) return undefined;
      isOpen = true;
      return link.open();
    },
    async stop() {
      isStopped = true;
      if (!isOpen) return;
      const { inFlight, wait } = parts;
      log.info(`sfbport stops, and takes nothing new; being answered: ${inFlight.count()}.`);
      const closed = link.close({ stop: () => app.stop(), settled: () => inFlight.settled() });
      await Promise.race([closed, wait(longestStop)]);
      if (inFlight.count() > 0) log.warn(`Not answered within ${longestStop} seconds: ${inFlight.count()}.`);
    },
  };
}
