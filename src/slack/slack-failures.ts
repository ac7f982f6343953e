import { RespondError, webApi } from '@slack/bolt';
import { type Metrics, type SlackFailure, slackFailures } from '../metrics/metrics.js';
import { codeOf, isNoWord } from './refusals.js';
import { UnknownOutcome } from './silence.js';

/** Counts what Slack did not take. */
export function noteFailure(error: unknown, metrics: Metrics): void {
  const failure = slackFailure(error);
  if (failure !== undefined) metrics.slackFailed(failure);
}

/** The label of an error for metrics, of a closed list; undefined where the error is not Slack's. */
function slackFailure(error: unknown): SlackFailure | undefined {
  const code = codeOf(error);
  if (code !== undefined) return slackFailures.find((known) => known === code) ?? 'other';
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof UnknownOutcome) return 'no_answer';
  if (error instanceof webApi.WebAPIHTTPError) return ofStatus(error.statusCode);
  if (error instanceof RespondError) return ofStatus(error.statusCode);
  return error instanceof webApi.WebAPIRequestError || isNoWord(error) ? 'unreachable' : undefined;
}

function ofStatus(status: number): SlackFailure {
  if (status === 429) return 'ratelimited';
  return status >= 500 ? 'http_5xx' : 'http_4xx';
}
