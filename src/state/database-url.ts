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
  const { protocol, username, password, pathname, searchParams, hash } = new URL(text);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') return false;
  // `user:1/x@host`, `user:1?x@host`: the host would be the user, and the rest of the password anything.
  if (hash !== '' || (username === '' && [pathname, ...searchParams.keys()].some((part) => part.includes('@'))))
    return false;
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
  if (new Set(modes).size > 1 || [...searchParams.keys()].some(isMisspelt)) {
    throw new DatabaseSettingsError(
      'DATABASE_URL has sslmode twice, or in another spelling, which the client passes over: write sslmode=verify-full once, in small letters, behind ? or &.',
    );
  }
  if (searchParams.get('uselibpqcompat') === 'true') return text;
  const [place = '', ...query] = text.split('?');
  return [place, ...query.map((part) => part.replace(/[^&]+/g, strict))].join('?');
}

const isMisspelt = (key: string): boolean => key !== 'sslmode' && /ssl[^a-z]?mode/i.test(key);

/** One part of the query, as the client reads it: `sslmode=%72equire` is one of these too. */
function strict(part: string): string {
  const [[key, mode] = []] = [...new URLSearchParams(part)];
  return key === 'sslmode' && mode !== undefined && takenForVerifyFull.includes(mode) ? 'sslmode=verify-full' : part;
}

const takenForVerifyFull = ['allow', 'prefer', 'require', 'verify-ca'];
const sslModes = ['disable', ...takenForVerifyFull, 'verify-full', 'no-verify'];
