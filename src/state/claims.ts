import { type Clock, createExpiringMap } from './expiring-map.js';

/** Who answers a delivery. A promise, so that replicas can share one store. */
export interface Claims {
  /** True for the first to ask with one of these keys, false for everyone after. All keys are taken. */
  claim(keys: readonly string[]): Promise<boolean>;
}

/** Slack's last retry comes about six minutes after the first delivery. */
const lifetime = 15 * 60_000;
const size = 10_000;

/** Claims within this process. */
export function createClaims(now: Clock): Claims {
  const taken = createExpiringMap<true>(size, lifetime, now);
  return {
    async claim(keys) {
      const first = keys.every((key) => taken.get(key) === undefined);
      for (const key of keys) taken.set(key, true);
      return first;
    },
  };
}
