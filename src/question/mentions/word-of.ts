import type { Piece } from '../piece.js';

/** What was written: a Hangul word with the ending that its stem was read without. */
export function wordOf({ start, stop, text: written }: Piece, text: string): string {
  return /[가-힣]$/.test(written) ? text.slice(start, stop) + (/^[가-힣]+/.exec(text.slice(stop))?.[0] ?? '') : written;
}
