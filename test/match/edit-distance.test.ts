import fc from 'fast-check';
import { editDistance } from '../../src/match/edit-distance.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ㅏ'), maxLength: 7 });

test.each([
  ['kitten', 'sitting', 3],
  ['fornt', 'front', 1],
  ['edn', 'end', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('%s → %s takes %d', (one, other, distance) => {
  expect(editDistance(one, other, 9)).toBe(distance);
});

test('agrees with the plain recursive definition', () => {
  fc.assert(
    fc.property(word, word, (one, other) => expect(editDistance(one, other, 20)).toBe(naive(one, other))),
    { seed: 5061 },
  );
});

test('gives up beyond the limit, and only there', () => {
  fc.assert(
    fc.property(word, word, fc.nat(6), (one, other, most) => {
      const distance = naive(one, other);
      expect(editDistance(one, other, most)).toBe(distance <= most ? distance : Number.POSITIVE_INFINITY);
    }),
    { seed: 5061 },
  );
});

/** The definition, with neighbours swapped at most once each. */
function naive(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  const same = one[0] === other[0] ? 0 : 1;
  const swapped = one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0];
  return Math.min(
    naive(a, other) + 1,
    naive(one, b) + 1,
    naive(a, b) + same,
    ...(swapped ? [naive(one.slice(2), other.slice(2)) + 1] : []),
  );
}
