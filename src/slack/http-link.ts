import type { IncomingMessage } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, type Logger } from '@slack/bolt';
import { lastRetry } from './delivery.js';
import { ComeAgain, holdAcknowledgements } from './held-acknowledgement.js';
import type { Link, Reached } from './link.js';
import type { Parts } from './parts.js';
import { guardRequests } from './request-guard.js';
import { SettingsError, type SlackSettings } from './settings.js';

/**
 * So much is answered at once. What waited behind more would be answered after the three seconds in which Slack waits, and
 * come again meanwhile: a process that is too busy would be kept so by answering what nobody waits for.
 */
const mostAtOnce = 200;

/**
 * Slack posts to this process; only on `host`, where one is given. While it is not `taking` or is too busy, what Slack posts gets
 * 503, and Slack delivers events again; as it does with those that were not answered when the process ended.
 */
export function httpLink(
  { signingSecret, port, host }: Extract<SlackSettings, { mode: 'http' }>,
  { later, inFlight }: Pick<Parts, 'later' | 'inFlight'>,
  logger: Logger,
  { taking, routes }: Reached,
): Link {
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    customRoutes: routes(taking),
    logger,
    processEventErrorHandler: refusing,
  });
  holdAcknowledgements(receiver, later);
  const listen = guardRequests(receiver.requestListener, logger);
  receiver.requestListener = (request, response) => {
    const isRefused = !taking() || (inFlight.count() >= mostAtOnce && !isLast(request));
    if (request.method !== 'POST' || !isRefused) listen(request, response);
    else response.writeHead(503, { connection: 'close' }).end();
  };
  return {
    receiver,
    async open() {
      const where = host === undefined ? { port } : { port, host };
      const address = (await receiver.start(where).catch((error) => Promise.reject(whyNot(port, error)))).address();
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

/** Slack does not deliver it again. */
function isLast({ headers }: IncomingMessage): boolean {
  return Number(headers['x-slack-retry-num'] ?? 0) >= lastRetry;
}

/** What was refused is no error; everything else stays Bolt's to judge. */
const refusing: typeof HTTPModuleFunctions.defaultProcessEventErrorHandler = async (args) => {
  if (!(args.error instanceof ComeAgain)) return HTTPModuleFunctions.defaultProcessEventErrorHandler(args);
  // Where nothing was acknowledged within three seconds, Bolt has answered already.
  if (!args.response.headersSent) args.response.writeHead(503).end();
  return true;
};

/** Why a port cannot be listened on, as a SettingsError where another port is the cure. */
export function whyNot(port: number, error: NodeJS.ErrnoException): Error {
  const { code = '' } = error;
  if (!['EADDRINUSE', 'EACCES'].includes(code)) return error;
  const reason = code === 'EACCES' ? 'which needs more rights than this process has' : 'which something else uses';
  return new SettingsError(
    `PORT is ${port}, ${reason} (${code}). Choose another one, as in: PORT=${port < 65_535 ? port + 1 : 3_000} npm start`,
  );
}
