import { hasCue, type Piece, type PieceOf } from '../piece.js';
import { isAnd, roleOf } from './sentence.js';

const eachOther = /\b(?:each other|one another|among(?:st)? (?:them|themselves)|between (?:them|themselves))\b/i;

/** "FE01 and FE02 talk to each other": between all that are named. */
export function saysEachOther(text: string): boolean {
  return eachOther.test(text);
}

/** Whether one role alone is both ends: `from FE to FE`, `between front ends`. */
export function isAmongItself(pieces: readonly Piece[], marks: ReadonlyMap<Piece, 'from' | 'to'>): boolean {
  const names = pieces.filter((piece): piece is PieceOf<'name'> => roleOf(piece) !== undefined);
  if (names.length === 0 || new Set(names.map(roleOf)).size > 1) return false;
  const ends = new Set(names.map((name) => marks.get(name)));
  return (ends.has('from') && ends.has('to')) || (names.length === 1 && isPluralBetween(names[0]!, pieces));
}

/** `between the front ends`; not `between FE and that box`. */
function isPluralBetween(name: Piece, pieces: readonly Piece[]): boolean {
  const place = pieces.indexOf(name);
  const before = pieces.slice(0, place).findLast((piece) => !hasCue(piece, 'filler', 'all'));
  const behind = pieces.slice(place + 1);
  const isPlural = /s$/i.test(name.text) || (behind[0] !== undefined && hasCue(behind[0], 'machine'));
  return isPlural && before !== undefined && hasCue(before, 'between') && !behind.slice(0, 2).some(isAnd);
}
