import { DatabaseError, DatabaseSettingsError } from '../database-error.js';
import { reasonOf } from './reason.js';

/** Why the database cannot be used from the start, as a sentence with the cure. Nothing of the URL is in it but the names of rights. */
export function refusalOf(error: unknown): DatabaseError | DatabaseSettingsError {
  if (error instanceof DatabaseError || error instanceof DatabaseSettingsError) return error;
  const reason = reasonOf(error);
  const cure = cureOf(reason, cures);
  if (cure) return new DatabaseSettingsError(`${cure} (${reason}).`);
  const passing = cureOf(reason, mayPass);
  if (passing) return new DatabaseError(reason, `${passing} (${reason}).`);
  return new DatabaseError(
    reason,
    `The database of DATABASE_URL does not answer (${reason}): does it run, are host and port right, and may this machine reach it? Without DATABASE_URL one process keeps all in memory.`,
  );
}

type Cures = readonly (readonly [RegExp, string])[];

function cureOf(reason: string, among: Cures): string | undefined {
  return among.find(([pattern]) => pattern.test(reason))?.[1];
}

const cures: Cures = [
  [
    /^(?:28P01|password)$/,
    'The database of DATABASE_URL does not take the user or the password: correct them there; in a password, letters such as @ : / ? # % are written as %40 %3A %2F %3F %23 %25',
  ],
  [
    /^28...$/,
    'The server of DATABASE_URL does not let this user in from this machine, or only with TLS: add ?sslmode=verify-full to the URL, or correct pg_hba.conf there, and the role, which needs LOGIN',
  ],
  [/^3D000$/, 'The server of DATABASE_URL has no database of that name: create it, or correct the name'],
  [
    /^42501$/,
    'The user of DATABASE_URL lacks a right: to make the schema sfbport, GRANT CREATE ON DATABASE; to bring it up after an update, or to grant others what is in it, it must own it (npx sfbport migrate, with the DATABASE_URL of the owner); otherwise USAGE on the schema, and SELECT, INSERT, UPDATE, DELETE on its tables, EXECUTE on its functions, are enough',
  ],
  [/^42704$/, 'The server of DATABASE_URL has no user of that name: create the one of --grant-to, or correct it'],
  [/^ENOTFOUND$/, 'The host of DATABASE_URL is not known here: correct its name, or the name server of this machine'],
  [
    /^no TLS$/,
    'The server of DATABASE_URL speaks no TLS: switch it on there, or take sslmode=… out of the URL where the database is on the same machine',
  ],
  [
    /^(?:TLS|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|CERT_.*|ERR_TLS_.*)$/,
    'The database of DATABASE_URL and this program do not agree on TLS: give its certificate with sslrootcert=…, or correct sslmode=… at the end of the URL; allow, prefer, require and verify-ca are taken for verify-full, which checks the certificate and its name',
  ],
  [
    /^file /,
    'A file that DATABASE_URL names (sslrootcert, sslcert, sslkey) cannot be read: correct its path, or let the user of this process read it',
  ],
  [
    /^(?:3F000|42P01)$/,
    'The database of DATABASE_URL has nothing of sfbport yet: the bot makes its place when it first starts with this DATABASE_URL, and npx sfbport migrate does so before',
  ],
  [
    /^another migration$/,
    'The schema sfbport of DATABASE_URL was made by a program whose migrations are not those of this one: start a released version, or give this one another database',
  ],
  [/^42883$/, 'The server of DATABASE_URL is too old: PostgreSQL 13 or newer is needed'],
];

/** What somebody may have to correct, and what may be over the next time that the program is started. */
const mayPass: Cures = [
  [
    /^53300$/,
    'The server of DATABASE_URL has no connection left for this user: raise max_connections there, or the limit of the role; a replica takes up to eight',
  ],
  [
    /^25006$/,
    'The server of DATABASE_URL only reads, as a standby does: name the one that writes, or wait until this one does',
  ],
];
