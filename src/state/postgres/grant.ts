import type { Client } from 'pg';

/** What the user of the bot may do with the tables. */
export const rights = ['select', 'insert', 'update', 'delete'] as const;

/** Lets this user read and write in the schema, also in tables that its owner makes later. Throws where PostgreSQL only warns. */
export async function grant(client: Client, to: string): Promise<void> {
  const user = client.escapeIdentifier(to);
  await client.query(`grant usage on schema sfbport to ${user}`);
  const what = rights.join(', ');
  await client.query(`grant ${what} on all tables in schema sfbport to ${user}`);
  await client.query(`alter default privileges in schema sfbport grant ${what} on tables to ${user}`);
  const { rows } = await client.query<{ may: boolean }>(mayUse, [to, rights]);
  if (!rows[0]?.may) throw Object.assign(new Error('not granted'), { code: '42501' });
}

const mayUse = `
  select has_schema_privilege($1, 'sfbport', 'usage') and bool_and(has_table_privilege($1, c.oid, wanted)) as may
  from pg_class c, unnest($2::text[]) as wanted
  where c.relnamespace = 'sfbport'::regnamespace and c.relkind = 'r'`;
