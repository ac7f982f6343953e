import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CatalogError } from '../../src/catalog/catalog-error';
import { directoriesAt, readDirectory } from '../../src/catalog/read-directory';
import { temporaryDirectory } from './temporary-directory';

const secondProduct = join(__dirname, '..', 'fixtures', 'second-product');
const product = 'id: p\nname: { en: P, ko: P }\nedition: { en: "1", ko: "1" }\n';
const source = '- id: guide\n  title: { en: G, ko: G }\n  url: https://example.com\n  edition: "1"\n';

/** What is wrong with a directory of these files, without the directory's own name. */
function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const directory = temporaryDirectory({ 'product.yml': product, ...files });
  try {
    readDirectory(directory);
  } catch (error) {
    if (error instanceof CatalogError)
      return error.problems.map((problem) => problem.replaceAll(`${basename(directory)}/`, ''));
    throw error;
  }
  return [];
}

test('reads every kind of file; the table of a row is the name of its file', () => {
  const data = readDirectory(secondProduct);
  expect(data.products.map(({ id }) => id)).toEqual(['door-control']);
  expect(data.roles).toHaveLength(4);
  expect(data.requirements.map(({ id, table }) => `${id} ${table}`)).toEqual([
    'DC01 server-ports',
    'DC02 server-ports',
    'DC03 server-ports',
    'DC04 server-ports',
    'DC05 server-ports',
    'DC06 client-ports',
  ]);
  expect(data.requirements[2]).toMatchObject({ ports: [{ first: 9500, last: 9510 }], doubts: [], internal: false });
});

test('files that are not there, or empty, are empty lists', () => {
  expect(problemsOf({ 'roles.yml': '', 'notes.yml': '# nothing yet\n' })).toEqual([]);
});

test('a directory without product.yml is no catalog', () => {
  expect(() => directoriesAt(temporaryDirectory({ 'roles.yml': '' }))).toThrow('has no product.yml; write one');
  expect(() => directoriesAt('no/such/place')).toThrow('there is no such directory');
});

test('a directory of catalogs is all of them', () => {
  const place = temporaryDirectory({ 'b/product.yml': product, 'a/product.yml': product, 'c/readme.md': '' });
  expect(directoriesAt(place).map((each) => basename(each))).toEqual(['a', 'b']);
});

test('reports everything at once, each with file, line, record, field and cure', () => {
  const row = { id: 'X01', role: 'x', protocol: 'TCP', source: 'guide' };
  expect(
    problemsOf({
      'sources.yml': source,
      'roles.yml':
        '- id: one\n  name: { en: One, ko: 하나 }\n  kind: serverr\n  alias: [x]\n- id: Two\n  name: { en: Two }\n  kind: server\n',
      'requirements/server-ports.yml': JSON.stringify([
        {
          ...row,
          ports: [70000, '9-1'],
          transports: [],
          purpose: 'x',
          flow: { from: 'x', to: [], certainty: 'high', source: 'guide' },
        },
      ]),
    }),
  ).toEqual([
    'roles.yml:3: one: kind: must be one of server, balancer, client, far-end, group',
    'roles.yml:4: one: unknown field "alias"; did you mean "aliases"?',
    'roles.yml:5: Two: id: write a kebab-case id, such as front-end',
    'roles.yml:6: Two: name.ko: is missing; write it',
    'requirements/server-ports.yml:1: X01: ports.0: must be at most 65535',
    'requirements/server-ports.yml:1: X01: ports.1: the range "9-1" is upside down; write the lower port first',
    'requirements/server-ports.yml:1: X01: transports: must not be empty',
    'requirements/server-ports.yml:1: X01: purpose: must be a record with fields',
    'requirements/server-ports.yml:1: X01: flow.from: must be a list',
  ]);
});

test.each([
  ['bad syntax', 'roles.yml', '- id: [one\n- id: two\n', /^roles\.yml:\d: .*flow/i],
  ['a key twice', 'roles.yml', '- id: one\n  id: two\n', /^roles\.yml:2: Map keys must be unique/],
  ['an alias', 'roles.yml', '- &a\n  id: one\n- *a\n', /^roles\.yml:3: aliases \(\*name\) are not read/],
  ['a tag', 'roles.yml', '- !!js/function x\n', /^roles\.yml:1: Unresolved tag/],
  ['two documents', 'roles.yml', '- id: a\n---\n- id: b\n', /^roles\.yml:\d: .*multiple documents/i],
  ['no list', 'roles.yml', 'id: one\n', /^roles\.yml:1: must be a list of records/],
  ['text for records', 'roles.yml', '- one\n- 7\n', /^roles\.yml:1: record 1: must be a record/],
  ['thousands of brackets', 'roles.yml', '['.repeat(50_000), /^roles\.yml/],
  ['a misspelt file', 'role.yml', '', /^role\.yml: is no file of a catalog; did you mean "roles\.yml"\?/],
  ['the other ending', 'roles.yaml', '', /^roles\.yaml: is no file of a catalog; did you mean "roles\.yml"\?/],
  ['an unknown table', 'requirements/server.yml', '', /^requirements\/server\.yml: is no file of a catalog/],
])('reports %s', (_, file, text, expected) => {
  expect(problemsOf({ [file]: text })[0]).toMatch(expected);
});

test('an alias bomb is refused before it grows', () => {
  const lines = ['- &a0 [x]', ...Array.from({ length: 60 }, (_, index) => `- &a${index + 1} [*a${index}, *a${index}]`)];
  expect(problemsOf({ 'roles.yml': lines.join('\n') })[0]).toMatch(/aliases/);
});

test('other files are left alone', () => {
  expect(problemsOf({ 'README.md': 'x', 'roles.json': '[]', '.roles.yml': ': :', 'notes/private.yml': ': :' })).toEqual(
    [],
  );
});

test('a link that leads out of the directory is not followed', () => {
  const directory = temporaryDirectory({ 'inner/product.yml': product, 'secret.yml': source });
  symlinkSync(join(directory, 'secret.yml'), join(directory, 'inner', 'sources.yml'));
  expect(() => readDirectory(join(directory, 'inner'))).toThrow('leads out of its directory');
});
