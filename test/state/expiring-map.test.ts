import { createExpiringMap } from '../../src/state/expiring-map';

test('the map forgets the oldest when it is full', () => {
  const map = createExpiringMap<number>(2, 1_000, () => 0);
  map.set('a', 1);
  map.set('b', 2);
  map.set('a', 3);
  map.set('c', 4);
  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([3, undefined, 4]);
});
