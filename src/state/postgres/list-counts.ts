import { type Counted, type DayCount, totals } from '../counts.js';
import { readDatabaseUrl } from '../database-url.js';
import { askOnce } from './ask-once.js';
import { problemIn } from './check-database.js';
import { readAll } from './counts.js';

/** What was counted in the database of DATABASE_URL, or why it cannot be told. */
export async function listCounts(
  env: NodeJS.ProcessEnv,
): Promise<{ readonly counts: readonly Counted[] } | { readonly problem: string }> {
  try {
    const url = readDatabaseUrl(env);
    if (url !== undefined) return { counts: totals(await askOnce<DayCount>(url, readAll)) };
    return { problem: 'DATABASE_URL is not set; without a database each bot counts for itself, until it ends' };
  } catch (error) {
    return { problem: problemIn(error) };
  }
}
