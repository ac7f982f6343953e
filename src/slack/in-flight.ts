import type { Wait } from './wait.js';

/** Counts what is still being answered: Bolt's stop() does not wait for listeners that were acknowledged. */
export interface InFlight {
  /** Counts the work until it ends, however it ends. */
  track<T>(work: Promise<T>): Promise<T>;
  /** What is tracked rests until this is over: it is waited for, and keeps the process from nothing. */
  rest<T>(pause: Promise<T>): Promise<T>;
  /** How much is being answered. */
  count(): number;
  /**
   * Who comes now would be answered after Slack has stopped waiting: more is being answered than was in as much time before.
   * What Slack then delivers again would keep a process busy that is too busy already.
   */
  isTooMuch(): boolean;
  /** Resolves when nothing is left. */
  settled(): Promise<void>;
}

/** Milliseconds: Slack waits three seconds, and the way there takes some. */
const patience = 2_000;
/** So much is never too much: little may have come before. */
const always = 50;

/** `now` in milliseconds. */
export function createInFlight(now: () => number): InFlight {
  const running = new Set<Promise<unknown>>();
  let resting = 0;
  /** When the last ones ended, the oldest first. */
  const ended: number[] = [];
  const endedLately = (): number => {
    const until = now();
    // None of them ended later than now, unless the clock was put back.
    const first = ended.findIndex((at) => at > until - patience && at <= until);
    ended.splice(0, first < 0 ? ended.length : first);
    return ended.length;
  };
  return {
    track(work) {
      running.add(work);
      const done = () => {
        running.delete(work);
        ended.push(now());
        endedLately();
      };
      work.then(done, done);
      return work;
    },
    async rest(pause) {
      resting += 1;
      try {
        return await pause;
      } finally {
        resting -= 1;
      }
    },
    count: () => running.size,
    isTooMuch: () => running.size - resting > Math.max(always, endedLately()),
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** The same wait; what waits like this keeps nobody out. */
export function resting({ wait, inFlight }: { readonly wait: Wait; readonly inFlight: InFlight }): Wait {
  return (seconds) => inFlight.rest(wait(seconds));
}
