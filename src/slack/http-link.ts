import type { IncomingMessage, ServerResponse } from 'node:http';
import { defaultBodyLimit, HTTPModuleFunctions, HTTPReceiver, type Logger } from '@slack/bolt';
import { refusedStatuses } from '../metrics/metrics.js';
import { ComeAgain, lastRetry } from './delivery.js';
import { holdAcknowledgements } from './held-acknowledgement.js';
import type { Link, LinkedBot } from './link.js';
import type { Parts } from './parts.js';
import { guardRequests } from './request-guard.js';
import { limitServer, serverLimits } from './server-limits.js';
import type { SlackSettings } from './settings.js';
import { sparingLog } from './sparing-log.js';
import { whyNotListening } from './why-not-listening.js';

/**
 * Slack posts to this process; only on `host`, where one is given. While it is not `taking` or is too busy, what Slack posts gets
 * 503, and Slack delivers events again; as it does with those that were not answered when the process ended.
 */
export function httpLink(
  { signingSecret, port, host }: Extract<SlackSettings, { mode: 'http' }>,
  { later, now, metrics, inFlight }: Pick<Parts, 'later' | 'now' | 'metrics' | 'inFlight'>,
  logger: Logger,
  { taking, routes }: LinkedBot,
): Link {
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    customRoutes: routes(taking),
    // Requests that are refused are counted, each of them.
    logger: sparingLog(logger, now),
    processEventErrorHandler: refusing,
  });
  holdAcknowledgements(receiver, { later, now });
  const refused = (status: number): void => {
    const known = refusedStatuses.find((each) => each === status);
    if (known) metrics.refused(known);
  };
  const listen = guardRequests(receiver.requestListener, logger, refused);
  receiver.requestListener = (request, response) => {
    if (request.method !== 'POST') return listen(request, response);
    const isTooMuch = taking() && inFlight.isTooMuch() && !isLast(request);
    // What is refused while the process stops is no sign that there are too few of them.
    if (isTooMuch) metrics.refused(503);
    if (taking() && !isTooMuch) listen(request, response);
    else turnAway(request, response, { isLeaving: !taking() });
  };
  return {
    receiver,
    async open() {
      const where = host === undefined ? { port } : { port, host };
      const server = await receiver
        .start(where, serverLimits)
        .catch((error) => Promise.reject(whyNotListening(port, error)));
      const address = limitServer(server, refused).address();
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

/** The connection stays where the process does and the body is short enough to be read over: a new one would be more work. */
function turnAway(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { isLeaving }: { readonly isLeaving: boolean },
): void {
  const staysOpen = !isLeaving && Number(headers['content-length'] ?? Number.NaN) <= defaultBodyLimit;
  response.writeHead(503, { 'content-length': 0, ...(staysOpen ? {} : { connection: 'close' }) }).end();
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
