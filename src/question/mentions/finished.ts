import { hasCue, type Piece } from '../piece.js';
import { finished, mayTurn, turning } from '../vocabulary/finishing.js';
import { isMention } from './exclusion.js';
import { breaks, gapBefore } from './sentence.js';

/** "Done with FE, now mediation ports" asks for what it turns to; what it says is done was asked before, if ever. */
export function withoutFinished(pieces: readonly Piece[], text: string): readonly Piece[] {
  if (!mayTurn.test(text) || !finished.test(text)) return pieces;
  const turn = pieces.findIndex(
    (piece, place) => place > 0 && breaks(gapBefore({ pieces, text }, place)) && turning.test(text.slice(piece.start)),
  );
  if (turn < 0) return pieces;
  const told = pieces.slice(0, turn);
  const { start } = pieces[turn]!;
  const from = start + (turning.exec(text.slice(start))?.[0].length ?? 0);
  const asked = pieces.filter((piece) => piece.start >= from);
  const isTold = told.some((piece) => finished.test(piece.text));
  const isAsked = asked.some((piece) => isMention(piece) || hasCue(piece, 'balancer'));
  // "It is fixed, now 5061 works" reports to the end, "fixed the name, then 5061 fails" tells one story.
  const reports = asked.some((piece) => hasCue(piece, 'fine', 'done', 'thanks', 'have', 'break'));
  return isTold && isAsked && !reports ? asked : pieces;
}
