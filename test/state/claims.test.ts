import { createClaims } from '../../src/state/claims';
import { createExpiringMap } from '../../src/state/expiring-map';

test('only the first delivery is claimed, by whichever of its keys it is known', async () => {
  const claims = createClaims(() => 0);
  expect(await claims.claim(['event 1', 'message 1'])).toBe(true);
  expect(await claims.claim(['event 1', 'message 1'])).toBe(false);
  expect(await claims.claim(['event 2', 'message 1'])).toBe(false);
  expect(await claims.claim(['event 2', 'message 2'])).toBe(false);
  expect(await claims.claim(['event 3', 'message 3'])).toBe(true);
});

test('a claim outlives the last retry of Slack, and not the day', async () => {
  let now = 0;
  const claims = createClaims(() => now);
  await claims.claim(['event 1']);
  now = 6 * 60_000;
  expect(await claims.claim(['event 1'])).toBe(false);
  now = 24 * 60 * 60_000;
  expect(await claims.claim(['event 1'])).toBe(true);
});

test('a short claim is short, however often it is asked for', async () => {
  let now = 0;
  const claims = createClaims(() => now);
  expect(await claims.claim(['click 1'], 3_000)).toBe(true);
  now = 2_000;
  expect(await claims.claim(['click 1'], 3_000)).toBe(false);
  now = 3_000;
  expect(await claims.claim(['click 1'], 3_000)).toBe(true);
});

test('the map forgets the oldest when it is full', () => {
  const map = createExpiringMap<number>(2, 1_000, () => 0);
  map.set('a', 1);
  map.set('b', 2);
  map.set('a', 3);
  map.set('c', 4);
  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([3, undefined, 4]);
});
