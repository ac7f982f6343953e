import type { Clock } from '../expiring-map.js';
import { createSettings } from '../settings.js';
import type { State } from '../state.js';
import { sharedClaims } from './claims.js';
import { sharedCounts } from './counts.js';
import { type Log, openDatabase } from './database.js';
import { migrate } from './migrate.js';
import { refusalOf } from './refusal.js';
import { sharedSettings } from './settings.js';
import { sweeping } from './sweep.js';

/**
 * State that any number of replicas share, in the schema `sfbport` of this database, which is made or brought up first.
 * Rejects with a DatabaseSettingsError when somebody has to correct something, and with a DatabaseError when the database does
 * not answer. `now` counts for what this process alone remembers.
 */
export async function connectState(url: string, { now, log }: { now: Clock; log: Log }): Promise<State> {
  try {
    await migrate(url);
  } catch (error) {
    throw refusalOf(error);
  }
  const database = openDatabase(url, log);
  const counts = sharedCounts(database, now);
  return {
    claims: sweeping(sharedClaims(database), database, now),
    settings: sharedSettings(database, createSettings(now)),
    counts,
    ready: () => database.ready(),
    async close() {
      await counts.flush();
      await database.close();
    },
  };
}
