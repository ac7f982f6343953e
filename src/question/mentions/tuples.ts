import type { PortRange } from '../../catalog/schema.js';
import type { Piece, PieceOf } from '../piece.js';

/**
 * The ports that connections go to. In a pasted flow (`10.1.1.5:51234 → 10.2.0.5:5070`, `spt=51234 dpt=5070`) the sender's
 * own port is left aside: it was picked at random and says nothing of the service.
 */
export function destinationPorts(pieces: readonly Piece[]): {
  readonly ports: readonly PortRange[];
  readonly ignored: readonly string[];
} {
  const ports = pieces.filter((piece): piece is PieceOf<'ports'> => piece.kind === 'ports');
  const sources = new Set(sourcePorts(pieces, ports));
  return {
    ports: uniqueRanges(ports.filter((piece) => !sources.has(piece)).map(({ range }) => range)),
    ignored: [...sources].map(({ range }) => String(range.first)),
  };
}

function sourcePorts(pieces: readonly Piece[], ports: readonly PieceOf<'ports'>[]): readonly PieceOf<'ports'>[] {
  if (ports.length < 2) return [];
  const named = ports.filter(({ end }) => end === 'source');
  if (named.length > 0) return named;
  const behindAddress = ports.filter((piece) => pieces[pieces.indexOf(piece) - 1]?.kind === 'address');
  return behindAddress.length === 2 ? behindAddress.slice(0, 1) : [];
}

function uniqueRanges(ranges: readonly PortRange[]): PortRange[] {
  return [...new Map(ranges.map((range) => [`${range.first}-${range.last}`, range])).values()];
}
