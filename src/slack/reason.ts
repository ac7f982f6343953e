/** Why a request failed: `fetch` hides it in `cause`. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}

/** Slack did not answer at all. The message names the host and the cure. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';

  constructor(host: string, reason: unknown) {
    super(`${host} cannot be asked (${reasonOf(reason)}). Check the network and SLACK_API_URL.`);
  }
}
