import { DatabaseError } from '../../src/state/database-error';
import { createMemoryState, type State } from '../../src/state/state';

/** What replicas share, as PostgreSQL has it: it can be away, and forget. */
export interface SharedState extends State {
  away(is: boolean): void;
  /** It is there, and is not asked in time. */
  busy(is: boolean): void;
  /** One that knows nothing takes over. */
  forget(): void;
}

export function createSharedState(now: () => number): SharedState {
  let isAway = false;
  let isBusy = false;
  let state = createMemoryState(now);
  const ifThere = async <T>(act: () => Promise<T>): Promise<T> => {
    if (isAway || isBusy) throw new DatabaseError(isBusy ? 'busy' : 'away');
    return act();
  };
  return {
    ...state,
    claims: {
      take: (...asked) =>
        ifThere(async () => {
          const known = state;
          const claim = await known.claims.take(...asked);
          if (claim.kind !== 'ours') return claim;
          const { extend, posted, done, release } = claim.hold;
          const ifKnown = (act: () => Promise<boolean>) => ifThere(async () => known === state && act());
          return {
            ...claim,
            hold: {
              extend: (lease) => ifKnown(() => extend(lease)),
              posted: () => ifKnown(posted),
              done: () => ifKnown(done),
              release: () => ifKnown(release),
            },
          };
        }),
      first: (...asked) => ifThere(() => state.claims.first(...asked)),
    },
    ready: async () => !isAway,
    away: (is) => {
      isAway = is;
    },
    busy: (is) => {
      isBusy = is;
    },
    forget: () => {
      state = createMemoryState(now);
    },
  };
}
