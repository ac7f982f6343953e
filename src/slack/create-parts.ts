import type { Spine } from '../ask.js';
import { createClaims } from '../state/memory-claims.js';
import { createRecentThreads } from '../state/recent-threads.js';
import type { State } from '../state/state.js';
import { withFallback } from '../state/with-fallback.js';
import { createInFlight } from './in-flight.js';
import { createNews } from './news.js';
import type { Parts } from './parts.js';

/** What the listeners take from their surroundings. */
type Surroundings = Pick<Parts, 'metrics' | 'now' | 'wait' | 'later' | 'newReference'>;

/** The parts of a bot that answers with this spine and shares this state; what does not answer there it remembers by itself. */
export function createParts(spine: Spine, state: State, surroundings: Surroundings): Parts {
  const { now } = surroundings;
  return {
    ...spine,
    ...surroundings,
    claims: withFallback(state.claims, createClaims(now)),
    settings: state.settings,
    counts: state.counts,
    shares: () => state.ready(),
    threads: createRecentThreads(now),
    isNews: createNews(),
    inFlight: createInFlight(now),
  };
}
