import type { Logger } from '@slack/bolt';
import type { Parts } from './parts.js';
import { failureOf } from './refusals.js';
import { noteFailure } from './slack-failures.js';

/** What an answer has to do without, as a sentence without its full stop, and the scope that it takes. */
interface Loss {
  readonly what: string;
  readonly scope: string;
}

/** Where a loss is counted and told; each time, unless `isNews` says otherwise. */
interface Log extends Pick<Parts, 'metrics'>, Partial<Pick<Parts, 'isNews'>> {
  readonly logger: Logger;
}

/** Counts what Slack did not take beside an answer, and warns of it with the cure, where the bot lacks a scope. */
export function noteLoss({ what, scope }: Loss, error: unknown, { logger, metrics, isNews = () => true }: Log): void {
  noteFailure(error, metrics);
  const failure = failureOf(error);
  const cure = failure === 'missing_scope' ? `: give the app the scope ${scope}, and reinstall it` : '';
  if (isNews(`${what} (${failure})`)) logger.warn(`${what} (${failure})${cure}.`);
}
