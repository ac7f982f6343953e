import { hasCue, type Piece } from '../piece.js';
import { breaks, gapBefore, type Sentence } from './sentence.js';

/** "Can 5071 go?" asks whether it may be closed; "can 443 go through the balancer" does not. */
export function withLettingGo({ pieces, text }: Sentence): readonly Piece[] {
  return pieces.flatMap((piece, place) => {
    if (isAway(piece) && pieces[place - 1] && isLetGo({ pieces, text }, place - 1)) return [];
    return isLetGo({ pieces, text }, place) ? [{ ...piece, kind: 'cue' as const, cues: ['close' as const] }] : [piece];
  });
}

const isAway = ({ text }: Piece): boolean => /^away$/i.test(text);

function isLetGo({ pieces, text }: Sentence, place: number): boolean {
  if (!/^go$/i.test(pieces[place]!.text)) return false;
  const end = pieces[place + 1] && isAway(pieces[place + 1]!) ? place + 2 : place + 1;
  const isLast = end >= pieces.length || breaks(gapBefore({ pieces, text }, end));
  const before = pieces.slice(0, place).findLast((each) => !hasCue(each, 'port', 'and', 'asks', 'filler'));
  const isAsked = pieces.slice(0, place).some((each) => /^(?:can|could|may|should)$/i.test(each.text));
  return isLast && isAsked && before?.kind === 'ports';
}
