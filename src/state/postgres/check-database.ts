import { DatabaseError, DatabaseSettingsError } from '../database-error.js';
import { readDatabaseUrl } from '../database-url.js';
import { askOnce } from './ask-once.js';

/** What is wrong with the database of DATABASE_URL, with its cure; undefined without one. */
export async function checkDatabase(env: NodeJS.ProcessEnv): Promise<readonly string[] | undefined> {
  try {
    const url = readDatabaseUrl(env);
    if (url === undefined) return undefined;
    await askOnce(url, 'select 1');
    return [];
  } catch (error) {
    return [problemIn(error)];
  }
}

/** The sentence of an error that is for the person who runs the bot; rejects with any other. */
export function problemIn(error: unknown): string {
  if (error instanceof DatabaseError || error instanceof DatabaseSettingsError) return error.message;
  throw error;
}
