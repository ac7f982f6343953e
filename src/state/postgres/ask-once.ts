import { Client, type QueryResultRow } from 'pg';
import { refusalOf } from './refusal.js';

/** Milliseconds. */
const patience = 5_000;

/**
 * One statement, for somebody who only looks: nothing is made in the database, and nothing is brought up. Rejects with a
 * DatabaseSettingsError when somebody has to correct something, and with a DatabaseError when the database does not answer.
 */
export async function askOnce<Row extends QueryResultRow>(url: string, text: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience, query_timeout: patience });
  // A connection that breaks here is told by the statement that was under way.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(text)).rows;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
