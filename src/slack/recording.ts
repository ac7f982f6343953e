import type { Hold } from '../state/claims.js';
import type { Delivery } from './delivery.js';
import type { Ending } from './reporting.js';

/** What the claim of a message is told while the message is answered. */
export interface Recording {
  /** The answer stands. The claim is told at once where something follows it, and otherwise with the end. */
  posted(): void;
  /** Tells the claim how it ended. Where nobody was told and a redelivery may try, or look what stands, it is asked for at once. */
  ended(ending: Ending, delivery: Delivery): Promise<void>;
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
        // What fails here is told again with the end; unhandled it would end the process.
        if (!isOver) written ??= hold.posted().catch(() => false);
      });
    },
    async ended(ending, delivery) {
      isOver = true;
      const isNothing = !stands && (ending === 'not-told' || (ending === 'unsure' && delivery.comesAgain()));
      // Before the claim is told: meanwhile it might be acknowledged.
      if (isNothing) delivery.refuse();
      await written;
      // What may stand is not answered again.
      if (isNothing) await hold.release();
      else await (ending === 'done' || ending === 'told' ? hold.done() : hold.posted());
    },
  };
}
