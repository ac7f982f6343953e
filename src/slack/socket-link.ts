import type { App, Logger } from '@slack/bolt';
import { keepConnected } from './keep-connected.js';
import type { Link, LinkedBot } from './link.js';
import type { Parts } from './parts.js';
import { serveProbes } from './probe-server.js';
import type { SlackSettings } from './settings.js';
import { openSocket } from './socket.js';

/** This process connects to Slack, and goes on with another connection before or as soon as one ends. */
export function socketLink(
  { appToken, apiUrl, port }: Extract<SlackSettings, { mode: 'socket' }>,
  { wait, later }: Pick<Parts, 'wait' | 'later'>,
  log: Logger,
  { taking, routes }: LinkedBot,
): Link {
  let app: App | undefined;
  const kept = keepConnected((heard) => openSocket({ appToken, apiUrl }, app as App, log, heard), { log, wait, later });
  const probed = serveProbes(routes(() => taking() && kept.connected()));
  let alive: NodeJS.Timeout | undefined;
  const end = async () => {
    clearInterval(alive);
    await probed.close();
  };
  return {
    receiver: {
      init: (one) => {
        app = one;
      },
      start: kept.start,
      stop: async () => kept.stop(),
    },
    async open() {
      alive = stayAlive();
      try {
        const listened = port === undefined ? undefined : await probed.listen(port);
        await kept.start();
        return listened;
      } catch (error) {
        await end();
        throw error;
      }
    },
    async close({ stop, settled }) {
      await Promise.all([stop(), settled()]);
      await end();
    },
  };
}

/** Between two connections nothing else would keep a process from ending, as its waits do not. */
function stayAlive(): NodeJS.Timeout {
  return setInterval(() => undefined, 60_000);
}
