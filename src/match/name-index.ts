import { allowedTypos } from './allowed-typos.js';
import { editDistance } from './edit-distance.js';
import { fold } from './fold.js';
import { toJamo } from './jamo.js';
import { createPairIndex, type PairIndex, type Spelled } from './pair-index.js';

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
  /** The length of the longest folded name that begins with the same two characters as this; 0 when there is none. */
  longest(key: string): number;
  /** Whatever is nearest to a folded name that nothing has, within what `allowedTypos` forgives. */
  near(key: string): Near<T> | undefined;
  /** Names that share many letters with a folded name, however far: what a person may have meant. At most `most`. */
  similar(key: string, most: number): readonly Entry<T>[];
}

/**
 * Builds the index. `near` and `similar` look only at names with a fitting length that share pairs of letters, so their cost
 * follows the number of alike names and not of all names.
 */
export function createNameIndex<T>(entries: readonly Entry<T>[]): NameIndex<T> {
  const byKey = once(() => keyed(entries));
  const lengths = once(() => longestByBeginning(byKey().keys()));
  const pairs = once(() => createPairIndex([...byKey()].map(([key, named]) => ({ ...named, letters: toJamo(key) }))));
  return {
    exact: (key) => byKey().get(key)?.values ?? [],
    longest: (key) => lengths().get(key.slice(0, 2)) ?? 0,
    near: (key) => nearest(key, pairs),
    similar: (key, most) =>
      pairs()
        .alike(toJamo(key), most)
        .flatMap(({ name, values }) => values.map((value) => ({ name, value }))),
  };
}

function keyed<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, Named<T>> {
  const byKey = new Map<string, Named<T>>();
  for (const { name, value } of entries) {
    const key = fold(name);
    if (key === '') continue;
    const found = byKey.get(key);
    if (found) found.values.push(value);
    else byKey.set(key, { name, values: [value] });
  }
  return byKey;
}

function longestByBeginning(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const beginning = key.slice(0, 2);
    longest.set(beginning, Math.max(longest.get(beginning) ?? 0, key.length));
  }
  return longest;
}

/** Made when it is first needed: most questions need no misspelt name, and start-up is part of the first answer's time. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

interface Named<T> {
  /** As first given. */
  readonly name: string;
  readonly values: T[];
}

function nearest<T>(key: string, index: () => PairIndex<Named<T> & Spelled>): Near<T> | undefined {
  const most = allowedTypos(key);
  if (most === 0) return undefined;
  const letters = toJamo(key);
  let best: { values: T[]; distance: number } | undefined;
  for (const candidate of index().within(letters, most)) {
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
