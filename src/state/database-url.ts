import { DatabaseSettingsError } from './database-error.js';

/**
 * The database that replicas share, as the environment says; undefined without one. Throws a DatabaseSettingsError. TLS that
 * checks less than the certificate and the host's name is had by `no-verify` and `uselibpqcompat=true` alone.
 */
export function readDatabaseUrl(env: NodeJS.ProcessEnv): string | undefined {
  const text = env.DATABASE_URL?.trim();
  if (!text) return undefined;
  if (isReadable(text)) return withStrictTls(text);
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

/**
 * The client takes these for `verify-full` and warns that its next major version will not, in five lines of its own: here they
 * stay what they are. `uselibpqcompat` is another meaning, which somebody has asked for.
 */
function withStrictTls(text: string): string {
  const { searchParams } = new URL(text);
  const modes = searchParams.getAll('sslmode');
  if (modes.some((mode) => !sslModes.includes(mode))) {
    throw new DatabaseSettingsError(
      `The sslmode of DATABASE_URL is none that there is: write verify-full, or disable where the database is on the same machine (there are: ${sslModes.join(', ')}).`,
    );
  }
  if (searchParams.get('uselibpqcompat') === 'true') return text;
  return text.replace(/([?&]sslmode=)(?:allow|prefer|require|verify-ca)(?=[&#]|$)/g, '$1verify-full');
}

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];
