import { createFavourites } from '../../src/state/favourites';

// What they hold of each person is tested with the settings, in memory and in PostgreSQL.

test('the favourites of so many people are kept, and of no more', () => {
  const known = createFavourites(() => 0);
  for (let user = 0; user <= 5_000; user += 1) known.use(`U${user}`, 'a');
  expect([known.get('U0'), known.get('U1'), known.get('U5000')]).toEqual([[], ['a'], ['a']]);
});
