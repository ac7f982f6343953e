import { join } from 'node:path';
import { Client } from 'pg';
import { grant } from './grant.js';
import { tooNew } from './schema-version.js';

/** Milliseconds: another replica may be at it, and a big table may take its time. */
const patience = 30_000;

/** Any number, as long as it is the same in every replica. */
const lock = 7_332_767;

const folder = join(__dirname, '..', 'migrations');

/** The versions of the schema before and after; 0 where there was none. */
export interface Migrated {
  readonly from: number;
  readonly to: number;
}

/**
 * Brings the schema `sfbport` up to this program, and lets `grantTo` read and write in it, all or nothing, one replica at a time.
 * Needs CREATE only where something is to be created. Throws a DatabaseSettingsError when the schema is newer than the program.
 */
export async function migrate(url: string, grantTo?: string): Promise<Migrated> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: patience });
  // A connection that breaks here is told by the statement that was under way.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(${lock})`);
    await makePlace(client);
    const done = await bringUp(client);
    if (grantTo !== undefined) await grant(client, grantTo);
    await client.query('commit');
    return done;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the library would make itself, but only with the right to create schemas, even where there is one. */
async function makePlace(client: Client): Promise<void> {
  const { rows } = await client.query<{ place: string | null; list: string | null }>(
    "select to_regnamespace('sfbport') as place, to_regclass('sfbport.migrations') as list",
  );
  if (rows[0]?.place == null) await client.query('create schema sfbport');
  if (rows[0]?.list == null) await client.query('create table sfbport.migrations (version bigint primary key)');
}

async function bringUp(client: Client): Promise<Migrated> {
  // An ES module; and nobody without a database has to load it.
  const { default: Postgrator } = await import('postgrator');
  const migrations = new Postgrator({
    driver: 'pg',
    schemaTable: 'sfbport.migrations',
    migrationPattern: `${literally(folder)}/*.sql`,
    // The same sum after a checkout on Windows.
    newline: 'LF',
    execQuery: (query) => client.query(query),
  });
  const [from, to] = [await migrations.getDatabaseVersion(), await migrations.getMaxVersion()];
  if (from > to) throw tooNew(from, to);
  await migrations.migrate();
  return { from, to };
}

/** A folder as a pattern that finds it and nothing else. */
function literally(path: string): string {
  return path.replaceAll('\\', '/').replace(/[*?[\]{}()!+@]/g, '[$&]');
}
