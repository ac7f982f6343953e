import { readDatabaseUrl } from '../database-url.js';
import { problemIn } from './check-database.js';
import { type Migrated, migrate } from './migrate.js';
import { refusalOf } from './refusal.js';

/** Makes or brings up the schema in the database of DATABASE_URL, and lets `grantTo` read and write in it; or why that cannot be. */
export async function migrateDatabase(
  env: NodeJS.ProcessEnv,
  grantTo?: string,
): Promise<Migrated | { readonly problem: string }> {
  try {
    const url = readDatabaseUrl(env);
    if (url === undefined)
      return { problem: 'DATABASE_URL is not set; name the database, with a user that may make the schema' };
    return await migrate(url, grantTo).catch((error: unknown) => Promise.reject(refusalOf(error)));
  } catch (error) {
    return { problem: problemIn(error) };
  }
}
