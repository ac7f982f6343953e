import type { Transport } from '../../catalog/schema.js';
import { hasCue, type Piece } from '../piece.js';
import { isAnd } from './sentence.js';

const both = ['tcp', 'udp'] as const;

/** The transports that a text keeps to; both are no filter, unless one of them is said to be all: `UDP 안 쓰고 TCP만`. */
export function transportsOf(pieces: readonly Piece[]): readonly Transport[] {
  const named = both.filter((transport) =>
    pieces.some((piece) => hasCue(piece, transport) || (piece.kind === 'ports' && piece.transport === transport)),
  );
  if (named.length < both.length) return named;
  const alone = both.filter((transport) =>
    pieces.some((piece, index) => hasCue(piece, transport) && isAlone(pieces, index)),
  );
  return alone.length === 1 ? alone : [];
}

/** `TCP만`; not the second of `TCP, UDP만`. */
function isAlone(pieces: readonly Piece[], index: number): boolean {
  const behind = pieces[index + 1];
  const before = pieces.slice(0, index).findLast((piece) => !isAnd(piece));
  return behind?.kind === 'particle' && behind.says === 'only' && !(before !== undefined && hasCue(before, ...both));
}
