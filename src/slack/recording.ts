import type { Hold } from '../state/claims.js';
import type { Ending } from './reporting.js';

/** What the claim of a message is told while the message is answered. */
export interface Recording {
  /** The answer stands. The claim is told at once where something follows it, and otherwise with the end. */
  posted(): void;
  /** Tells the claim how it ended. True when nothing stands, and a redelivery may try at once. */
  ended(ending: Ending): Promise<boolean>;
}

export function recordingOn(hold: Hold): Recording {
  let stands = false;
  let isOver = false;
  let written: Promise<unknown> | undefined;
  return {
    posted() {
      stands = true;
      // Most answers end with their post: one statement less for each.
      setImmediate(() => {
        if (!isOver) written ??= hold.posted();
      });
    },
    async ended(ending) {
      isOver = true;
      await written;
      if (ending === 'not-told' && !stands) return hold.release();
      // What may stand is not answered again.
      await (ending === 'done' || ending === 'told' ? hold.done() : hold.posted());
      return false;
    },
  };
}
