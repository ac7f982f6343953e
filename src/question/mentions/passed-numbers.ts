import type { Piece } from '../piece.js';
import { isStatusCode, namesThing } from '../vocabulary/numbers.js';
import { mayBePorts } from './dates.js';
import type { IsPrinted } from './tuples.js';

/**
 * Whether a number that was read as no port may have been meant as one, or said something all the same: `5/22`, `443 users`,
 * `SIP 403`; not `ticket 5061`.
 */
export function isWorthSaying(piece: Piece, text: string, isPrinted: IsPrinted): boolean {
  if (piece.kind !== 'other-number') return false;
  if (mayBePorts(piece)) return true;
  if (!/^\d+$/.test(piece.text)) return false;
  const [value, before] = [Number(piece.text), text.slice(0, piece.start)];
  return isStatusCode(before, value) || (isPrinted(value) && !namesThing(before));
}
