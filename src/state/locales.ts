import { type Clock, createExpiringMap } from './expiring-map.js';

/** Each person's locale: for an hour as Slack told it, for a minute when Slack did not tell. */
export interface Locales {
  /** Empty when Slack was asked and did not tell. */
  get(user: string): string | undefined;
  set(user: string, locale: string): void;
}

/** Milliseconds that a locale is believed; an empty one is asked for again sooner. */
export function localeKept(locale: string): number {
  return locale ? 60 * 60_000 : 60_000;
}

export function createLocales(now: Clock): Locales {
  const told = createExpiringMap<string>(5_000, localeKept('en'), now);
  const untold = createExpiringMap<string>(5_000, localeKept(''), now);
  return {
    get: (user) => told.get(user) ?? untold.get(user),
    set: (user, locale) => (locale ? told : untold).set(user, locale),
  };
}
