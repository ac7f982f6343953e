import { hasCue, type Piece } from '../piece.js';
import { breaks, gapBefore, roleOf, type Sentence } from './sentence.js';

/** The pieces, with `any` an address where it is one: `from any`, `any → 10.2.0.5`, `clients: any`; not `from any gateway`. */
export function asAnys(sentence: Sentence): readonly Piece[] {
  return sentence.pieces.map((piece, index) => {
    if (!/^any$/i.test(piece.text) || !isEnd(sentence, index)) return piece;
    const { text, start, stop } = piece;
    return { kind: 'address', address: 'any', text, start, stop };
  });
}

function isEnd(sentence: Sentence, index: number): boolean {
  const [before, behind] = [sentence.pieces[index - 1], sentence.pieces[index + 1]];
  const isBehindEnd = before !== undefined && (hasCue(before, 'from', 'to') || roleOf(before) !== undefined);
  const isBeforeEnd =
    behind !== undefined &&
    (hasCue(behind, 'to') || (behind.kind === 'particle' && (behind.says === 'from' || behind.says === 'to')));
  return (isBehindEnd && isAlone(sentence, index)) || isBeforeEnd;
}

/** Nothing follows that it could be any of: any gateway, any port. */
function isAlone(sentence: Sentence, index: number): boolean {
  const behind = sentence.pieces[index + 1];
  return (
    behind === undefined ||
    breaks(gapBefore(sentence, index + 1)) ||
    behind.kind === 'particle' ||
    behind.kind === 'address' ||
    behind.kind === 'dialect' ||
    hasCue(behind, 'to', 'from', 'and')
  );
}
