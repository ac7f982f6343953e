import type { Piece, PieceOf } from '../piece.js';
import type { Cue } from '../vocabulary/cue.js';

const mentionCues: ReadonlySet<Cue> = new Set(['tcp', 'udp', 'tls', 'mtls', 'encrypted']);
const passedOver: ReadonlySet<Cue> = new Set(['filler', 'and', 'port', 'range', 'machine', 'all', 'only', 'use']);

/**
 * The things that the person wants left out. English names them behind its word (`except media and 443`,
 * `leave media out`), Korean before it (`미디어랑 443 빼고`).
 */
export function excludedPieces(pieces: readonly Piece[]): ReadonlySet<Piece> {
  return new Set(pieces.flatMap((piece, index) => (piece.kind === 'cue' ? excludedBy(piece, pieces, index) : [])));
}

function excludedBy(piece: PieceOf<'cue'>, pieces: readonly Piece[], index: number): readonly Piece[] {
  if (isCue(piece, 'leave')) return pieces.slice(index).some(isOut) ? mentionsAfter(pieces, index) : [];
  if (piece.text.toLowerCase() === 'no') return isExcludable(pieces[index + 1]) ? mentionsAfter(pieces, index) : [];
  if (!isCue(piece, 'except')) return [];
  if (/[가-힣]/.test(piece.text)) return mentionsBefore(pieces, index);
  const isAboutBreaking = pieces.some((each) => isCue(each, 'break') || isCue(each, 'close'));
  return isAboutBreaking && /^w/i.test(piece.text) ? [] : mentionsAfter(pieces, index);
}

function mentionsAfter(pieces: readonly Piece[], index: number): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces.slice(index + 1)) {
    if (isMention(piece)) found.push(piece);
    else if (!isPassedOver(piece)) break;
    else if (found.length > 0 && !isCue(piece, 'and') && !isCue(piece, 'port')) break;
  }
  return found;
}

function mentionsBefore(pieces: readonly Piece[], index: number): Piece[] {
  const found: Piece[] = [];
  let isJoined = true;
  for (const piece of pieces.slice(0, index).reverse()) {
    if (isMention(piece)) {
      if (!isJoined) break;
      found.push(piece);
      isJoined = piece.kind === 'ports';
    } else if (isJoining(piece)) isJoined = true;
    else if (found.length > 0 || !(isPassedOver(piece) || piece.kind === 'particle')) break;
  }
  return found;
}

/** Names of what works, said to tell it from what does not: "sharing is dead, audio works". */
export function workingPieces(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const names = pieces.filter(({ kind }) => kind === 'name');
  const working = names.filter((name) => {
    const behind = pieces.slice(pieces.indexOf(name) + 1);
    const next = behind.find(
      (piece) => piece.kind !== 'particle' && !(isCue(piece, 'filler') && !isCue(piece, 'fine')),
    );
    return next !== undefined && isCue(next, 'fine');
  });
  return new Set(working.length < names.length ? working : []);
}

/** "no media please" leaves something out of a table; "no 443" says something else. */
function isExcludable(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.kind === 'ports' || !isMention(piece)) return false;
  return !(piece.kind === 'name' && piece.means.some(({ kind }) => kind === 'role'));
}

function isMention(piece: Piece): boolean {
  return (
    piece.kind === 'name' ||
    piece.kind === 'ports' ||
    (piece.kind === 'cue' && piece.cues.some((cue) => mentionCues.has(cue)))
  );
}

function isJoining(piece: Piece): boolean {
  return (piece.kind === 'particle' && piece.says === 'and') || isCue(piece, 'and');
}

function isPassedOver(piece: Piece): boolean {
  return piece.kind === 'cue' && piece.cues.some((cue) => passedOver.has(cue));
}

function isCue(piece: Piece, cue: Cue): boolean {
  return piece.kind === 'cue' && piece.cues.includes(cue);
}

const isOut = ({ text }: Piece): boolean => text.toLowerCase() === 'out';
