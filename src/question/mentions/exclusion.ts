import type { Piece, PieceOf } from '../piece.js';
import type { Cue } from '../vocabulary/cue.js';

const mentionCues: ReadonlySet<Cue> = new Set(['tcp', 'udp', 'tls', 'mtls', 'encrypted']);
const passedOver: ReadonlySet<Cue> = new Set(['filler', 'and', 'port', 'range', 'machine', 'all', 'only', 'use']);

/**
 * The things that the person wants left out. English names them behind its word (`except media and 443`),
 * Korean before it (`미디어랑 443 빼고`).
 */
export function excludedPieces(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const isAboutBreaking = pieces.some((piece) => isCue(piece, 'break') || isCue(piece, 'close'));
  return new Set(
    pieces.flatMap((piece, index) => {
      if (!isCue(piece, 'except')) return [];
      if (/[가-힣]/.test(piece.text)) return mentionsBefore(pieces, index);
      return isAboutBreaking && /^w/i.test(piece.text) ? [] : mentionsAfter(pieces, index);
    }),
  );
}

function mentionsAfter(pieces: readonly Piece[], index: number): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces.slice(index + 1)) {
    if (isMention(piece)) found.push(piece);
    else if (piece.kind === 'unknown' || !isPassedOver(piece)) break;
    if (
      piece.kind === 'cue' &&
      !isMention(piece) &&
      found.length > 0 &&
      !piece.cues.includes('and') &&
      !piece.cues.includes('port')
    )
      break;
  }
  return found;
}

function mentionsBefore(pieces: readonly Piece[], index: number): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces.slice(0, index).reverse()) {
    if (isMention(piece)) found.push(piece);
    else if (found.length > 0 && !isJoining(piece)) break;
    else if (!isPassedOver(piece) && piece.kind !== 'particle') break;
  }
  return found;
}

function isMention(piece: Piece): boolean {
  return (
    piece.kind === 'name' ||
    piece.kind === 'ports' ||
    (piece.kind === 'cue' && piece.cues.some((cue) => mentionCues.has(cue)))
  );
}

function isJoining(piece: Piece): boolean {
  return (piece.kind === 'particle' && piece.says === 'and') || (isCue(piece, 'and') && piece.kind === 'cue');
}

function isPassedOver(piece: Piece): boolean {
  return piece.kind === 'cue' && piece.cues.some((cue) => passedOver.has(cue));
}

function isCue(piece: Piece, cue: Cue): piece is PieceOf<'cue'> {
  return piece.kind === 'cue' && piece.cues.includes(cue);
}
