import { type Clock, createExpiringMap, type ExpiringMap } from './expiring-map.js';

/** Each person's locale as Slack told it, for an hour; an empty one when Slack did not tell. */
export type Locales = ExpiringMap<string>;

export function createLocales(now: Clock): Locales {
  return createExpiringMap(5_000, 60 * 60_000, now);
}
