import type { Wait } from './deliver.js';
import type { Place } from './place.js';
import { UnknownOutcome } from './silence.js';

/** Seconds until what was posted can be read. */
const pause = 1;

/**
 * The same place; where Slack does not say whether it took a message, it is looked for, and posted once more where it is not
 * there. Rejects with the UnknownOutcome where `isThere` does not tell (undefined).
 */
export function lookedFor(place: Place, isThere: () => Promise<boolean | undefined>, wait: Wait): Place {
  return async (form) => {
    try {
      await place(form);
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
      await wait(pause);
      const found = await isThere();
      if (found === undefined) throw error;
      if (!found) await place(form);
    }
  };
}
