import type { PortRange } from '../../catalog/schema.js';
import type { IsPrinted } from './tuples.js';

/** What systems pick their own ports from today. */
const leastPicked = 49152;

/**
 * `10.2.0.5:5061 → 10.1.1.5:51234` is the way back of a connection to 5061: it starts at the service's port, and ends at one
 * that nobody would name.
 */
export function isWayBack(from: PortRange, to: PortRange, isPrinted: IsPrinted): boolean {
  const areSingle = from.first === from.last && to.first === to.last;
  return areSingle && isPrinted(from.first) && to.first >= leastPicked && !isPrinted(to.first);
}
