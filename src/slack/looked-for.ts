import type { Wait } from './deliver.js';
import { ComeAgain, type Delivery } from './delivery.js';
import type { Place } from './place.js';
import { UnknownOutcome } from './silence.js';

/** Seconds until what was posted can be read. */
const pause = 1;

interface Looking {
  /** Whether the message stands; undefined where nobody knows. */
  readonly isThere: () => Promise<boolean | undefined>;
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
export function lookedFor(place: Place, { isThere, wait, delivery, found }: Looking): Place {
  return async (form) => {
    try {
      await place(form);
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
      await wait(pause);
      const is = await isThere();
      if (is === undefined) throw error;
      if (is) return found();
      await place(form).catch((second: unknown) => {
        if (!(second instanceof UnknownOutcome) || !delivery.comesIfRefused()) throw second;
        delivery.refuse();
        throw new ComeAgain('Slack did not say twice whether it took the message', { cause: second });
      });
    }
  };
}
