/** Why a request failed: `fetch` hides it in `cause`. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code || cause?.message || message;
}

/** Slack did not answer at all. The message names the host and the cure. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';

  constructor(host: string, reason: unknown) {
    super(`${host} cannot be asked (${reasonOf(reason)}). Check the network and SLACK_API_URL.`);
  }
}

/** Something answered that is not Slack, or not well. The message names the host and where to look. */
export class StrangeAnswerError extends Error {
  override readonly name = 'StrangeAnswerError';

  constructor(host: string, how: string) {
    super(strangeAnswer(host, how));
  }
}

/** Says that what a host answers is not what Slack does; `how` in a word. */
export function strangeAnswer(host: string, how: string): string {
  return `${host} does not answer as Slack does (${how}). Check SLACK_API_URL and any proxy on the way; Slack's own failures are on https://slack-status.com.`;
}
