import { DatabaseSettingsError } from '../database-error.js';

/** The number of the last file in `migrations`, for whoever only looks at a database; a test compares the two. */
export const schemaVersion = 1;

/** The schema is newer than the program. */
export function tooNew(there: number, ours: number): DatabaseSettingsError {
  return new DatabaseSettingsError(
    `The schema sfbport of DATABASE_URL is of version ${there}, and this program knows ${ours}: start the newer program, or give this one another database.`,
  );
}
