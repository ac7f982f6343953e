import { hasCue, type Piece } from '../piece.js';
import { met, says } from '../vocabulary/saying.js';
import { isMention } from './exclusion.js';
import { roleOf } from './sentence.js';

/** "Client says can't share desktop" is about sharing: who says so is no part of it. */
export function whoSays(pieces: readonly Piece[]): readonly Piece[] {
  const saying = pieces.filter((piece, place) => {
    const next = pieces.findIndex((each, index) => index > place && !hasCue(each, 'machine'));
    if (roleOf(piece) === undefined || next < 0 || !says.test(pieces[next]!.text)) return false;
    // "Gateway says connection refused" is what the machine itself met.
    const told = pieces.slice(next + 1).find((each) => !hasCue(each, 'filler'));
    return told !== undefined && !hasCue(told, 'break') && !met.test(told.text);
  });
  return pieces.some((piece) => isMention(piece) && !saying.includes(piece)) ? saying : [];
}
