import { type Clock, createExpiringMap, type ExpiringMap } from './expiring-map.js';

/** The key of the last question in each conversation of the last day; Slack's metadata holds the rest. */
export type RecentThreads = ExpiringMap<string>;

export function createRecentThreads(now: Clock): RecentThreads {
  return createExpiringMap(5_000, 24 * 60 * 60_000, now);
}
