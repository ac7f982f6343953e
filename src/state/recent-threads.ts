import { type Clock, createExpiringMap } from './expiring-map.js';

/** The last question of each conversation of the last day, as far as it was answered here. Slack's metadata holds the rest. */
export interface RecentThreads {
  get(thread: string): RecentThread | undefined;
  /** An empty key: there is nothing to go on from. */
  set(thread: string, key: string): void;
}

export interface RecentThread {
  readonly key: string;
  /** So young that Slack may not list its message yet. */
  readonly isFresh: boolean;
}

const day = 24 * 60 * 60_000;
const fresh = 3_000;

export function createRecentThreads(now: Clock): RecentThreads {
  const threads = createExpiringMap<{ readonly key: string; readonly at: number }>(5_000, day, now);
  return {
    get(thread) {
      const found = threads.get(thread);
      return found && { key: found.key, isFresh: now() - found.at < fresh };
    },
    set: (thread, key) => threads.set(thread, { key, at: now() }),
  };
}
