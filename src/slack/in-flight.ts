/** Counts what is still being answered: Bolt's stop() does not wait for listeners that were acknowledged. */
export interface InFlight {
  /** Counts the work until it ends, however it ends. */
  track<T>(work: Promise<T>): Promise<T>;
  /** How much is being answered. */
  count(): number;
  /** Resolves when nothing is left. */
  settled(): Promise<void>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      running.add(work);
      const done = () => running.delete(work);
      work.then(done, done);
      return work;
    },
    count: () => running.size,
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
