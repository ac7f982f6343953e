import { hasCue, type Piece } from '../piece.js';
import { asksWithin } from '../vocabulary/leaving-out.js';

/** The pieces of a text, and the text itself for what stands between two of them. */
export interface Sentence {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** What stands between the piece at `place` and the one before it: blanks, a comma, a bracket. */
export function gapBefore({ pieces, text }: Sentence, place: number): string {
  const [piece, next] = [pieces[place - 1], pieces[place]];
  return piece && next ? text.slice(piece.stop, next.start) : '';
}

/** Whether something else may begin behind it. */
export const breaks = (gap: string): boolean => /[,;\n]|\.\s/.test(gap) && !/[:=]\s*$/.test(gap);

/** `and`, `랑`, `또는`. */
export const isAnd = (piece: Piece): boolean =>
  (piece.kind === 'particle' && piece.says === 'and') || hasCue(piece, 'and');

/** The one role that a name stands for. */
export function roleOf(piece: Piece | undefined): string | undefined {
  if (piece?.kind !== 'name' || piece.means.length !== 1) return undefined;
  const [named] = piece.means;
  return named?.kind === 'role' ? named.id : undefined;
}

/** Whether its word is written in Hangul. */
export const isKorean = ({ text }: Piece): boolean => /[가-힣]/.test(text);

/** Whether the word that a piece begins asks by its ending: `필요 없나요 중재?`, `중재는 평문 안 쓰나요?` */
export function asksItself({ text: written, stop }: Piece, { text }: Sentence): boolean {
  return asksWithin.test(written + (/^[가-힣]*[?？]?/.exec(text.slice(stop))?.[0] ?? ''));
}
