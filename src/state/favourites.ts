import { type Clock, createExpiringMap } from './expiring-map.js';

/** What each person picked last from a menu, the newest first. */
export interface Favourites {
  get(user: string): readonly string[];
  use(user: string, id: string): void;
}

const month = 30 * 24 * 60 * 60_000;
/** As many as stand above the others. */
const most = 5;

/** Favourites within this process. */
export function createFavourites(now: Clock): Favourites {
  const byUser = createExpiringMap<readonly string[]>(5_000, month, now);
  const get = (user: string): readonly string[] => byUser.get(user) ?? [];
  return {
    get,
    use: (user, id) => byUser.set(user, [id, ...get(user).filter((each) => each !== id)].slice(0, most)),
  };
}
