import { RespondError, webApi } from '@slack/bolt';

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

/** Statuses of a response_url that say nothing about the blocks: used up or expired, and too many requests. */
const notAboutBlocks = [404, 410, 429];

/** Slack did not like how the answer was drawn: plainer blocks may pass. */
export function refusesDrawing(error: unknown): boolean {
  // Bolt keeps the status of a response_url and drops the reason.
  if (error instanceof RespondError) return !notAboutBlocks.includes(error.statusCode);
  return aboutBlocks.includes(codeOf(error) ?? '');
}

/** The bot may not post there: the channel is private or was never joined. */
export function refusesPlace(error: unknown): boolean {
  return ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'].includes(codeOf(error) ?? '');
}

/** The seconds to wait before Slack listens again; undefined when the error is another. */
export function secondsToWait(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter;
  return error instanceof RespondError && error.statusCode === 429 ? 1 : undefined;
}

/** Slack does not know this token. */
export function refusesToken(error: unknown): boolean {
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
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  return error instanceof RefusedResponse ? error.code : undefined;
}
