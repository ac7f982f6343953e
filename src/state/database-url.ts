import { DatabaseSettingsError } from './database-error.js';

/** The database that replicas share, as the environment says; undefined without one. Throws a DatabaseSettingsError. */
export function readDatabaseUrl(env: NodeJS.ProcessEnv): string | undefined {
  const text = env.DATABASE_URL?.trim();
  if (!text) return undefined;
  if (isReadable(text)) return text;
  // It holds a password, and is not repeated.
  throw new DatabaseSettingsError(
    'DATABASE_URL is no URL such as postgres://user:password@host:5432/database. In a password, letters such as @ : / ? # % are written as %40 %3A %2F %3F %23 %25.',
  );
}

function isReadable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, pathname } = new URL(text);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') return false;
  try {
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
