import type { Wait } from './deliver.js';
import type { Place } from './place.js';
import { UnknownOutcome } from './silence.js';

/** Seconds until what was posted can be read. */
const pause = 1;

/**
 * The same place; where Slack does not say whether it took an answer, it is looked for, and posted once more where it is not
 * there. Rejects with the UnknownOutcome where `isThere` does not tell (undefined). What follows an answer that stands is posted
 * once more without looking: a sentence may come twice.
 */
export function lookedFor(place: Place, isThere: () => Promise<boolean | undefined>, wait: Wait): Place {
  let stands = false;
  return async (form) => {
    try {
      await place(form);
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
      await wait(pause);
      const found = !stands && (await isThere());
      if (found === undefined) throw error;
      if (!found) await place(form);
    }
    stands = true;
  };
}
