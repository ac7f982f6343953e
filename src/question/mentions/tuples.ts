import type { PortRange } from '../../catalog/schema.js';
import type { Piece, PieceOf } from '../piece.js';

/** The ports that a text asks for, and those that it merely carries along. */
export interface PortMentions {
  readonly ports: readonly PortRange[];
  /** The sender's own ports, as they were written. */
  readonly ignored: readonly string[];
  /** The text is a line of a firewall's log: its other numbers and words are no question. */
  readonly isLog: boolean;
}

/**
 * Reads the ports that connections go to. In a pasted flow (`10.1.1.5:51234 → 10.2.0.5:5070`, `spt=51234 dpt=5070`) the
 * sender's own port is left aside: it was picked at random and says nothing of the service.
 */
export function portMentions(pieces: readonly Piece[]): PortMentions {
  const all = pieces.filter((piece): piece is PieceOf<'ports'> => piece.kind === 'ports');
  const ends = all.filter(({ end }) => end !== undefined);
  const isLog = pieces.filter(({ kind }) => kind === 'address').length + ends.length >= 2;
  const behindAddress = all.filter((piece) => isBehindAddress(piece, pieces));
  const ports = isLog && ends.length > 0 ? ends : isLog && behindAddress.length > 0 ? behindAddress : all;
  const sources = sourcePorts(ports, behindAddress);
  return {
    ports: uniqueRanges(ports.filter((piece) => !sources.includes(piece)).map(({ range }) => range)),
    ignored: sources.map(({ range }) => String(range.first)),
    isLog,
  };
}

function sourcePorts(
  ports: readonly PieceOf<'ports'>[],
  behindAddress: readonly PieceOf<'ports'>[],
): readonly PieceOf<'ports'>[] {
  const named = ports.filter(({ end }) => end === 'source');
  if (named.length > 0) return ports.length > named.length ? named : [];
  const both = ports.filter((piece) => behindAddress.includes(piece));
  return both.length === 2 ? both.slice(0, 1) : [];
}

function isBehindAddress(piece: PieceOf<'ports'>, pieces: readonly Piece[]): boolean {
  return pieces[pieces.indexOf(piece) - 1]?.kind === 'address';
}

function uniqueRanges(ranges: readonly PortRange[]): PortRange[] {
  return [...new Map(ranges.map((range) => [`${range.first}-${range.last}`, range])).values()];
}
