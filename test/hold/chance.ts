/** Chance that can be had again: the same seed gives the same. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  /** At least the first, less than the second. */
  between(least: number, most: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** A linear congruential generator with the constants of Numerical Recipes; its lower bits are not used. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    pick: ([first, ...rest]) => {
      const index = Math.floor(next() * (rest.length + 1));
      return rest[index - 1] ?? first;
    },
  };
}
