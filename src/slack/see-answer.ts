import { countAnswers } from '../presentation/slack/answer-to.js';
import { type Reader, readTalk } from './read-talk.js';
import { isFinal } from './refusals.js';
import type { Talk } from './talk.js';

/** What was seen of an answer. `unseen`: Slack does not let the bot look; `silent`: it did not say, and may say later. */
export type Seen = 'there' | 'missing' | 'unseen' | 'silent';

/** Seconds: Slack delivers again, so nobody is waiting for an answer at once any more. */
const patience = 5;

/** Whether this talk has more than so many answers of ours to that message. Never rejects. */
export async function seeAnswer(talk: Talk, ts: string, { client, botId, wait }: Reader, known: number): Promise<Seen> {
  const refused = (error: unknown): Seen => (isFinal(error) ? 'unseen' : 'silent');
  const read = await Promise.race([readTalk(talk, client, ts).catch(refused), wait(patience)]);
  if (read === undefined) return 'silent';
  if (typeof read === 'string') return read;
  if (countAnswers(ts, read.messages, botId) > known) return 'there';
  // An answer that is not among the first pages of a long thread may be on those behind them.
  return read.isWhole ? 'missing' : 'unseen';
}
