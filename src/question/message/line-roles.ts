import type { Lexicon } from '../lexicon.js';
import { hasCue, type Piece } from '../piece.js';
import { piecesAsWritten } from '../pieces.js';
import type { Cue } from '../vocabulary/cue.js';

/** Words of the trade: beside them an everyday name is a role's. */
const talk: readonly Cue[] = [
  'port',
  'firewall',
  'rule',
  'inbound',
  'outbound',
  'balancer',
  'tcp',
  'udp',
  'tls',
  'mtls',
  'ipsec',
];

/** The roles that a line names. "Edge" and "중재" are words of ordinary talk, and count beside a port or a word of the trade. */
export function rolesIn(line: string, hasPort: boolean, lexicon: Lexicon): readonly string[] {
  const pieces = piecesAsWritten(line, lexicon, () => false);
  const isOfTrade = hasPort || pieces.some((piece) => hasCue(piece, ...talk));
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'name' || piece.means.length !== 1) return [];
    const [named] = piece.means;
    if (named?.kind !== 'role') return [];
    return isOfTrade || !piece.everyday || isMachine(pieces[index + 1]) ? [named.id] : [];
  });
}

function isMachine(piece: Piece | undefined): boolean {
  return piece !== undefined && hasCue(piece, 'machine') && !hasCue(piece, 'filler');
}
