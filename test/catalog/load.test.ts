import { delimiter, join } from 'node:path';
import { loadBuiltIn, loadCatalog, readWritten } from '../../src/catalog/load';

test('the built-in catalog has every row of its page', () => {
  const { requirements, ipsecExceptions, notes } = loadBuiltIn();
  const ids = (letters: string, count: number) =>
    Array.from(
      { length: count },
      (_, index) => `${letters}${String(index + 1).padStart(letters === 'F' ? 1 : 2, '0')}`,
    );
  const known = [...requirements, ...ipsecExceptions, ...notes].map(({ id }) => id);
  const ofThePage = [
    ...ids('S', 53),
    ...ids('HO', 20),
    ...ids('HD', 6),
    ...ids('C', 12),
    ...ids('I', 15),
    ...ids('F', 12),
  ];
  expect(known).toEqual(expect.arrayContaining(ofThePage));
  expect(readWritten().requirements).toEqual(requirements);
});

test('CATALOG_PATH puts other products beside it', () => {
  const secondProduct = join(__dirname, '..', 'fixtures', 'second-product');
  const catalog = loadCatalog({ CATALOG_PATH: `${secondProduct}${delimiter}` });
  expect(catalog.products.map(({ id }) => id)).toEqual([expect.any(String), 'door-control']);
  expect(catalog.role('badge-reader').name.ko).toBe('카드 판독기');
  expect(catalog.row('dc03')?.ports).toEqual([{ first: 9500, last: 9510 }]);
  expect(catalog.row('S03')).toBeDefined();
});
