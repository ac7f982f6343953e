import { hasCue, type Piece } from '../piece.js';

const sizes = /^(?:넓|좁|줄[이일여])/;

/**
 * Words for what no row says: how narrow a range may be made (`좁혀도 되나요`), and which of a role's ports the internet reaches
 * (`중재 서버에 인터넷에서 들어오는 포트`). Of one port or service the latter is a claim.
 */
export function ofNoRow(pieces: readonly Piece[]): readonly Piece[] {
  const isClaim = pieces.some(isThing);
  return pieces.filter((piece) => isResizing(piece) || (!isClaim && hasCue(piece, 'internet')));
}

const isResizing = (piece: Piece): boolean => hasCue(piece, 'ending') && sizes.test(piece.text);

const isThing = (piece: Piece): boolean =>
  piece.kind === 'ports' ||
  piece.kind === 'row' ||
  (piece.kind === 'name' && piece.means.some(({ kind }) => kind === 'service'));
