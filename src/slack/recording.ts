import type { Hold } from '../state/claims.js';
import type { Ending } from './reporting.js';

/** What the claim of a message is told while the message is answered. */
export interface Recording {
  /** The answer stands. The claim is told at once where something follows it, and otherwise with the end. */
  posted(): void;
  /** Nothing stands, and nobody was told: a redelivery may try at once. */
  isNothing(ending: Ending): boolean;
  /** Tells the claim how it ended. */
  ended(ending: Ending): Promise<void>;
}

export function recordingOn(hold: Hold): Recording {
  let stands = false;
  let isOver = false;
  let written: Promise<unknown> | undefined;
  const isNothing = (ending: Ending): boolean => ending === 'not-told' && !stands;
  return {
    isNothing,
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
      // What may stand is not answered again.
      if (isNothing(ending)) await hold.release();
      else await (ending === 'done' || ending === 'told' ? hold.done() : hold.posted());
    },
  };
}
