import { rowIds } from '../../src/presentation/describe/row-ids';

test.each([
  [[], ''],
  [['S47'], 'S47'],
  [['S25', 'S26'], 'S25 S26'],
  [['S22', 'S23', 'S24', 'S25'], 'S22–S25'],
  [['S09', 'S10', 'S11'], 'S09–S11'],
  [['S99', 'S100', 'S101'], 'S99–S101'],
  [['S47', 'S50', 'S47'], 'S47 S50'],
  [['S03', 'HO04', 'C05'], 'S03 HO04 C05'],
])('%j is written %j', (ids, written) => {
  expect(rowIds(ids)).toBe(written);
});
