import { type Clock, createExpiringMap } from './expiring-map.js';

/** What each person picked last from a menu, the newest first. */
export interface Favourites {
  get(user: string): readonly string[];
  use(user: string, id: string): void;
}

/** Milliseconds after the last pick. */
export const favouritesKept = 90 * 24 * 60 * 60_000;
/** As many as stand above the others. */
export const mostFavourites = 5;

/** Favourites within this process. */
export function createFavourites(now: Clock): Favourites {
  const byUser = createExpiringMap<readonly string[]>(5_000, favouritesKept, now);
  const get = (user: string): readonly string[] => byUser.get(user) ?? [];
  return {
    get,
    use: (user, id) => byUser.set(user, [id, ...get(user).filter((each) => each !== id)].slice(0, mostFavourites)),
  };
}
