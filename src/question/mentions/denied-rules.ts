import { hasCue, type Piece } from '../piece.js';
import { isKorean } from './sentence.js';

/** "No rules needed", "don't need acl syntax": the words that want no rules, so that a vendor's name beside them is no language. */
export function deniedRules(pieces: readonly Piece[]): readonly Piece[] {
  const denied = pieces.flatMap((piece, place) => {
    if (!hasCue(piece, 'rule')) return [];
    const denial = pieces.slice(0, place).findLast((each) => !hasCue(each, 'filler', 'all', 'rule', 'firewall'));
    if (!denial || isKorean(denial) || !hasCue(denial, 'not', 'no-need', 'absent', 'except')) return [];
    const behind = pieces[place + 1];
    return [denial, piece, ...(behind && hasCue(behind, 'need') ? [behind] : [])];
  });
  return pieces.every((piece) => !hasCue(piece, 'rule') || denied.includes(piece)) ? denied : [];
}
