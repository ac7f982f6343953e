import { type Counts, createSums, type DayCount, dayOf, totals } from '../counts.js';
import type { Clock } from '../expiring-map.js';
import type { Database } from './database.js';

export interface SharedCounts extends Counts {
  /** Writes what is not written yet. Never rejects: what could not be written is kept for the next time. */
  flush(): Promise<void>;
}

/** Milliseconds: counting is no reason for a statement a question. */
const pause = 1_000;

/** Counts that all replicas share, written once a second. `list` rejects with a DatabaseError. */
export function sharedCounts(database: Database, now: Clock): SharedCounts {
  const unwritten = createSums();
  let timer: NodeJS.Timeout | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const lines = unwritten.takeAll();
    if (lines.length === 0) return;
    try {
      await database.query(write, [JSON.stringify(lines)]);
    } catch {
      for (const { day, times, ...what } of lines) unwritten.add(what, day, times);
      plan();
    }
  };
  const plan = (): void => {
    timer ??= setTimeout(flush, pause).unref();
  };
  return {
    count(what) {
      unwritten.add(what, dayOf(now()));
      plan();
    },
    async list() {
      await flush();
      return totals(await database.query<DayCount>(readAll));
    },
    flush: async () => {
      await flush();
      clearTimeout(timer);
    },
  };
}

// In one order for everybody, so that nobody waits in a circle.
const write = `
  insert into sfbport.counts as known (day, kind, about, language, times)
  select day, kind, about, language, times
  from jsonb_to_recordset($1::jsonb) as each (day date, kind text, about text[], language text, times bigint)
  order by day, kind, about, language
  on conflict (day, kind, about, language) do update set times = known.times + excluded.times`;

/** Every line that is counted. */
export const readAll = `
  select to_char(day, 'YYYY-MM-DD') as day, kind, about, language, times::double precision as times from sfbport.counts`;
