import { overlaps, type Piece, type PieceOf } from '../piece.js';
import { boundBefore, mayBound } from '../vocabulary/bounds.js';

const last = 65535;

/** `any port above 6000` asks for the ports from there on, and not for that one; `above 5070 and below 5080` is one range. */
export function withBounds(pieces: readonly Piece[], text: string): readonly Piece[] {
  if (!mayBound.test(text)) return pieces;
  const words: Piece[] = [];
  const bounded: PieceOf<'ports'>[] = [];
  const read = pieces.map((piece) => {
    const found = piece.kind === 'ports' && isSingle(piece) ? boundBefore.exec(text.slice(0, piece.start)) : null;
    if (piece.kind !== 'ports' || !found) return piece;
    const { first } = piece.range;
    const range = found.groups?.above ? { first: first + 1, last } : { first: 1, last: first - 1 };
    if (range.first > range.last) return piece;
    const span = { text: found[0], start: found.index, stop: piece.start };
    words.push(...pieces.filter((each) => overlaps(each, span)));
    bounded.push({ ...piece, range });
    return bounded.at(-1)!;
  });
  return both(
    read.filter((piece) => !words.includes(piece)),
    bounded,
  );
}

const isSingle = ({ range, fromLog }: PieceOf<'ports'>): boolean => !fromLog && range.first === range.last;

/** A lower and an upper bound are one range. */
function both(pieces: readonly Piece[], bounded: readonly PieceOf<'ports'>[]): readonly Piece[] {
  const [one, other] = bounded;
  if (!one || !other || bounded.length > 2) return pieces;
  const range = {
    first: Math.max(one.range.first, other.range.first),
    last: Math.min(one.range.last, other.range.last),
  };
  const areBounds = (one.range.last === last) !== (other.range.last === last) && range.first <= range.last;
  if (!areBounds) return pieces;
  return pieces.flatMap((piece) => (piece === other ? [] : piece === one ? [{ ...one, range }] : [piece]));
}
