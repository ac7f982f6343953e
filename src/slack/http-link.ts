import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { Link } from './link.js';
import { probes } from './probes.js';
import { guardRequests } from './request-guard.js';
import { limitServer, serverLimits } from './server-limits.js';
import { SettingsError, type SlackSettings } from './settings.js';

/** Slack posts to this process; only on `host`, where one is given. While it is not `taking`, what Slack posts gets 503, and Slack delivers events again. */
export function httpLink(
  { signingSecret, port, host }: Extract<SlackSettings, { mode: 'http' }>,
  logger: Logger,
  taking: () => boolean,
): Link {
  const receiver = new HTTPReceiver({ signingSecret, port, customRoutes: probes(taking), logger });
  const listen = guardRequests(receiver.requestListener, logger);
  receiver.requestListener = (request, response) => {
    if (taking() || request.method !== 'POST') listen(request, response);
    else response.writeHead(503, { connection: 'close' }).end();
  };
  return {
    receiver,
    async open() {
      const where = host === undefined ? { port } : { port, host };
      const server = await receiver.start(where, serverLimits).catch((error) => Promise.reject(whyNot(port, error)));
      const address = limitServer(server).address();
      return typeof address === 'object' && address ? address.port : port;
    },
    async close({ stop, settled }) {
      await settled();
      await stop();
      // A request that was being read when the stop came.
      await settled();
    },
  };
}

/** Why a port cannot be listened on, as a SettingsError where another port is the cure. */
export function whyNot(port: number, error: NodeJS.ErrnoException): Error {
  const { code = '' } = error;
  if (!['EADDRINUSE', 'EACCES'].includes(code)) return error;
  const reason = code === 'EACCES' ? 'which needs more rights than this process has' : 'which something else uses';
  return new SettingsError(
    `PORT is ${port}, ${reason} (${code}). Choose another one, as in: PORT=${port < 65_535 ? port + 1 : 3_000} npm start`,
  );
}
