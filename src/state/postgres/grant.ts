import type { Client } from 'pg';
import { DatabaseSettingsError } from '../database-error.js';

/** What the user of the bot may do with the tables. */
export const rights = ['select', 'insert', 'update', 'delete'] as const;

/**
 * Lets this user read and write in the schema and call its functions, also those that its owner makes later. Throws where
 * PostgreSQL only warns, and for public.
 */
export async function grant(client: Client, to: string): Promise<void> {
  // PostgreSQL takes it for everybody in quotes as well.
  if (to === 'public')
    throw new DatabaseSettingsError('public is everybody: name the user of the bot with --grant-to.');
  const user = client.escapeIdentifier(to);
  await client.query(`grant usage on schema sfbport to ${user}`);
  for (const [what, on] of [
    [rights.join(', '), 'tables'],
    ['execute', 'functions'],
  ]) {
    await client.query(`grant ${what} on all ${on} in schema sfbport to ${user}`);
    await client.query(`alter default privileges in schema sfbport grant ${what} on ${on} to ${user}`);
  }
  const { rows } = await client.query<{ may: boolean }>(mayUse, [to, rights]);
  if (!rows[0]?.may) throw Object.assign(new Error('not granted'), { code: '42501' });
}

const mayUse = `
  select has_schema_privilege($1, 'sfbport', 'usage') and bool_and(has_table_privilege($1, c.oid, wanted)) as may
  from pg_class c, unnest($2::text[]) as wanted
  where c.relnamespace = 'sfbport'::regnamespace and c.relkind = 'r'`;
