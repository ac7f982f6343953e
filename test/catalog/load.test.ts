import { delimiter, join } from 'node:path';
import { loadBuiltIn, loadCatalog, readWritten } from '../../src/catalog/load';

test('the built-in catalog has every row of its page', () => {
  const { requirements, ipsecExceptions, notes } = loadBuiltIn();
  expect([requirements.length, ipsecExceptions.length, notes.length]).toEqual([91, 15, 12]);
  expect(readWritten().requirements).toHaveLength(91);
});

test('CATALOG_PATH puts other products beside it', () => {
  const secondProduct = join(__dirname, '..', 'fixtures', 'second-product');
  const catalog = loadCatalog({ CATALOG_PATH: `${secondProduct}${delimiter}` });
  expect(catalog.products.map(({ id }) => id)).toEqual([expect.any(String), 'door-control']);
  expect(catalog.role('badge-reader').name.ko).toBe('카드 판독기');
  expect(catalog.row('dc03')?.ports).toEqual([{ first: 9500, last: 9510 }]);
  expect(catalog.row('S03')).toBeDefined();
});
