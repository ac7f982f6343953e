import { App, type Logger, type Receiver } from '@slack/bolt';
import { registerListeners } from './listeners/index.js';
import type { Parts } from './parts.js';
import { ignoreReplays } from './replays.js';
import type { SlackSettings } from './settings.js';
import { longestCall, patientFetch } from './silence.js';

/** What the Web API client is told, anew for each client, as Bolt writes into it. */
export function clientOptions(apiUrl: string | undefined) {
  // Never `headers`: Bolt keeps the first team's token in them and uses it for every other team.
  return {
    // A message whose time-out was only a slow answer would be posted twice.
    retryConfig: { retries: 0 },
    timeout: longestCall,
    // The time-out counts from when a call is sent: one that waits behind others, such as reads that hang and nobody waits for any
    // more, would be late, and a post sent when its claim is over. What is answered at once is bounded where it comes in.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    fetch: patientFetch,
    rejectRateLimitedCalls: true,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };
}

/** The Bolt app with all listeners. Knows no token until `init()`, which asks Slack whose it is and rejects a bad one. */
export function createApp(
  { botToken, apiUrl }: Pick<SlackSettings, 'botToken' | 'apiUrl'>,
  receiver: Receiver,
  parts: Parts,
  logger: Logger,
): App {
  const app = new App({
    receiver,
    token: botToken,
    deferInitialization: true,
    clientOptions: clientOptions(apiUrl),
    logger,
    logLevel: logger.getLevel(),
    convoStore: false,
  });
  // At debug a client logs what Slack knows of people. Bolt puts its own logger in; listeners' clients are made after this.
  app.webClientOptions.logger = { ...logger, debug: () => undefined };
  app.error(async (error) => logger.error('Outside a listener:', error));
  // Counted from the start: also while the database is asked whether a command came before.
  app.use(({ next }) => parts.inFlight.track(next()));
  ignoreReplays(app, parts.claims);
  registerListeners(app, parts);
  return app;
}
