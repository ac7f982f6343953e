import type { ServerResponse } from 'node:http';

/**
 * How a call is to go wrong: with an error of Slack's, with a status, or never answered or cut off: after it was done, or
 * instead (`lost`).
 */
export type Failure =
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly done: 'unanswered' | 'cut' }
  | { readonly lost: 'unanswered' | 'cut' }
  /** Slack says that all went well, and answers something else than it does. */
  | { readonly answer: object }
  /** Something else answers in Slack's place, with status 200. */
  | { readonly page: string };

/** Answers as Slack does: errors with status 200, rate limits with 429. */
export function send(response: ServerResponse, body: Failure | { readonly ok: boolean }): void {
  if ('done' in body) {
    if (body.done === 'cut') response.destroy();
  } else if ('lost' in body) {
    if (body.lost === 'cut') response.destroy();
  } else if ('answer' in body) {
    send(response, { ok: true, ...body.answer });
  } else if ('page' in body) {
    response.writeHead(200, { 'content-type': 'text/html' }).end(body.page);
  } else if ('status' in body) {
    response
      .writeHead(body.status, body.retryAfter === undefined ? {} : { 'retry-after': String(body.retryAfter) })
      .end();
  } else {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: !('error' in body), ...body }));
  }
}
