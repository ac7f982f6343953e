import { DatabaseError, DatabaseSettingsError } from '../database-error.js';
import { readDatabaseUrl } from '../database-url.js';
import { askOnce } from './ask-once.js';
import { rights } from './grant.js';
import { refusalOf } from './refusal.js';
import { schemaVersion, tooNew } from './schema-version.js';

/** What would keep the bot from the database of DATABASE_URL, with its cure; undefined without one. Makes nothing there. */
export async function checkDatabase(env: NodeJS.ProcessEnv): Promise<readonly string[] | undefined> {
  try {
    const url = readDatabaseUrl(env);
    if (url === undefined) return undefined;
    await tryOut(url);
    return [];
  } catch (error) {
    return [problemIn(error)];
  }
}

/** The sentence of an error that is for the person who runs the bot; throws any other. */
export function problemIn(error: unknown): string {
  if (error instanceof DatabaseError || error instanceof DatabaseSettingsError) return error.message;
  throw error;
}

async function tryOut(url: string): Promise<void> {
  const [place] = await askOnce<Place>(url, askPlace);
  if (place?.only_reads) throw refusalOf({ code: '25006' });
  const [schema] = place?.is_made ? await askOnce<Schema>(url, askSchema) : [];
  const version = schema?.version ?? 0;
  if (version > schemaVersion) throw tooNew(version, schemaVersion);
  const isEnough = version < schemaVersion ? place?.may_make : schema?.may_use;
  if (isEnough === false) throw refusalOf({ code: '42501' });
}

interface Place {
  readonly only_reads: boolean;
  readonly is_made: boolean;
  readonly may_make: boolean;
}

const askPlace = `
  select current_setting('transaction_read_only') = 'on' as only_reads,
    to_regclass('sfbport.migrations') is not null as is_made,
    coalesce(
      has_schema_privilege(to_regnamespace('sfbport')::oid, 'create'),
      has_database_privilege(current_database(), 'create')
    ) as may_make`;

interface Schema {
  /** Null where nothing was brought up yet. */
  readonly version: number | null;
  readonly may_use: boolean | null;
}

const askSchema = `
  select (select max(version) from sfbport.migrations)::integer as version,
    bool_and(has_table_privilege(c.oid, wanted)) and coalesce((
      select bool_and(has_function_privilege(p.oid, 'execute')) from pg_proc p where p.pronamespace = 'sfbport'::regnamespace
    ), true) as may_use
  from pg_class c, unnest(array[${rights.map((right) => `'${right}'`)}]) as wanted
  where c.relnamespace = 'sfbport'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'`;
