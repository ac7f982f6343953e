import { toAnswerTo } from '../presentation/slack/answer-to.js';
import type { Hold } from '../state/claims.js';
import type { Place } from './place.js';
import { UnknownOutcome } from './silence.js';

/** Milliseconds that a claim is held without a word: more than the longest call to Slack (25 s), less than Slack's pause before it delivers again (1 minute). */
export const lease = 30_000;

/** Somebody else has taken over what was being answered here. */
export class LostClaim extends Error {
  override readonly name = 'LostClaim';
}

/**
 * The same place, for as long as the claim is held: rejects with LostClaim, and posts nothing, once it is not. What is posted
 * says which message it answers, and the claim says that it is posted, also where Slack may have taken it.
 */
export function heldPlace(place: Place, ts: string, hold: Hold, posted: () => void): Place {
  return async (form) => {
    if (!(await hold.extend(lease))) throw new LostClaim('somebody else answers this message');
    try {
      await place(toAnswerTo(ts, form));
    } catch (error) {
      if (error instanceof UnknownOutcome) await hold.posted();
      throw error;
    }
    posted();
    await hold.posted();
  };
}
