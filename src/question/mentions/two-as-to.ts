import type { Piece } from '../piece.js';
import { roleOf } from './sentence.js';

/** `mediation 2 gateway`: a lone 2 between two roles is "to"; `FE 2, director 1` are counts. */
export function twoAsTo(pieces: readonly Piece[]): readonly Piece[] {
  const isOnlyNumber = pieces.filter(({ kind }) => kind === 'other-number').length === 1;
  return pieces.map((piece, index) => {
    const isBetween = [pieces[index - 1], pieces[index + 1]].every((each) => roleOf(each) !== undefined);
    return isOnlyNumber && isBetween && piece.kind === 'other-number' && piece.text === '2'
      ? { ...piece, kind: 'cue', cues: ['to'], text: 'to' }
      : piece;
  });
}
