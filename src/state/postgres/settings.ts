import { DatabaseError } from '../database-error.js';
import { favouritesKept, mostFavourites } from '../favourites.js';
import { localeKept } from '../locales.js';
import { inOrder, type Settings, whosAre } from '../settings.js';
import type { Database } from './database.js';

/** Settings that all replicas share. While the database is away, those of this process: a setting is no reason to fail. */
export function sharedSettings(database: Database, own: Settings): Settings {
  return {
    async favourites(...whose) {
      const mine = await own.favourites(...whose);
      const names = whosAre(...whose);
      const rows = await ifThere<{ whose: string; dialects: readonly string[] }>(
        database,
        "select whose, dialects from sfbport.favourites where whose = any ($1) and used_at > now() - $2 * interval '1 millisecond'",
        [names, favouritesKept],
      );
      return rows ? inOrder(names.map((name) => rows.find((row) => row.whose === name)?.dialects ?? [])) : mine;
    },
    async use(dialect, ...whose) {
      await own.use(dialect, ...whose);
      await ifThere(database, use, [whosAre(...whose), dialect, mostFavourites]);
    },
    async locale(user) {
      const known = await own.locale(user);
      if (known !== undefined) return known;
      const rows = await ifThere<{ locale: string }>(
        database,
        'select locale from sfbport.locales where person = $1 and believed_until > now()',
        [user],
      );
      return rows?.[0]?.locale;
    },
    async setLocale(user, locale) {
      await own.setLocale(user, locale);
      await ifThere(database, setLocale, [user, locale, localeKept(locale)]);
    },
  };
}

// In one order for everybody, so that nobody waits in a circle.
const use = `
  insert into sfbport.favourites as known (whose, dialects, used_at)
  select each, array[$2::text], now() from unnest($1::text[]) as each order by each
  on conflict (whose) do update
    set dialects = ($2::text || array_remove(known.dialects, $2::text))[1:$3::integer], used_at = now()`;

// What Slack told stays when Slack then does not tell somebody else.
const setLocale = `
  insert into sfbport.locales as known (person, locale, believed_until)
  values ($1, $2, now() + $3 * interval '1 millisecond')
  on conflict (person) do update
    set locale = excluded.locale, believed_until = excluded.believed_until
    where excluded.locale <> '' or known.believed_until < now()`;

async function ifThere<Row extends object>(
  database: Database,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[] | undefined> {
  try {
    return await database.query<Row>(text, values);
  } catch (error) {
    if (error instanceof DatabaseError) return undefined;
    throw error;
  }
}
