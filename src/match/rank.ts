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
  // Spelt when it is first needed: the command line never types ahead.
  let spelt: readonly (Spelled & { readonly value: T })[] | undefined;
  return (typed) => {
    const letters = lettersOf(typed);
    if (letters === '') return typed.trim() === '' ? things.map(({ value }) => value) : [];
    spelt ??= things.map(toSpelled);
    const begun = inOrder(spelt, (each) => beginningOf(letters, each));
    // Comparing letter by letter takes time: it is for few things, and for what has no better reading.
    if (begun.length >= enough || things.length > mostCompared) return begun.map(({ value }) => value);
    const most = allowedSlips(fold(typed));
    const others = spelt.filter((each) => !begun.includes(each));
    return [...begun, ...inOrder(others, (each) => slipsIn(letters, each, most))].map(({ value }) => value);
  };
}

function toSpelled<T>({ value, names, aliases }: Ranked<T>): Spelled & { readonly value: T } {
  return { value, names: names.flatMap(spellingsOf), aliases: aliases.flatMap(spellingsOf) };
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

/** Among more things than this only what begins as typed is found. */
const mostCompared = 500;

/** As many as a person looks at before typing on. */
const enough = 10;

/** Those that have a place, in their places: of two alike the shorter is more nearly typed, and then the first stays first. */
function inOrder<Thing extends Spelled>(things: readonly Thing[], placeOf: (thing: Thing) => number): readonly Thing[] {
  return things
    .map((thing) => ({ thing, place: placeOf(thing), length: shortestOf(thing.names) }))
    .filter(({ place }) => place >= 0)
    .sort((one, other) => one.place - other.place || one.length - other.length)
    .map(({ thing }) => thing);
}

function shortestOf(names: readonly Spelling[]): number {
  return Math.min(...names.filter(({ isRest }) => !isRest).map(({ letters }) => letters.length));
}

/** How a thing begins with these letters, the smaller the likelier; -1 where it does not. */
function beginningOf(letters: string, { names, aliases }: Spelled): number {
  const begins = (each: Spelling): boolean => each.letters.startsWith(letters);
  const ways = [
    // Exactly this.
    () => names.some((each) => !each.isRest && each.letters === letters),
    () => aliases.some((each) => !each.isRest && each.letters === letters),
    // A name that begins so, then one of which a later word does.
    () => names.some((each) => !each.isRest && begins(each)),
    () => names.some(begins),
    // The same of what else people say.
    () => aliases.some((each) => !each.isRest && begins(each)),
    () => aliases.some(begins),
  ];
  return ways.findIndex((fits) => fits());
}

/** How many slips lead to a thing that is misspelt, and perhaps not yet typed to its end; -1 for too many. */
function slipsIn(letters: string, { names, aliases }: Spelled, most: number): number {
  const all = [...names, ...aliases];
  return Array.from({ length: most }, (_, slips) => slips + 1).findIndex((slips) =>
    all.some((each) => isNear(letters, each, slips)),
  );
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
