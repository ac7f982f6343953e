import type { PieceOf } from '../piece.js';

const written = /(?<![\p{L}\p{N}])([a-z]{1,4}\d{1,3})(?![a-z0-9])/giu;

/** Reads ids of catalog rows, such as `S47` or `ho18`; what no row is called is left to others. */
export function readRowIds(text: string, isRow: (id: string) => boolean): readonly PieceOf<'row'>[] {
  return [...text.matchAll(written)]
    .filter(([id]) => isRow(id))
    .map((found) => ({
      kind: 'row',
      id: found[0].toUpperCase(),
      text: found[0],
      start: found.index,
      stop: found.index + found[0].length,
    }));
}
