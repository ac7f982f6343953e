import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { defaultBodyLimit, HTTPModuleFunctions, isRawBodyError, type Logger } from '@slack/bolt';

/** Seconds that Slack's clock and this one may differ; Bolt looks only for requests that are too old. */
const mostSeconds = 5 * 60;

/** Bytes of a body that nobody signed: `ssl_check` and a few fields beside it are all that Slack sends so. */
const unsignedLimit = 8_192;

/**
 * Refuses, before `listen` (Bolt's) reads them, what nobody signed now and what is too long for it, and bodies that are no object:
 * Bolt leaves the error of a `null` unhandled, which would end the process. Everything else stays Bolt's to judge. `refused` hears
 * the status of every request that was turned away, here or by Bolt.
 */
export function guardRequests(
  listen: RequestListener,
  logger: Logger,
  refused: (status: number) => void,
): RequestListener {
  return (request, response) => {
    response.once('finish', () => response.statusCode >= 400 && refused(response.statusCode));
    void attempt(request, response).catch((error: Error) => fail(error, response));
  };

  async function attempt(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const status = isAddress(request) ? await statusFor(request) : 400;
    if (status === undefined) listen(request, response);
    else response.writeHead(status, { connection: 'close' }).end();
  }

  /** Bolt throws for every path that it does not know, and would log the path: anybody's text. */
  function fail(error: Error, response: ServerResponse): void {
    const isUnknown = Object(error).code === unknownPath;
    if (!isUnknown) logger.error('An HTTP request:', error);
    if (!response.headersSent) response.writeHead(isUnknown ? 404 : 500, { connection: 'close' });
    response.end();
  }
}

/** Bolt's code for a request to a path that nobody listens to. */
const unknownPath = 'slack_bolt_http_receiver_deferred_request_error';

/** Bolt reads the path of it, and breaks over what is none. */
function isAddress({ url = '' }: IncomingMessage): boolean {
  return URL.canParse(url, 'http://localhost');
}

/** Why the request is refused; undefined when it is not. */
async function statusFor(request: IncomingMessage): Promise<number | undefined> {
  if (request.method !== 'POST') return undefined;
  const { headers } = request;
  const isSigned = headers['x-slack-signature'] !== undefined;
  if (isSigned && !isOfNow(headers['x-slack-request-timestamp'])) return 401;
  // Slack compresses nothing, and nothing is unpacked here.
  if (headers['content-encoding'] !== undefined) return 415;
  const limit = isSigned ? defaultBodyLimit : unsignedLimit;
  if (Number(headers['content-length'] ?? 0) > limit) return 413;
  try {
    // Kept in the request, where Bolt finds it again.
    return isObject(await HTTPModuleFunctions.bufferIncomingMessage(request, limit)) ? undefined : 400;
  } catch (error) {
    return isRawBodyError(error) ? error.statusCode : 400;
  }
}

function isOfNow(timestamp: string | string[] | undefined): boolean {
  return Math.abs(Date.now() / 1_000 - Number(timestamp)) <= mostSeconds;
}

/**
 * Told without parsing it, as nobody has looked at the signature yet. What begins as an object is one, or cannot be parsed: that
 * Bolt refuses by itself.
 */
function isObject({
  rawBody,
  headers,
}: Awaited<ReturnType<typeof HTTPModuleFunctions.bufferIncomingMessage>>): boolean {
  const body = rawBody.toString();
  if (headers['content-type'] !== 'application/x-www-form-urlencoded') return beginsAsObject(body);
  const payloads = new URLSearchParams(body).getAll('payload');
  return payloads.length !== 1 || payloads.every(beginsAsObject);
}

function beginsAsObject(json: string): boolean {
  return /^\s*\{/.test(json);
}
