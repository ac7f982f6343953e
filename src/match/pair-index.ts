/** A name as its letters. */
export interface Spelled {
  readonly letters: string;
}

/** Finds names by pairs of neighbouring letters. */
export interface PairIndex<Name extends Spelled> {
  /** Every name that may be reached with at most `most` slips; some that may not. */
  within(letters: string, most: number): readonly Name[];
  /** The `most` names that share most pairs, of those that share enough to be looked at. */
  alike(letters: string, most: number): readonly Name[];
}

/** One slip (a swap) spoils three pairs at most. */
const pairsSpoilt = 3;
/** Looking at more of the text's pairs finds no better names, only more of them. */
const pairsLookedAt = 6;
/** A name may be twice as long as what was written of it. */
const longestFactor = 2;

/** Lists the names under each of their pairs and their length. */
export function createPairIndex<Name extends Spelled>(names: readonly Name[]): PairIndex<Name> {
  const lists = new Map<string, Listed<Name>[]>();
  for (const name of names) {
    const listed = { name, kinds: kindsOf(name.letters) };
    for (const pair of new Set(pairsOf(name.letters))) {
      const key = `${pair}${name.letters.length}`;
      const list = lists.get(key);
      if (list) list.push(listed);
      else lists.set(key, [listed]);
    }
  }
  return { within, alike };

  /** Of more pairs than the slips can spoil, one at least is left: the rarest so many are enough to find every name. */
  function within(letters: string, most: number): readonly Name[] {
    const pairs = [...new Set(pairsOf(letters))];
    const wanted = kindsOf(letters);
    const found = new Set<Name>();
    for (let length = letters.length - most; length <= letters.length + most; length++) {
      const rarest = listsOf(pairs, length).slice(0, pairsSpoilt * most + 1);
      for (const list of rarest) for (const { name, kinds } of list) if (mayBe(kinds, wanted, most)) found.add(name);
    }
    return [...found];
  }

  function alike(letters: string, most: number): readonly Name[] {
    const pairs = [...new Set(pairsOf(letters))];
    const shared = new Map<Name, number>();
    for (let length = Math.ceil(letters.length / longestFactor); length <= letters.length * longestFactor; length++) {
      for (const list of listsOf(pairs, length).slice(0, pairsLookedAt))
        for (const { name } of list) shared.set(name, (shared.get(name) ?? 0) + 1);
    }
    const enough = [...shared].filter(([, count]) => count >= 2);
    return enough
      .sort(([, one], [, other]) => other - one)
      .slice(0, most)
      .map(([name]) => name);
  }

  /** The names of one length that have each pair, the rarest pair first. */
  function listsOf(pairs: readonly string[], length: number): readonly (readonly Listed<Name>[])[] {
    return pairs.map((pair) => lists.get(`${pair}${length}`) ?? []).sort((one, other) => one.length - other.length);
  }
}

interface Listed<Name> {
  readonly name: Name;
  readonly kinds: number;
}

/** Each slip brings in one kind of letter at most, and takes out one. */
function mayBe(has: number, wanted: number, most: number): boolean {
  return bitsIn(has & ~wanted) <= most && bitsIn(wanted & ~has) <= most;
}

/** The letters that occur, as bits; several letters may share a bit, which only lets more names through. */
function kindsOf(letters: string): number {
  let bits = 0;
  for (let index = 0; index < letters.length; index++) bits |= 1 << (letters.charCodeAt(index) % 31);
  return bits;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Neighbouring letters, with the word's own start and end as letters too. */
function pairsOf(letters: string): string[] {
  const framed = `^${letters}$`;
  return Array.from({ length: framed.length - 1 }, (_, index) => framed.slice(index, index + 2));
}
