import type { Reply } from '../ask.js';
import type { Unanswered } from '../state/counts.js';

/** Where somebody asked. */
export type Surface =
  | 'command'
  | 'mention'
  | 'direct-message'
  | 'button'
  | 'menu'
  | 'page'
  | 'file'
  | 'share'
  | 'form'
  | 'look-up'
  | 'explain'
  | 'home'
  | 'wrong'
  | 'other';

/** What became of an event that Slack delivered again, or that somebody else had begun. */
export const redeliveryOutcomes = [
  /** Nobody had answered it. */
  'answered',
  /** The answer stood already, as the claim says. */
  'stood',
  /** The same, as the conversation says. */
  'found',
  /** Somebody else is at it; Slack is asked to come again. */
  'under-way',
  /** The database is away, or could not be asked in time, and with it who might be at it; Slack is asked to come again. */
  'database-away',
] as const;

type RedeliveryOutcome = (typeof redeliveryOutcomes)[number];

/** The statuses with which requests are turned away: unsigned or of another time, too long, too slow, to a path that nobody knows. */
export const refusedStatuses = [400, 401, 404, 408, 413, 415, 431, 503] as const;

type RefusedStatus = (typeof refusedStatuses)[number];

/** Slack's words that say something to who runs the bot, and ours for what Slack says without one; every other is `other`. */
export const slackFailures = [
  'access_denied',
  'account_inactive',
  'channel_not_found',
  'expired_trigger_id',
  'expired_url',
  'fatal_error',
  'internal_error',
  'invalid_arguments',
  'invalid_attachments',
  'invalid_auth',
  'invalid_blocks',
  'invalid_blocks_format',
  'is_archived',
  'missing_scope',
  'msg_blocks_too_long',
  'msg_too_long',
  'not_authed',
  'not_in_channel',
  'only_one_table_allowed',
  'ratelimited',
  'restricted_action',
  'service_unavailable',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'used_url',
  'user_not_found',
  'http_4xx',
  'http_5xx',
  'no_answer',
  'unreachable',
  'other',
] as const;

export type SlackFailure = (typeof slackFailures)[number];

/** What happens, for whoever counts it. Nobody can hand in a text or a person: everything is of a list. */
export interface Metrics {
  /** The same, for what happens on this surface. */
  on(surface: Surface): Metrics;
  answered(kind: Reply['answer']['kind'], language: Reply['language']): void;
  /** The seconds from the start of an answer to its end, files included, also where it fails; not those before it, in which a claim was taken. */
  took(seconds: number): void;
  unanswered(kind: Unanswered['kind'], language: Reply['language']): void;
  slackFailed(code: SlackFailure): void;
  redelivered(outcome: RedeliveryOutcome): void;
  /** A request that was turned away before anybody looked at what it says. */
  refused(status: RefusedStatus): void;
  /** All of it as Prometheus reads it, with whether the process takes questions. */
  page(isReady: boolean): Promise<{ readonly type: string; readonly text: string }>;
}
