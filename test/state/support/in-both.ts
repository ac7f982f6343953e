import { connectState } from '../../../src/state/postgres/connect';
import { createMemoryState, type State } from '../../../src/state/state';
import type { PostgresServer } from './postgres-server';
import { withPostgres } from './with-postgres';

/** State as two replicas see it; in memory there is one. */
export interface Shared {
  readonly replicas: readonly [State, State];
  /** Lets so much time pass, for what is remembered as for what is stored. */
  pass(milliseconds: number): Promise<void>;
  /** A moment passes, as it does for a database by itself. */
  tick(): void;
  /** Forgets everything. */
  clear(): Promise<void>;
}

const day = Date.UTC(2026, 2, 9, 12);
export const log = { info: () => undefined, warn: () => undefined };

/** The same tests of both kinds of state. */
export function inBoth(tests: (shared: () => Shared) => void): void {
  describe('in memory', () => tests(memory()));
  withPostgres((server) => tests(postgres(server)));
}

function memory(): () => Shared {
  let now = day;
  const make = (): readonly [State, State] => {
    const state = createMemoryState(() => now);
    return [state, state];
  };
  let replicas = make();
  const shared: Shared = {
    get replicas() {
      return replicas;
    },
    async pass(milliseconds) {
      now += milliseconds;
    },
    tick() {
      now += 1;
    },
    async clear() {
      now = day;
      replicas = make();
    },
  };
  beforeEach(() => shared.clear());
  return () => shared;
}

function postgres(server: () => PostgresServer): () => Shared {
  let now = day;
  let replicas: readonly [State, State] | undefined;
  const open = () => connectState(server().url(), { now: () => now, log });
  const close = () => Promise.all((replicas ?? []).map((state) => state.close()));
  const shared: Shared = {
    get replicas() {
      if (!replicas) throw new Error('not connected');
      return replicas;
    },
    async pass(milliseconds) {
      now += milliseconds;
      await server().run(agedBy(milliseconds));
    },
    tick: () => undefined,
    async clear() {
      await close();
      now = day;
      replicas = [await open(), await open()];
      await server().run(
        'truncate sfbport.claims, sfbport.claim_keys, sfbport.favourites, sfbport.locales, sfbport.counts',
      );
    },
  };
  beforeEach(() => shared.clear());
  afterAll(close);
  return () => shared;
}

/** The clock of the database cannot be moved; what it is compared with can. */
function agedBy(milliseconds: number): string {
  const by = `interval '${milliseconds} milliseconds'`;
  return `
    update sfbport.claims set lease_ends = lease_ends - ${by}, forget_at = forget_at - ${by};
    update sfbport.favourites set used_at = used_at - ${by};
    update sfbport.locales set believed_until = believed_until - ${by};
  `;
}
