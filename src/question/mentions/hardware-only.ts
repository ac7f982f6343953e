import { hasCue, type Piece } from '../piece.js';
import { isKorean } from './sentence.js';

/** Who does not balance by DNS has hardware balancing only: `dns lb 안 쓰는데`, `we don't use dns lb`. */
export function asHardwareOnly(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(isDns)) return pieces;
  const denials = new Map(pieces.map((piece, index) => [piece, isDns(piece) ? denialOf(index, pieces) : undefined]));
  const denying = new Set(denials.values());
  return pieces.flatMap((piece) => {
    if (denying.has(piece)) return [];
    return denials.get(piece) === undefined
      ? [piece]
      : [{ ...piece, kind: 'cue' as const, cues: ['hardware-only' as const] }];
  });
}

/** English says it on either side, Korean behind. */
function denialOf(index: number, pieces: readonly Piece[]): Piece | undefined {
  const before = pieces[index - 1];
  const behind = pieces.slice(index + 1).find(({ kind }) => kind !== 'particle');
  return [before, behind].find((each) => each && isDenial(each) && (each === behind || !isKorean(each)));
}

const isDns = (piece: Piece): boolean => hasCue(piece, 'dns-balancing');

const isDenial = (piece: Piece): boolean => hasCue(piece, 'absent', 'no-need');
