import type { Ask, Explain } from '../ask.js';
import type { Claims } from '../state/claims.js';
import type { Favourites } from '../state/favourites.js';
import type { Locales } from '../state/locales.js';
import type { RecentThreads } from '../state/recent-threads.js';
import type { Wait } from './deliver.js';
import type { InFlight } from './in-flight.js';

/** What the listeners are given. None of it is Slack's, and tests bring their own. */
export interface Parts {
  readonly ask: Ask;
  readonly explain: Explain;
  readonly claims: Claims;
  readonly threads: RecentThreads;
  readonly locales: Locales;
  readonly favourites: Favourites;
  readonly inFlight: InFlight;
  readonly wait: Wait;
  /** A short reference to a line of the log. */
  readonly newReference: () => string;
}
