import type { Later } from '../../src/slack/wait';

/** Timers that go off when a test says so, and by themselves never. */
export interface Timers {
  readonly later: Later;
  /** Those that were to go off after so many milliseconds. */
  ring(milliseconds: number): void;
}

export function createTimers(): Timers {
  const waiting: Parameters<Later>[] = [];
  return {
    later(...timer) {
      waiting.push(timer);
      return () => undefined;
    },
    ring(after) {
      for (const [milliseconds, run] of waiting) if (milliseconds === after) run();
    },
  };
}
