import { join } from 'node:path';
import { readDirectories } from '../../src/catalog/read-directories';
import { temporaryDirectory } from './temporary-directory';

const secondProduct = join(__dirname, '..', 'fixtures', 'second-product');

test('a directory named twice is read once', () => {
  expect(readDirectories([secondProduct, secondProduct]).products).toHaveLength(1);
});

test('directories are checked together', () => {
  const clash = temporaryDirectory({
    'product.yml': 'id: clash\nname: { en: C, ko: C }\nedition: { en: "1", ko: "1" }\n',
    'roles.yml':
      '- id: badge-reader\n  name: { en: "badge-READER", ko: 리더 }\n  kind: client\n  contains: [guard-consol]\n',
  });
  expect(() => readDirectories([clash], [readDirectories([secondProduct])])).toThrow(
    /badge-reader: the id is taken(.|\n)*no role "guard-consol"; did you mean "guard-console"\?/,
  );
});

test('problems of all directories are reported together', () => {
  const broken = temporaryDirectory({ 'product.yml': 'id: x' });
  expect(() => readDirectories(['no/such/place', broken])).toThrow(
    /no\/such\/place: there is no such directory(.|\n)*name: is missing/,
  );
});
