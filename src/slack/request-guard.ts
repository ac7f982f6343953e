import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { defaultBodyLimit, HTTPModuleFunctions, isRawBodyError, type Logger } from '@slack/bolt';

/**
 * Refuses bodies that are no object with 400 before `listen` (Bolt's) reads them: it leaves the error of a `null` unhandled,
 * which would end the process. Everything else stays Bolt's to judge.
 */
export function guardRequests(listen: RequestListener, logger: Logger): RequestListener {
  return (request, response) => {
    void attempt(request, response).catch((error: Error) =>
      HTTPModuleFunctions.defaultDispatchErrorHandler({ error, logger, request, response }),
    );
  };

  async function attempt(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const status = request.method === 'POST' ? await statusFor(request) : undefined;
    if (status === undefined) listen(request, response);
    else response.writeHead(status, { connection: 'close' }).end();
  }
}

/** Why the request is refused; undefined when it is not. */
async function statusFor(request: IncomingMessage): Promise<number | undefined> {
  try {
    // Kept in the request, where Bolt finds it again.
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(request, defaultBodyLimit);
    return isObject(buffered) ? undefined : 400;
  } catch (error) {
    return isRawBodyError(error) ? error.statusCode : 400;
  }
}

/** What cannot be parsed counts as one: Bolt refuses it, after it has looked at the signature. */
function isObject(request: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0]): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(request);
    return typeof body === 'object' && body !== null && !Array.isArray(body);
  } catch {
    return true;
  }
}
