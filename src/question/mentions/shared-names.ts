import { hasCue, type Piece, type PieceOf } from '../piece.js';

/**
 * A name that a role shares with a service means the role where it stands as an end of a flow: "between front end and
 * file share".
 */
export function asEnds(pieces: readonly Piece[]): readonly Piece[] {
  const hasOtherRole = pieces.some(
    (piece) => piece.kind === 'name' && piece.means.length === 1 && piece.means[0]?.kind === 'role',
  );
  const speaksOfFlow = pieces.some((piece) => hasCue(piece, 'between', 'from', 'to', 'reaches'));
  if (!hasOtherRole || !(speaksOfFlow || pieces.some(saysEnd))) return pieces;
  return pieces.map((piece) => (piece.kind === 'name' && piece.several === 'show' ? roleOf(piece) : piece));
}

function roleOf(piece: PieceOf<'name'>): Piece {
  const roles = piece.means.filter(({ kind }) => kind === 'role');
  return roles.length === 1 && piece.means.length > 1 ? { ...piece, means: roles } : piece;
}

function saysEnd(piece: Piece): boolean {
  return piece.kind === 'particle' && (piece.says === 'from' || piece.says === 'to' || piece.says === 'between');
}
