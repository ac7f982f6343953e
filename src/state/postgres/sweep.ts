import type { Claims } from '../claims.js';
import type { Clock } from '../expiring-map.js';
import { favouritesKept } from '../favourites.js';
import type { Database } from './database.js';

/** Milliseconds between two sweeps of one replica. */
const pause = 60_000;
/** Rows of each kind: more than Slack lets anybody ask in that time. */
const most = 5_000;
const countsKept = 366 * 24 * 60 * 60_000;

/** The same claims; every minute in which somebody asks, what is over is forgotten. Nobody waits for it. */
export function sweeping(claims: Claims, database: Database, now: Clock): Claims {
  let last = now();
  const sweepNowAndThen = (): void => {
    if (now() - last < pause) return;
    last = now();
    void sweep(database);
  };
  return {
    take(...asked) {
      sweepNowAndThen();
      return claims.take(...asked);
    },
    first(...asked) {
      sweepNowAndThen();
      return claims.first(...asked);
    },
  };
}

/** Never rejects: what is not forgotten now is forgotten the next time. */
async function sweep(database: Database): Promise<void> {
  const spans = [favouritesKept, countsKept];
  await database
    .query("select sfbport.sweep($1, $2 * interval '1 millisecond', $3 * interval '1 millisecond')", [most, ...spans])
    .catch(() => undefined);
}
