import type { Claims } from './claims.js';
import { type Counts, createCounts } from './counts.js';
import type { Clock } from './expiring-map.js';
import { createClaims } from './memory-claims.js';
import { createSettings, type Settings } from './settings.js';

/** What replicas share. */
export interface State {
  readonly claims: Claims;
  readonly settings: Settings;
  readonly counts: Counts;
  /** False while a database that was asked for does not answer. */
  ready(): Promise<boolean>;
  /** Writes what is not written yet. Never rejects. */
  close(): Promise<void>;
}

/** All that one process needs. */
export function createMemoryState(now: Clock): State {
  return {
    claims: createClaims(now),
    settings: createSettings(now),
    counts: createCounts(now),
    ready: async () => true,
    close: async () => undefined,
  };
}
