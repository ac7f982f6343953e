import type { Clock } from './expiring-map.js';
import { createFavourites } from './favourites.js';
import { createLocales } from './locales.js';

/** What people and channels picked last, and the locale of people: Slack's ids and ids of the catalog, nothing else. Never rejects. */
export interface Settings {
  /** The rule languages picked last: the person's, the newest first, and behind them those of the channel. */
  favourites(user: string, channel?: string): Promise<readonly string[]>;
  use(dialect: string, user: string, channel?: string): Promise<void>;
  /** As Slack told it within the hour; empty when Slack was asked within the minute and did not tell. */
  locale(user: string): Promise<string | undefined>;
  setLocale(user: string, locale: string): Promise<void>;
}

/** Settings within this process. */
export function createSettings(now: Clock): Settings {
  const favourites = createFavourites(now);
  const locales = createLocales(now);
  return {
    favourites: async (...whose) => inOrder(whosAre(...whose).map((one) => favourites.get(one))),
    async use(dialect, ...whose) {
      for (const one of whosAre(...whose)) favourites.use(one, dialect);
    },
    locale: async (user) => locales.get(user),
    setLocale: async (user, locale) => locales.set(user, locale),
  };
}

/** Under which names favourites are kept, in the order in which they count. */
export function whosAre(user: string, channel?: string): readonly string[] {
  return [`person ${user}`, ...(channel ? [`channel ${channel}`] : [])];
}

/** Each once, where it stands first. */
export function inOrder(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
