import { allowedTypos } from './allowed-typos.js';
import { editDistance } from './edit-distance.js';
import { fold } from './fold.js';
import { toJamo } from './jamo.js';

/** Something with names: those that it is shown by, and others that people use. */
export interface Ranked<T> {
  readonly value: T;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
}

/** Those that a text may be the beginning of, the likeliest first, in a stable order; all of them for an empty text. */
export type Rank<T> = (typed: string) => readonly T[];

/** Prepares things to be found while their names are being typed. */
export function createRank<T>(things: readonly Ranked<T>[]): Rank<T> {
  const spelled = things.map(({ value, names, aliases }) => ({
    value,
    names: names.flatMap(spellingsOf),
    aliases: aliases.flatMap(spellingsOf),
  }));
  return (typed) => {
    const letters = lettersOf(typed);
    if (letters === '') return typed.trim() === '' ? things.map(({ value }) => value) : [];
    const most = allowedSlips(fold(typed));
    return (
      spelled
        .map((each) => ({ value: each.value, place: placeOf(letters, each, most), length: shortestOf(each.names) }))
        .filter(({ place }) => place !== undefined)
        // Of two that begin alike, the shorter is more nearly typed.
        .sort((one, other) => (one.place ?? 0) - (other.place ?? 0) || one.length - other.length)
        .map(({ value }) => value)
    );
  };
}

/** Offering is not answering: words too short to be respelt may have a slip, as long as they say anything. */
function allowedSlips(key: string): number {
  const isTelling = !/\d/.test(key) && toJamo(key).length >= shortest;
  return isTelling ? Math.max(1, allowedTypos(key)) : 0;
}

/** Letters. */
const shortest = 4;

interface Spelling {
  readonly letters: string;
  /** It begins in the middle of the name: `Edge` of `A/V Edge`. */
  readonly isRest: boolean;
}

interface Spelled {
  readonly names: readonly Spelling[];
  readonly aliases: readonly Spelling[];
}

/** The smaller, the likelier; undefined for what was hardly meant. */
function placeOf(letters: string, { names, aliases }: Spelled, most: number): number | undefined {
  const all = [...names, ...aliases];
  const begins = (each: Spelling): boolean => each.letters.startsWith(letters);
  const places = [
    // Exactly this.
    () => names.some((each) => !each.isRest && each.letters === letters),
    () => aliases.some((each) => !each.isRest && each.letters === letters),
    // A name that begins so, then one of which a later word does.
    () => names.some((each) => !each.isRest && begins(each)),
    () => names.some(begins),
    // The same of what else people say.
    () => aliases.some((each) => !each.isRest && begins(each)),
    () => aliases.some(begins),
    // Misspelt, and perhaps not yet typed to its end; the fewer slips, the nearer.
    ...Array.from({ length: most }, (_, slips) => () => all.some((each) => isNear(letters, each, slips + 1))),
  ];
  const place = places.findIndex((fits) => fits());
  return place === -1 ? undefined : place;
}

function shortestOf(names: readonly Spelling[]): number {
  return Math.min(...names.filter(({ isRest }) => !isRest).map(({ letters }) => letters.length));
}

/** Hands slip inside a word: another Latin first letter is another word. */
function isNear(letters: string, { letters: name }: Spelling, slips: number): boolean {
  if (name[0] !== letters[0] && /^[a-z]/.test(letters)) return false;
  // One slip makes what was typed of it longer or shorter.
  const lengths = [letters.length - 1, letters.length, letters.length + 1, name.length];
  return [...new Set(lengths)].some(
    (length) => editDistance(letters, name.slice(0, length), slips) !== Number.POSITIVE_INFINITY,
  );
}

function spellingsOf(name: string): readonly Spelling[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.map((_, index) => ({ letters: lettersOf(words.slice(index).join(' ')), isRest: index > 0 }));
}

/** Hangul letter by letter, so that a syllable counts while it is still being typed. */
function lettersOf(text: string): string {
  return toJamo(fold(text)).replace(
    /[\u1100-\u1112]/g,
    (letter) => [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'][letter.charCodeAt(0) - 0x1100] ?? '',
  );
}
