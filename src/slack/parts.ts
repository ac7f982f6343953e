import type { Spine } from '../ask.js';
import type { Claims } from '../state/claims.js';
import type { Counts } from '../state/counts.js';
import type { Favourites } from '../state/favourites.js';
import type { Locales } from '../state/locales.js';
import type { RecentThreads } from '../state/recent-threads.js';
import type { Wait } from './deliver.js';
import type { InFlight } from './in-flight.js';

/** What the listeners are given. None of it is Slack's, and tests bring their own. */
export interface Parts extends Spine {
  readonly claims: Claims;
  readonly threads: RecentThreads;
  readonly locales: Locales;
  readonly favourites: Favourites;
  readonly counts: Counts;
  readonly inFlight: InFlight;
  readonly wait: Wait;
  readonly later: Later;
  /** A short reference to a line of the log. */
  readonly newReference: () => string;
}

/** Runs something after so many milliseconds, unless the function that it gives is called before. */
export type Later = (milliseconds: number, run: () => void) => () => void;
