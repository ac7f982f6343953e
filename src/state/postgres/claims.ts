import { type Claim, type Claims, type Hold, kept } from '../claims.js';
import type { Database } from './database.js';

interface Taken {
  readonly standing_state: number | null;
  readonly remaining: number | null;
  readonly token: string | null;
  readonly lapsed: boolean;
}

/** Claims that all replicas share. Leases are judged by the clock of the database. */
export function sharedClaims(database: Database): Claims {
  const take = async (keys: readonly string[], lease: number, afterwards: number): Promise<Claim> => {
    const [taken] = await database.query<Taken>('select * from sfbport.take($1, $2, $3)', [keys, lease, afterwards]);
    if (taken?.token) {
      return { kind: 'ours', hold: holdOn(taken.token, database), before: taken.lapsed ? 'lapsed' : 'nobody' };
    }
    if (taken?.standing_state === 2) return { kind: 'done' };
    if (taken?.standing_state === 1) return { kind: 'posted' };
    return { kind: 'taken', left: taken?.remaining ?? 0 };
  };
  return {
    take: (keys, lease) => take(keys, lease, kept),
    first: async (keys, milliseconds) => (await take(keys, milliseconds, 0)).kind === 'ours',
  };
}

function holdOn(token: string, database: Database): Hold {
  const change = async (changes: string, ...values: readonly number[]): Promise<boolean> => {
    const statement = `update sfbport.claims set ${changes} and forget_at > clock_timestamp() returning id`;
    return (await database.query(statement, [token, ...values])).length > 0;
  };
  const reach = (state: 1 | 2) =>
    change(
      "state = greatest(state, $2), forget_at = clock_timestamp() + $3 * interval '1 millisecond' where holder = $1",
      state,
      kept,
    );
  return {
    extend: (lease) =>
      change(
        "lease_ends = clock_timestamp() + $2 * interval '1 millisecond', forget_at = greatest(forget_at, clock_timestamp() + ($2 + $3) * interval '1 millisecond') where holder = $1",
        lease,
        kept,
      ),
    posted: () => reach(1),
    done: () => reach(2),
    release: () => change('forget_at = clock_timestamp() where holder = $1 and state = 0'),
  };
}
