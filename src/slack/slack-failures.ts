import { RespondError, webApi } from '@slack/bolt';
import type { Metrics } from '../metrics/metrics.js';
import { codeOf } from './refusals.js';
import { UnknownOutcome } from './silence.js';

/** Slack's words that say something to who runs the bot; every other is `other`, so that there are only so many. */
const codes = [
  'access_denied',
  'account_inactive',
  'channel_not_found',
  'expired_url',
  'expired_trigger_id',
  'fatal_error',
  'internal_error',
  'invalid_arguments',
  'invalid_auth',
  'invalid_blocks',
  'is_archived',
  'missing_scope',
  'msg_blocks_too_long',
  'msg_too_long',
  'not_authed',
  'not_in_channel',
  'ratelimited',
  'restricted_action',
  'service_unavailable',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'used_url',
  'user_not_found',
];

/** Counts what Slack did not take. */
export function noteFailure(error: unknown, metrics: Metrics): void {
  const failure = slackFailure(error);
  if (failure !== undefined) metrics.slackFailed(failure);
}

/** The label of an error for metrics, of a closed list; undefined where the error is not Slack's. */
function slackFailure(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code !== undefined) return codes.includes(code) ? code : 'other';
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof UnknownOutcome) return 'no_answer';
  if (error instanceof webApi.WebAPIHTTPError) return ofStatus(error.statusCode);
  if (error instanceof RespondError) return ofStatus(error.statusCode);
  return error instanceof webApi.WebAPIRequestError ? 'unreachable' : undefined;
}

function ofStatus(status: number): string {
  if (status === 429) return 'ratelimited';
  return status >= 500 ? 'http_5xx' : 'http_4xx';
}
