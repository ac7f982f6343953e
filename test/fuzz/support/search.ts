import fc from 'fast-check';

/** What is generated; a folder of the corpus each. */
export type Kind = 'text' | 'thread' | 'payload' | 'catalog';

const kinds = 4;
/** `npm run fuzz -- --minutes 5` sets these; in the suite the same few cases come each time. */
const minutes = Number(process.env.FUZZ_MINUTES ?? 0);
const seed = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED);
const suiteSeed = 5_061;

const share = (minutes * 60_000) / kinds;

/** Milliseconds that a search may take, for jest. */
export const patience = share + 120_000;

/**
 * Looks for a value that breaks `holds`: so many times in the suite, and as long as it is let in a search. Rejects with the
 * smallest one that was found, in the words in which the corpus takes it, and with the seed that leads to it.
 */
export async function search<T>(
  kind: Kind,
  values: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
  runs: number,
  toCase: (value: T) => string = (value) => JSON.stringify(value, null, 2),
): Promise<void> {
  const chosen = minutes > 0 ? { numRuns: 1e9, interruptAfterTimeLimit: share } : { numRuns: runs };
  const first = seed ?? (minutes > 0 ? Date.now() % 2 ** 31 : suiteSeed);
  const found = await fc.check(
    fc.asyncProperty(values, async (value) => holds(value)),
    { ...chosen, seed: first },
  );
  if (minutes > 0) process.stderr.write(`${kind}: ${found.numRuns} cases from seed ${found.seed}\n`);
  if (!found.failed || found.counterexample === null) return;
  throw new Error(
    [
      `A ${kind} that does not hold (FUZZ_SEED=${found.seed}, path ${found.counterexamplePath}). Mend it, and keep it in`,
      `test/fuzz/corpus/${kind} as a file of what stands between the lines:`,
      '-----',
      toCase(found.counterexample[0]),
      '-----',
      String(found.errorInstance instanceof Error ? found.errorInstance.stack : found.errorInstance),
    ].join('\n'),
  );
}
