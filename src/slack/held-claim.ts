import type { Hold } from '../state/claims.js';
import type { Delivery } from './delivery.js';
import type { Ending } from './ending.js';
import { longestCall } from './silence.js';

/** Milliseconds that a claim is held without a word: more than the longest call to Slack, less than Slack's pause before it delivers again (1 minute). */
export const lease = 30_000;

/** Milliseconds that it has to last for a post. */
export const enough = longestCall;

/** Somebody else has taken over what was being answered here. */
export class LostClaim extends Error {
  override readonly name = 'LostClaim';
}

/** The claim of a message, from when it is taken until its answer has ended. */
export interface HeldClaim {
  /** Holds it for as long as a post may take. Rejects with LostClaim where somebody else has taken over. */
  assure(): Promise<void>;
  /** The answer stands. The database is told at once where something follows it, and otherwise with the end. */
  posted(): void;
  /** Tells the database how it ended. Where nobody was told and a redelivery may try, or look what stands, it is asked for at once. */
  ended(ending: Ending, delivery: Delivery): Promise<void>;
}

/** A claim that was taken, and what it takes to hold it. */
export interface Taken {
  readonly hold: Hold;
  /** Milliseconds: when it was taken, or just before. */
  readonly since: number;
  /** Takes it anew where the database knows nothing of it any more; undefined where somebody else has it. */
  retake(): Promise<Hold | undefined>;
}

/** Holds a claim on. */
export function heldClaim({ hold: first, since, retake }: Taken, now: () => number): HeldClaim {
  let hold = first;
  let begun = since;
  let stands = false;
  let isOver = false;
  let written: Promise<unknown> | undefined;
  return {
    async assure() {
      // What is said after the answer, as of its file, is nobody else's.
      if (stands) return;
      const asked = now();
      // A clock that was put back does not say how long it is held already.
      if (asked >= begun && asked - begun <= lease - enough) return;
      if (!(await hold.extend(lease))) {
        await hold.release();
        const anew = await retake();
        if (!anew) throw new LostClaim('somebody else answers this message');
        hold = anew;
      }
      begun = asked;
    },
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
      const isNothing = !stands && (ending === 'not-told' || (ending === 'unsure' && delivery.comesIfRefused()));
      // Before the claim is told: meanwhile it might be acknowledged.
      if (isNothing) delivery.refuse();
      await written;
      // What may stand is not answered again.
      if (isNothing) await hold.release();
      else await (ending === 'done' || ending === 'told' ? hold.done() : hold.posted());
    },
  };
}
