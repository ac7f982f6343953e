import type { Wait } from './deliver.js';
import type { Place } from './place.js';
import { UnknownOutcome } from './silence.js';

/** Seconds until what was posted can be read. */
const pause = 1;

/**
 * The same place; where Slack does not say whether it took a message, it is looked for, and posted once more where it is not
 * there. Rejects with the UnknownOutcome where `isThere` does not tell (undefined). `found` is called where it is there.
 */
export function postAgain(
  place: Place,
  isThere: () => Promise<boolean | undefined>,
  wait: Wait,
  found: () => void,
): Place {
  return async (form) => {
    try {
      await place(form);
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
      await wait(pause);
      const is = await isThere();
      if (is === undefined) throw error;
      if (is) found();
      else await place(form);
    }
  };
}
