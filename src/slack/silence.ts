import { webApi } from '@slack/bolt';

/** Slack did not say whether it took a message: it may have arrived, so it is not sent again unseen, nor called a failure. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';

  constructor(cause: unknown) {
    super('Slack did not say whether it took the message', { cause });
  }
}

/** A response_url did not answer in time. */
export class SilentResponse extends Error {
  override readonly name = 'SilentResponse';

  constructor(cause: unknown) {
    super('The response_url did not answer in time', { cause });
  }
}

/** Milliseconds for a call of the Web API. */
export const longestCall = 25_000;

/** Milliseconds for a response_url, for which Bolt knows no time-out. */
const patience = 10_000;

/** As `fetch`, and with a time-out where the caller sets none. */
export const patientFetch: typeof fetch = (input, init) =>
  globalThis.fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(patience) });

/** Without a connection nothing was sent. */
const neverConnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** The same error, or an UnknownOutcome where the request may have reached Slack. */
export function outcomeOf(error: unknown): unknown {
  const original = error instanceof webApi.WebAPIRequestError ? error.original : error;
  const wasSent = !neverConnected.includes(causeCode(original) ?? '');
  // While the answer is read the client lets errors of `fetch` through as they are.
  const isCut = error !== original || timedOut(error) || causeCode(error)?.startsWith('UND_ERR_');
  return isCut && wasSent ? new UnknownOutcome(error) : error;
}

/** The same call; rejects with an UnknownOutcome where Slack may have done what was asked. */
export async function outcomeKnown<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw outcomeOf(error);
  }
}

/** A time-out ended the request. */
export function timedOut(error: unknown): boolean {
  const { name } = Object(error) as { readonly name?: unknown };
  return name === 'TimeoutError' || name === 'AbortError';
}

function causeCode(error: unknown): string | undefined {
  const { cause } = Object(error) as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : undefined;
}
