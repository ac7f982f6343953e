import type { PostgresServer } from '../state/support/postgres-server.js';
import { type Asked, comesAgain, type Death, isAcknowledged } from './asked.js';
import type { Replica } from './replica.js';

/** Milliseconds: who was asked before this is no longer at it. */
const longest = 15_000;

/** Notes of all that a dead replica was at how far it was: what Slack saw, and what the database knows. */
export async function whereDeadLeft(dead: Replica, asked: readonly Asked[], database: PostgresServer): Promise<void> {
  const since = (dead.endedAt ?? Date.now()) - longest;
  const its = asked.filter(({ tries }) => tries.some(({ replica, at }) => at > since && replica === dead));
  // What Slack knows is looked at before anything else happens.
  const seen = its.map((one) => ({ one, posted: one.answers.length > 0, acknowledged: isAcknowledged(one) }));
  const states = await statesOf(its, database);
  for (const { one, posted, acknowledged } of seen) {
    const state = comesAgain(one) ? states && stateOf(one, states) : 'recorded';
    const death = deathOf(posted, acknowledged, state);
    if (death) one.deaths.push(death);
  }
}

type State = 'unclaimed' | 'claimed' | 'recorded';

/** Undefined where it was done with. Where the database does not tell, what Slack saw is all there is. */
function deathOf(posted: boolean, acknowledged: boolean, state: State | undefined): Death | undefined {
  if (posted && acknowledged && state === undefined) return undefined;
  if (posted && state !== 'recorded')
    return acknowledged ? 'posted and acknowledged, not recorded' : 'posted, neither recorded nor acknowledged';
  if (posted) return acknowledged ? undefined : 'posted and recorded, not acknowledged';
  if (acknowledged) return 'acknowledged, not posted';
  return state === 'unclaimed' ? 'not claimed yet' : 'claimed, neither posted nor acknowledged';
}

function stateOf({ keys }: Asked, states: ReadonlyMap<string, number>): State {
  const [state] = keys.flatMap((key) => states.get(key) ?? []);
  return state === undefined ? 'unclaimed' : state > 0 ? 'recorded' : 'claimed';
}

/** The states of claims by their keys; undefined while the database is away. */
async function statesOf(
  asked: readonly Asked[],
  database: PostgresServer,
): Promise<ReadonlyMap<string, number> | undefined> {
  const keys = asked.flatMap(({ keys }) => keys);
  if (keys.some((key) => !/^[\w .]+$/.test(key))) throw new Error('a key is not as expected');
  const list = keys.map((key) => `'${key}'`).join(', ') || "''";
  const rows = await database
    .run<{ key: string; state: number }>(
      `select k.key, c.state from sfbport.claim_keys k join sfbport.claims c on c.id = k.claim where k.key in (${list})`,
    )
    .catch(() => undefined);
  return rows && new Map(rows.map(({ key, state }) => [key, Number(state)]));
}
