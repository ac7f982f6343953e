import { allowedTypos } from './allowed-typos.js';
import { editDistance } from './edit-distance.js';
import { fold } from './fold.js';
import { toJamo } from './jamo.js';

/** Something that can be found by any of its names. */
export interface Entry<T> {
  readonly name: string;
  readonly value: T;
}

export interface Near<T> {
  /** The names' values that are nearest; several when a typo lies between them. */
  readonly values: readonly T[];
  readonly distance: number;
}

/** Finds what has a name, by the folded name, exactly or with a few slips. */
export interface NameIndex<T> {
  /** Everything that has exactly this folded name. */
  exact(key: string): readonly T[];
  /** Whatever is nearest to a folded name that nothing has, within what `allowedTypos` forgives. */
  near(key: string): Near<T> | undefined;
  /** Names that share many letters with a folded name, however far: what a person may have meant. At most `most`. */
  similar(key: string, most: number): readonly Entry<T>[];
}

/** Names by a pair of their letters and their length. */
type Grams<T> = ReadonlyMap<string, readonly Spelled<T>[]>;

interface Spelled<T> {
  /** As first given. */
  readonly name: string;
  readonly letters: string;
  readonly values: T[];
}

/**
 * Builds the index. `near` looks only at names that share enough pairs of letters and have a fitting length,
 * so its cost follows the number of similar names and not of all names.
 */
export function createNameIndex<T>(entries: readonly Entry<T>[]): NameIndex<T> {
  const byKey = new Map<string, Spelled<T>>();
  for (const { name, value } of entries) {
    const key = fold(name);
    if (key === '') continue;
    const found = byKey.get(key) ?? { name, letters: toJamo(key), values: [] };
    found.values.push(value);
    byKey.set(key, found);
  }
  let grams: Map<string, Spelled<T>[]> | undefined;
  return {
    exact: (key) => byKey.get(key)?.values ?? [],
    near: (key) => {
      grams ??= gramsOf(byKey.values());
      return nearest(key, grams);
    },
    similar: (key, most) => {
      grams ??= gramsOf(byKey.values());
      return mostShared(toJamo(key), most, grams).flatMap(({ name, values }) =>
        values.map((value) => ({ name, value })),
      );
    },
  };
}

function nearest<T>(key: string, grams: Grams<T>): Near<T> | undefined {
  const most = allowedTypos(key);
  if (most === 0) return undefined;
  const letters = toJamo(key);
  let best: { values: T[]; distance: number } | undefined;
  for (const candidate of candidates(letters, most, grams)) {
    if (!beginsAlike(letters, candidate.letters)) continue;
    const distance = editDistance(letters, candidate.letters, Math.min(most, best?.distance ?? most));
    if (distance === Number.POSITIVE_INFINITY) continue;
    if (!best || distance < best.distance) best = { values: [...candidate.values], distance };
    else best.values.push(...candidate.values);
  }
  return best;
}

/** Hands slip inside a word: another Latin first letter is another word ("conference" is no "IM conference"). */
function beginsAlike(one: string, other: string): boolean {
  return one[0] === other[0] || !/^[a-z]/.test(one);
}

/** One slip spoils at most three pairs of letters (a swap), so a near name keeps all but three a slip. */
function candidates<T>(letters: string, most: number, grams: Grams<T>): Spelled<T>[] {
  const needed = Math.max(1, letters.length + 1 - 3 * most);
  const shared = sharedPairs(letters, letters.length - most, letters.length + most, grams);
  return [...shared].filter(([, count]) => count >= needed).map(([spelled]) => spelled);
}

/** A name of half the length to twice the length may have been meant, if it shares two of five pairs of letters. */
function mostShared<T>(letters: string, most: number, grams: Grams<T>): Spelled<T>[] {
  const needed = Math.max(2, Math.ceil((letters.length + 1) * 0.4));
  const shared = sharedPairs(letters, Math.ceil(letters.length / 2), letters.length * 2, grams);
  const enough = [...shared].filter(([, count]) => count >= needed);
  return enough
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([spelled]) => spelled);
}

function sharedPairs<T>(
  letters: string,
  shortest: number,
  longest: number,
  grams: Grams<T>,
): ReadonlyMap<Spelled<T>, number> {
  const shared = new Map<Spelled<T>, number>();
  for (const pair of pairsOf(letters)) {
    for (let length = shortest; length <= longest; length++) {
      for (const spelled of grams.get(`${pair}${length}`) ?? []) shared.set(spelled, (shared.get(spelled) ?? 0) + 1);
    }
  }
  return shared;
}

function gramsOf<T>(all: Iterable<Spelled<T>>): Map<string, Spelled<T>[]> {
  const grams = new Map<string, Spelled<T>[]>();
  for (const spelled of all) {
    for (const pair of new Set(pairsOf(spelled.letters))) {
      const gram = `${pair}${spelled.letters.length}`;
      const listed = grams.get(gram);
      if (listed) listed.push(spelled);
      else grams.set(gram, [spelled]);
    }
  }
  return grams;
}

/** Neighbouring letters, with the word's own start and end as letters too. */
function pairsOf(letters: string): string[] {
  const framed = `^${letters}$`;
  return Array.from({ length: framed.length - 1 }, (_, index) => framed.slice(index, index + 2));
}
