import { Pool } from 'pg';
import { busy, DatabaseError } from '../database-error.js';
import { isOutage, reasonOf, wasInTheWay } from './reason.js';

/** Where outages are told. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
}

export interface Database {
  /** Rejects with a DatabaseError: within about a second, and at once while the database is known to be away. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Asks whether it does what it is needed for. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Milliseconds: Slack waits three seconds, and a person should not wait for what is only bookkeeping. */
const patience = 1_000;
const betweenLooks = 1_000;
const connections = 8;
/** Two that are in each other's way seldom are again. */
const mostAgain = 3;

/** Changes nothing, and needs what claims need: that they are there, and may be written. */
const likeClaims = 'update sfbport.claims set state = state where false';

/** A pool that knows when its database is away: it then asks for it once a second, and nobody else has to wait for that. */
export function openDatabase(url: string, log: Log): Database {
  // No time-outs as start-up parameters: PgBouncer refuses those.
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
    fallback_application_name: 'sfbport',
  });
  // A connection that breaks while nobody uses it; the pool has dropped it already.
  pool.on('error', () => undefined);
  const told = new Set<string>();
  let away: NodeJS.Timeout | undefined;
  let isClosed = false;

  const look = async (): Promise<void> => {
    try {
      await pool.query(likeClaims);
    } catch (error) {
      // A standby answers, and only reads.
      if (isOutage(error)) {
        if (!isClosed) away = setTimeout(look, betweenLooks).unref();
        return;
      }
    }
    if (away === undefined) return;
    away = undefined;
    log.info('The database is back.');
  };
  const failed = (error: unknown): DatabaseError => {
    const reason = reasonOf(error);
    if (isClosed) return new DatabaseError(reason);
    if (isOutage(error)) {
      if (away === undefined) {
        log.warn(`The database is away (${reason}): until it is back, this process shares nothing with others.`);
        away = setTimeout(look, betweenLooks).unref();
      }
    } else if (!told.has(reason)) {
      told.add(reason);
      log.warn(
        reason === busy
          ? 'Statements wait for more than a second for a connection to the database: what those are for, this process does not share with others. Is the database slow, or are there too few replicas?'
          : `The database refuses a statement (${reason}): what it is for, this process does not share with others. npx sfbport check says what to do.`,
      );
    }
    return new DatabaseError(reason);
  };
  const attempt = async <Row extends object>(
    text: string,
    values: readonly unknown[],
    again = mostAgain,
  ): Promise<readonly Row[]> => {
    try {
      return (await pool.query<Row>(text, [...values])).rows;
    } catch (error) {
      if (again > 0 && wasInTheWay(error)) return attempt(text, values, again - 1);
      throw failed(error);
    }
  };
  const query: Database['query'] = async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    if (away !== undefined) throw new DatabaseError('away');
    return attempt<Row>(text, values);
  };
  return {
    query,
    ready: () =>
      query(likeClaims).then(
        () => true,
        () => false,
      ),
    async close() {
      isClosed = true;
      clearTimeout(away);
      await pool.end();
    },
  };
}
