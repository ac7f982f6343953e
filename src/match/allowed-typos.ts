import { toJamo } from './jamo.js';

/**
 * How many slips a name forgives: none for short words and numbers, more as it grows.
 * A Hangul syllable is two or three letters, so its words are measured in letters and get a little less.
 */
export function allowedTypos(key: string): number {
  if (/\d/.test(key)) return 0;
  const letters = toJamo(key).length;
  const isHangul = letters !== key.length;
  if (isHangul) return letters < 6 ? 0 : letters < 13 ? 1 : 2;
  return letters < 5 ? 0 : letters < 9 ? 1 : letters < 15 ? 2 : 3;
}
