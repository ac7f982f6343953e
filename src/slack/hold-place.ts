import { toAnswerTo } from '../presentation/slack/answer-to.js';
import type { Hold } from '../state/claims.js';
import type { Delivery } from './delivery.js';
import { ComeAgain } from './held-acknowledgement.js';
import type { Place } from './place.js';
import { longestCall } from './silence.js';

/** Milliseconds that a claim is held without a word: more than the longest call to Slack, less than Slack's pause before it delivers again (1 minute). */
export const lease = 30_000;

/** Milliseconds that it has to last for a post. */
export const enough = longestCall;

/** Somebody else has taken over what was being answered here. */
export class LostClaim extends Error {
  override readonly name = 'LostClaim';
}

/** A message that this process has claimed, to answer it. */
export interface Held {
  readonly ts: string;
  readonly hold: Hold;
  /** When it was claimed, or just before. */
  readonly since: number;
  readonly delivery: Delivery;
  /** Nobody else could be asked whether they answer it. */
  readonly isAlone: boolean;
}

/**
 * The same place, for as long as the claim is held: rejects with LostClaim, and posts nothing, once it is not; and with
 * ComeAgain where Slack delivers the message again to somebody who could not know that it is answered here. What is posted
 * says which message it answers. `posted` is called when it is.
 */
export function heldPlace(
  place: Place,
  { ts, hold, since, delivery, isAlone }: Held,
  now: () => number,
  posted: () => void,
): Place {
  let begun = since;
  return async (form) => {
    if (isAlone && delivery.isGivenUp()) {
      delivery.refuse();
      throw new ComeAgain();
    }
    const asked = now();
    // A clock that was put back does not say how long it is held already.
    if (asked < begun || asked - begun > lease - enough) {
      if (!(await hold.extend(lease))) throw new LostClaim('somebody else answers this message');
      begun = asked;
    }
    await place(toAnswerTo(ts, form));
    posted();
  };
}
