import { type Clock, createExpiringMap } from './expiring-map.js';

/** Who answers a delivery. A promise, so that replicas can share one store. */
export interface Claims {
  /** True for the first to ask with one of these keys, false for everyone after. All keys are taken, for `milliseconds` if they are given. */
  claim(keys: readonly string[], milliseconds?: number): Promise<boolean>;
}

/** Slack's last retry comes about six minutes after the first delivery. */
const lifetime = 15 * 60_000;
const size = 10_000;

/** Claims within this process. */
export function createClaims(now: Clock): Claims {
  const taken = createExpiringMap<true>(size, lifetime, now);
  return {
    async claim(keys, milliseconds) {
      const free = keys.filter((key) => taken.get(key) === undefined);
      for (const key of free) taken.set(key, true, milliseconds);
      return free.length === keys.length;
    },
  };
}
