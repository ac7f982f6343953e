import { createFavourites } from '../../src/state/favourites';

const quarter = 90 * 24 * 60 * 60_000;
let now = 0;
const favourites = () => createFavourites(() => now);

beforeEach(() => {
  now = 0;
});

test('the last five of each person, the newest first, each once', () => {
  const known = favourites();
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'c']) known.use('U1', id);
  known.use('U2', 'z');
  expect(known.get('U1')).toEqual(['c', 'f', 'e', 'd', 'b']);
  expect(known.get('U2')).toEqual(['z']);
  expect(known.get('U3')).toEqual([]);
});

test('are forgotten ninety days after the last one', () => {
  const known = favourites();
  known.use('U1', 'a');
  now = quarter - 1;
  known.use('U1', 'b');
  now = 2 * quarter - 2;
  expect(known.get('U1')).toEqual(['b', 'a']);
  now = 2 * quarter;
  expect(known.get('U1')).toEqual([]);
});

test('are kept for so many people and no more', () => {
  const known = favourites();
  for (let user = 0; user <= 5_000; user += 1) known.use(`U${user}`, 'a');
  expect([known.get('U0'), known.get('U1'), known.get('U5000')]).toEqual([[], ['a'], ['a']]);
});
