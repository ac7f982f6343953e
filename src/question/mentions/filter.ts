import type { PortRange, Security } from '../../catalog/schema.js';
import { hasCue, type Piece, type PieceOf } from '../piece.js';
import type { Filter, Named } from '../question.js';
import { transportsOf } from './transports.js';

/** What pieces narrow rows to, beside these ports. */
export function filterOf(pieces: readonly Piece[], ports: readonly PortRange[]): Filter {
  const names = pieces.filter((piece): piece is PieceOf<'name'> => piece.kind === 'name' && piece.means.length === 1);
  const cues = pieces.flatMap((piece) => (piece.kind === 'cue' ? piece.cues : []));
  const securities: Security[] = cues.includes('mtls')
    ? ['mtls']
    : cues.includes('tls') || cues.includes('encrypted')
      ? ['tls']
      : [];
  return {
    ports,
    transports: transportsOf(pieces),
    securities: cues.includes('unencrypted') ? [] : securities,
    applications: idsOf(names, 'application'),
    services: idsOf(names, 'service'),
    topics: idsOf(names, 'topic'),
    roles: idsOf(names, 'role'),
  };
}

/**
 * What is left out. A transport beside a port is part of that port (`except 5061/tcp`), not all of TCP; unencrypted
 * ones are wanted where everything with TLS is left out.
 */
export function exceptOf(excluded: readonly Piece[], kept: readonly Piece[]): Filter {
  const ports = excluded.flatMap((piece) => (piece.kind === 'ports' ? [piece.range] : []));
  const filter = filterOf(
    excluded.filter(({ kind }) => kind !== 'ports'),
    ports,
  );
  const wantsPlain = kept.some((piece) => hasCue(piece, 'unencrypted'));
  return wantsPlain ? { ...filter, securities: ['tls'] } : filter;
}

/** The things of this kind that names stand for, each once. */
export function idsOf(names: readonly PieceOf<'name'>[], kind: Named['kind']): string[] {
  return [...new Set(names.flatMap(({ means }) => means.filter((named) => named.kind === kind).map(({ id }) => id)))];
}
