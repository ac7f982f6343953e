import { DatabaseError, DatabaseSettingsError } from '../database-error.js';
import { reasonOf } from './reason.js';

/** Why the database cannot be used from the start, as a sentence with the cure. Nothing of the URL is in it but the names of rights. */
export function refusalOf(error: unknown): DatabaseError | DatabaseSettingsError {
  if (error instanceof DatabaseError || error instanceof DatabaseSettingsError) return error;
  const reason = reasonOf(error);
  const cure = cures.find(([pattern]) => pattern.test(reason))?.[1];
  if (cure) return new DatabaseSettingsError(`${cure} (${reason}).`);
  return new DatabaseError(
    reason,
    `The database of DATABASE_URL does not answer (${reason}): does it run, are host and port right, and may this machine reach it? Without DATABASE_URL one process keeps all in memory.`,
  );
}

const cures: readonly (readonly [RegExp, string])[] = [
  [/^(?:28...|password)$/, 'The database of DATABASE_URL does not take the user or the password: correct them there'],
  [/^3D000$/, 'The server of DATABASE_URL has no database of that name: create it, or correct the name'],
  [
    /^42501$/,
    'The user of DATABASE_URL lacks a right: for the first start, and for the first after an update, GRANT CREATE ON DATABASE, or make it the owner of the schema sfbport; after that USAGE on the schema, and SELECT, INSERT, UPDATE, DELETE on its tables, are enough',
  ],
  [/^ENOTFOUND$/, 'The host of DATABASE_URL is not known here: correct its name, or the name server of this machine'],
  [
    /^(?:TLS|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|CERT_.*|ERR_TLS_.*)$/,
    'The database of DATABASE_URL and this program do not agree on TLS: give its certificate with sslrootcert=…, or correct sslmode=… at the end of the URL',
  ],
  [
    /^(?:3F000|42P01)$/,
    'The database of DATABASE_URL has nothing of sfbport yet: the bot makes its place when it first starts with this DATABASE_URL',
  ],
  [/^42883$/, 'The server of DATABASE_URL is too old: PostgreSQL 13 or newer is needed'],
];
