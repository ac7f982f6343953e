import { RespondError, webApi } from '@slack/bolt';
import { StrangeAnswerError, UnreachableError } from './reason.js';
import { SettingsError, slackApi } from './settings.js';

/** A response_url said no; `code` is Slack's word for why. */
export class RefusedResponse extends Error {
  override readonly name = 'RefusedResponse';
  readonly code: string;

  constructor(code: string) {
    super(`Slack refused the response: ${code}`);
    this.code = code;
  }
}

const aboutBlocks = [
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'only_one_table_allowed',
  'msg_blocks_too_long',
  'msg_too_long',
];

/** Posted too much: chat.postMessage has a word of its own for it (https://docs.slack.dev/reference/methods/chat.postMessage/#errors). */
const tooMuch = ['ratelimited', 'rate_limited', 'message_limit_exceeded'];

/** Statuses of a response_url that say nothing about the blocks: used up or expired, and too many requests. */
const notAboutBlocks = [404, 410, 429];

/** Slack did not like how the answer was drawn: plainer blocks may pass. */
export function refusesDrawing(error: unknown): boolean {
  // Bolt keeps the status of a response_url and drops the reason.
  if (error instanceof RespondError) return !notAboutBlocks.includes(error.statusCode);
  return aboutBlocks.includes(codeOf(error) ?? '');
}

/** A response_url that takes nothing more: its half hour is over, or its five messages are sent. */
export function isUsedUp(error: unknown): boolean {
  if (error instanceof RespondError) return [404, 410].includes(error.statusCode);
  return ['expired_url', 'used_url'].includes(codeOf(error) ?? '');
}

/** The bot may not post there: the channel is private, was never joined, or is read only for it (`restricted_action_…`). */
export function refusesPlace(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return ['not_in_channel', 'channel_not_found', 'is_archived'].includes(code) || code.startsWith('restricted_action');
}

/** The seconds to wait before Slack listens again; undefined when the error is another. */
export function secondsToWait(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter;
  return error instanceof RespondError && error.statusCode === 429 ? 1 : undefined;
}

/** Slack said no, and will say so again; where it is ill or has too much to do, it may not. */
export function isFinal(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && ![...tooMuch, 'internal_error', 'fatal_error', 'service_unavailable'].includes(code);
}

/** Slack takes nothing from the bot for a while. */
export function isRateLimited(error: unknown): boolean {
  return secondsToWait(error) !== undefined || tooMuch.includes(codeOf(error) ?? '');
}

/**
 * Says which variable Slack does not accept, with a SettingsError and the cure; or that Slack cannot be asked, with an
 * UnreachableError, or with a StrangeAnswerError where something else answers.
 */
export async function acceptedToken<T>(variable: string, call: Promise<T>, apiUrl = slackApi): Promise<T> {
  return call.catch((error: unknown) => {
    const { host } = new URL(apiUrl);
    if (error instanceof webApi.WebAPIRequestError) throw new UnreachableError(host, error.original);
    if (error instanceof webApi.WebAPIHTTPError) throw new StrangeAnswerError(host, `status ${error.statusCode}`);
    if (isNoWord(error)) throw new StrangeAnswerError(host, 'no JSON');
    if (!refusesToken(error)) throw error;
    throw new SettingsError(
      `Slack does not accept ${variable} (${codeOf(error)}). Copy it again from your app's pages at https://api.slack.com/apps.`,
    );
  });
}

/** Slack does not know this token. */
function refusesToken(error: unknown): boolean {
  const codes = [
    'invalid_auth',
    'not_authed',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'not_allowed_token_type',
  ];
  return codes.includes(codeOf(error) ?? '');
}

/** Slack's own word for an error, where it is one of Slack's. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof webApi.WebAPIPlatformError) return isNoWord(error) ? undefined : error.data.error;
  return error instanceof RefusedResponse ? error.code : undefined;
}

/** What is no JSON the client takes, as a whole, for the word that says why: whoever answered, it was not Slack, or not all of it. */
export function isNoWord(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && !/^\w{1,80}$/.test(String(error.data.error ?? ''));
}

/** A word for what went wrong, for the log: Slack's own, or the kind of the error. */
export function failureOf(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.name : 'unknown error');
}
