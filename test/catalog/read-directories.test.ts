import { basename, join } from 'node:path';
import { readDirectories } from '../../src/catalog/read-directories';
import { temporaryDirectory } from '../support/temporary-directory';

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

test('a problem between records names the directory of each', () => {
  const make = (id: string) =>
    temporaryDirectory({
      'product.yml': `id: ${id}\nname: { en: C, ko: C }\nedition: { en: "1", ko: "1" }\n`,
      'roles.yml': '- id: gate\n  name: { en: Gate, ko: 문 }\n  kind: client\n  balances: x\n',
    });
  const [one, other] = [make('one'), make('other')];
  const at = (directory: string) => `${basename(directory)}/roles.yml: gate`;
  expect(() => readDirectories([one, other])).toThrow(`${at(other)}: the id is taken (${at(one)})`);
  expect(() => readDirectories([one])).toThrow(`${at(one)}: balances: there is no role "x"`);
});

test('very many problems of a directory are reported as well', () => {
  const many = temporaryDirectory({ 'product.yml': 'id: x', 'roles.yml': '- x\n'.repeat(150_000) });
  expect(() => readDirectories([many])).toThrow(/^The catalog has 15\d+ problems/);
});

test('an unreadable catalog does not hide what is wrong with the one beside it', () => {
  const place = temporaryDirectory({ 'a/product.yml': 'id: x', 'b/roles.yml': '' });
  expect(() => readDirectories([place])).toThrow(/b: has no product\.yml(.|\n)*name: is missing/);
});
