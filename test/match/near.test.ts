import fc from 'fast-check';
import { allowedTypos } from '../../src/match/allowed-typos.js';
import { editDistance } from '../../src/match/edit-distance.js';
import { createNameIndex } from '../../src/match/name-index.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 3, maxLength: 16 });

test('the index misses no near name that a look at all names finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), word, (names, text) => {
      const index = createNameIndex(names.map((name) => ({ name, value: name })));
      expect([...(index.near(text)?.values ?? [])].sort()).toEqual(nearestOfAll(text, names));
    }),
    { seed: 5061, numRuns: 500 },
  );
});

function nearestOfAll(text: string, names: readonly string[]): string[] {
  const most = allowedTypos(text);
  if (most === 0) return [];
  const distances = names
    .filter((name) => name[0] === text[0])
    .map((name) => ({ name, distance: editDistance(text, name, most) }));
  const least = Math.min(...distances.map(({ distance }) => distance));
  return least > most
    ? []
    : distances
        .filter(({ distance }) => distance === least)
        .map(({ name }) => name)
        .sort();
}
