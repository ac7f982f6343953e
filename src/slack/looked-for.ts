import { ComeAgain, type Delivery } from './delivery.js';
import type { Place } from './place.js';
import type { Seen } from './see-answer.js';
import { afterSilence, UnknownOutcome } from './silence.js';
import type { Wait } from './wait.js';

/** Seconds until what was posted can be read, and until Slack is looked after again where it says nothing. */
const pauses = [1, ...afterSilence];

interface Looking {
  /** Looks for the message. */
  readonly see: () => Promise<Seen>;
  readonly wait: Wait;
  readonly delivery: Delivery;
  /** Called where it is found. */
  readonly found: () => void;
}

/**
 * The same place; where Slack does not say whether it took a message, it is looked for, and posted once more where it is not
 * there. Where Slack does not say so again, whoever it delivers to next looks: rejects with ComeAgain. Rejects with the
 * UnknownOutcome where nobody knows, or nobody comes.
 */
export function lookedFor(place: Place, looking: Looking): Place {
  const { delivery, found } = looking;
  let stands = false;
  const post: Place = async (form) => {
    await place(form);
    stands = true;
  };
  return async (form) => {
    try {
      await post(form);
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
      // What is said after an answer is not worth the wait; and what comes again somebody else looks for.
      const seen = await look(looking, () => !stands && !delivery.comesIfRefused());
      if (seen === 'there') {
        stands = true;
        return found();
      }
      if (seen !== 'missing') throw error;
      await post(form).catch((second: unknown) => {
        if (!(second instanceof UnknownOutcome) || !delivery.comesIfRefused()) throw second;
        throw new ComeAgain('Slack did not say twice whether it took the message', { cause: second });
      });
    }
  };
}

/** Looks until something is seen, as long as that is worth it. */
async function look({ see, wait }: Looking, isWorthIt: () => boolean): Promise<Seen> {
  for (const pause of pauses) {
    await wait(pause);
    const seen = await see();
    if (seen !== 'silent' || !isWorthIt()) return seen;
  }
  return 'silent';
}
