import type { PieceOf } from '../piece.js';

const written =
  /(?<![\p{L}\p{N}.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|local|lan|corp|internal|intra|example|test|invalid|io|kr|de|uk|jp|edu|gov)(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/giu;

/** Reads host names, so that `fe01.contoso.com` is a machine of somebody and not four words. */
export function readHosts(text: string): readonly PieceOf<'host'>[] {
  return [...text.matchAll(written)].map((found) => ({
    kind: 'host',
    text: found[0],
    start: found.index,
    stop: found.index + found[0].length,
  }));
}
