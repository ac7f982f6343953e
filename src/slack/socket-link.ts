import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { clientOptions } from './app.js';
import type { Link, Reached } from './link.js';
import type { Parts } from './parts.js';
import { acceptedToken } from './refusals.js';
import type { SlackSettings } from './settings.js';
import { guardSocket } from './socket-guard.js';

/** Asking for an address twice does no harm. */
const retryConfig = { retries: 1, minTimeout: 300, maxTimeout: 1_000 };

/** This process connects to Slack. */
export function socketLink(
  { appToken, apiUrl, port }: Extract<SlackSettings, { mode: 'socket' }>,
  { wait }: Pick<Parts, 'wait'>,
  logger: Logger,
  { taking, routes }: Reached,
): Link {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // Without routes no port is opened at all.
    customRoutes: port === undefined ? [] : routes(() => taking() && guard.connected()),
    installerOptions: {
      clientOptions: { ...clientOptions(apiUrl), retryConfig },
      ...(port === undefined ? {} : { port }),
    },
  });
  const guard = guardSocket(receiver.client, process, { log: logger, wait });
  return {
    receiver,
    async open() {
      await acceptedToken('SLACK_APP_TOKEN', receiver.start(), apiUrl);
      return port;
    },
    async close({ stop, settled }) {
      guard.letGo();
      await Promise.all([stop(), settled()]);
      guard.end();
    },
  };
}
