import { DatabaseError } from '../../src/state/database-error';
import { createMemoryState, type State } from '../../src/state/state';

/** What replicas share, as PostgreSQL has it: it can be away. */
export interface SharedState extends State {
  away(is: boolean): void;
}

export function createSharedState(now: () => number): SharedState {
  let isAway = false;
  const state = createMemoryState(now);
  const ifThere = async <T>(act: () => Promise<T>): Promise<T> => {
    if (isAway) throw new DatabaseError('away');
    return act();
  };
  return {
    ...state,
    claims: {
      take: (...asked) =>
        ifThere(async () => {
          const claim = await state.claims.take(...asked);
          if (claim.kind !== 'ours') return claim;
          const { extend, posted, done, release } = claim.hold;
          return {
            ...claim,
            hold: {
              extend: (lease) => ifThere(() => extend(lease)),
              posted: () => ifThere(posted),
              done: () => ifThere(done),
              release: () => ifThere(release),
            },
          };
        }),
      first: (...asked) => ifThere(() => state.claims.first(...asked)),
    },
    ready: async () => !isAway,
    away: (is) => {
      isAway = is;
    },
  };
}
