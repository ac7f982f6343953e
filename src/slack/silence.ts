import { webApi } from '@slack/bolt';
import { codeOf, isNoWord } from './refusals.js';

/** Slack did not say whether it took a message: it may have arrived, so it is not sent again unseen, nor called a failure. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';

  constructor(cause: unknown) {
    super('Slack did not say whether it took the message', { cause });
  }
}

/** Milliseconds for a call of the Web API. */
export const longestCall = 25_000;

/** Seconds after which a silent Slack is asked again. */
export const afterSilence = [15, 30];

/** Milliseconds for a response_url, for which Bolt knows no time-out. */
const patience = 10_000;

/** As `fetch`, with a time-out where the caller sets none, and never on to where a redirection leads: Slack sends none. */
export const patientFetch: typeof fetch = (input, init) =>
  globalThis.fetch(input, { redirect: 'error', ...init, signal: init?.signal ?? AbortSignal.timeout(patience) });

/** Codes of errors after which there was no connection: of the network, and of a certificate that was not accepted. */
const neverConnected =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_INVALID_URL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_CERT_\w+|UNABLE_TO_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/;

/** The same error, or an UnknownOutcome where the request may have reached Slack. */
export function outcomeOf(error: unknown): unknown {
  const original = error instanceof webApi.WebAPIRequestError ? error.original : error;
  // While the answer is read the client lets errors of `fetch` through as they are, and a response_url always does.
  const isCut = error !== original || timedOut(error) || isOfFetch(error);
  return isCut && !isUnconnected(original) ? new UnknownOutcome(error) : error;
}

/** The same call; rejects with an UnknownOutcome where Slack may have done what was asked. */
export async function outcomeKnown<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw outcomeOf(error);
  }
}

/** The same for a message, which may also stand where Slack broke over it, or where something else answered for Slack. */
export async function messageKnown<T>(call: Promise<T>): Promise<T> {
  try {
    return await outcomeKnown(call);
  } catch (error) {
    throw isBroken(error) ? new UnknownOutcome(error) : error;
  }
}

/** Slack says of these that some of it may have been done before: https://docs.slack.dev/reference/methods/chat.postMessage/#errors */
const broken = ['internal_error', 'fatal_error'];

function isBroken(error: unknown): boolean {
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  return isNoWord(error) || broken.includes(codeOf(error) ?? '');
}

/** A time-out ended the request. */
function timedOut(error: unknown): boolean {
  const { name } = Object(error) as { readonly name?: unknown };
  return name === 'TimeoutError' || name === 'AbortError';
}

/** The network ended the request: `fetch` says so with a TypeError, and the reason in its cause. */
function isOfFetch(error: unknown): boolean {
  const { name, cause } = Object(error) as { readonly name?: unknown; readonly cause?: unknown };
  return name === 'TypeError' && cause !== undefined;
}

/** There never was a connection, so nothing was sent. */
function isUnconnected(error: unknown): boolean {
  const { cause } = Object(error) as { readonly cause?: unknown };
  const { code, syscall, errors, message }: Readonly<Record<string, unknown>> = Object(cause);
  // Only connections are tried with several addresses.
  if (Array.isArray(errors) || syscall === 'connect' || syscall === 'getaddrinfo') return true;
  return neverConnected.test(String(code)) || /before secure TLS connection was established/.test(String(message));
}
