import type { Spine } from '../ask.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Claims } from '../state/claims.js';
import type { Counts } from '../state/counts.js';
import type { RecentThreads } from '../state/recent-threads.js';
import type { Settings } from '../state/settings.js';
import type { InFlight } from './in-flight.js';
import type { IsNews } from './news.js';
import type { Later, Wait } from './wait.js';

/** What the listeners are given. None of it is Slack's, and tests bring their own. */
export interface Parts extends Spine {
  readonly claims: Claims;
  readonly threads: RecentThreads;
  readonly settings: Settings;
  readonly counts: Counts;
  readonly metrics: Metrics;
  /** False while what is shared with other replicas does not answer. */
  readonly shares: () => Promise<boolean>;
  readonly isNews: IsNews;
  readonly inFlight: InFlight;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly wait: Wait;
  readonly later: Later;
  /** A short reference to a line of the log. */
  readonly newReference: () => string;
}
