import fs, { mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CatalogError } from '../../src/catalog/catalog-error';
import { directoriesAt } from '../../src/catalog/directories-at';
import { readDirectory } from '../../src/catalog/read-directory';
import { temporaryDirectory } from '../support/temporary-directory';

afterEach(() => jest.restoreAllMocks());

const secondProduct = join(__dirname, '..', 'fixtures', 'second-product');
const product = 'id: p\nname: { en: P, ko: P }\nedition: { en: "1", ko: "1" }\n';
const source = '- id: guide\n  title: { en: G, ko: G }\n  url: https://example.com\n  edition: "1"\n';

/** What is wrong with a directory of these files, without the directory's own name. */
function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return problemsIn(temporaryDirectory({ 'product.yml': product, ...files }));
}

function problemsIn(directory: string): readonly string[] {
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
  expect(directoriesAt(temporaryDirectory({ 'roles.yml': '' }))).toEqual({
    directories: [],
    problems: [expect.stringContaining('has no product.yml; write one')],
  });
  expect(directoriesAt('no/such/place').problems).toEqual([expect.stringContaining('there is no such directory')]);
});

test('a directory of catalogs is all of them', () => {
  const place = temporaryDirectory({ 'b/product.yml': product, 'a/product.yml': product, 'c/readme.md': '' });
  const { directories, problems } = directoriesAt(place);
  expect(directories.map((each) => basename(each))).toEqual(['a', 'b']);
  expect(problems).toEqual([]);
});

test('none of several catalogs is passed over in silence', () => {
  const place = temporaryDirectory({ 'a/product.yml': product, 'b/Product.yml': product, 'c/roles.yml': '' });
  symlinkSync('nowhere', join(place, 'd'));
  mkdirSync(join(place, 'e'));
  const { readdirSync } = fs;
  jest.spyOn(fs, 'readdirSync').mockImplementation(((path: string, options: object) => {
    if (path === join(place, 'e')) throw Object.assign(new Error('no'), { code: 'EACCES' });
    return readdirSync(path, options as never);
  }) as never);
  const { directories, problems } = directoriesAt(place);
  expect(directories.map((each) => basename(each))).toEqual(['a']);
  expect(problems).toEqual([
    expect.stringMatching(/b: has no product\.yml, but Product\.yml; /),
    expect.stringMatching(/c: has no product\.yml, but roles\.yml; /),
    expect.stringMatching(/d: is a link that leads nowhere; /),
    expect.stringMatching(/e: cannot be read \(EACCES\); /),
  ]);
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

// What its reader says of YAML is for who writes such a reader.
test.each([
  ['a tab', '- id: x\n\tkind: y\n', 'roles.yml:2: a tab stands in the indentation; write spaces'],
  [
    'an open quote',
    '- id: "x\n- id: y\n',
    /^roles\.yml:3: Missing closing "quote; close it; it may begin on an earlier/,
  ],
  ['an open bracket', '- id: { en: a\n- id: y\n', /^roles\.yml:2: .*; close the bracket, or indent/],
  ['no space', '- id:x\n  kind: y\n', /^roles\.yml:1: .*; write a space behind the colon$/],
  ['a colon in a text', '- id: x: y\n', /^roles\.yml:1: .*; put a text with a colon in quotes/],
  ['a mark in front', '- id: @x\n', /^roles\.yml:1: .*; put the text in quotes$/],
  ['a bracket too many', '- id: x\n  kind: y ] }\n  a: ]\n', /^roles\.yml:\d: cannot be read as YAML; look here/],
])('says of bad syntax what to do, once a line: %s', (_, text, expected) => {
  const problems = problemsOf({ 'roles.yml': text }).filter((problem) => /^roles\.yml:\d+: /.test(problem));
  if (typeof expected === 'string') expect(problems[0]).toBe(expected);
  else expect(problems[0]).toMatch(expected);
  const lines = problems.map((problem) => problem.split(': ')[0]);
  expect(new Set(lines).size).toBe(lines.length);
});

test('an alias bomb is refused before it grows', () => {
  const lines = ['- &a0 [x]', ...Array.from({ length: 60 }, (_, index) => `- &a${index + 1} [*a${index}, *a${index}]`)];
  expect(problemsOf({ 'roles.yml': lines.join('\n') })[0]).toMatch(/aliases/);
});

test('other files are left alone', () => {
  expect(
    problemsOf({
      'README.md': 'x',
      'roles.json': '[]',
      '.roles.yml': ': :',
      '.drafts/private.yml': ': :',
      'pictures/a.png': '',
    }),
  ).toEqual([]);
});

test('a link that leads out of the directory is not followed', () => {
  const directory = temporaryDirectory({ 'inner/product.yml': product, 'secret.yml': source });
  symlinkSync(join(directory, 'secret.yml'), join(directory, 'inner', 'sources.yml'));
  expect(() => readDirectory(join(directory, 'inner'))).toThrow('leads out of its directory');
});

test.each([
  [
    'a folder in capitals',
    'Requirements/server-ports.yml',
    /^Requirements: .* not read; did you mean "requirements"\?/,
  ],
  ['a folder of notes', 'notes/private.yml', /^notes: is no folder of a catalog.*move .*dot/],
  ['a folder further down', 'a/b/roles.yml', /^a: is no folder of a catalog/],
  ['a folder among the tables', 'requirements/old/server-ports.yml', /^requirements\/old: is no folder of a catalog/],
])('files of %s are not passed over in silence', (_, file, expected) => {
  expect(problemsOf({ [file]: '[]' })).toEqual([expect.stringMatching(expected)]);
});

test('links that lead nowhere are told', () => {
  const directory = temporaryDirectory({});
  for (const name of ['product.yml', 'roles.yml', 'requirements']) symlinkSync('nowhere', join(directory, name));
  expect(problemsIn(directory)).toEqual(
    ['requirements', 'product.yml', 'roles.yml'].map(
      (name) => `${name}: is a link that leads nowhere; correct or remove it`,
    ),
  );
  expect(directoriesAt(directory).directories).toEqual([directory]);
});

test('a file that cannot be read is a problem beside the others', () => {
  const { readFileSync } = fs;
  jest.spyOn(fs, 'readFileSync').mockImplementation(((path: string, options: never) => {
    if (path.endsWith('roles.yml')) throw Object.assign(new Error('no'), { code: 'EACCES' });
    return readFileSync(path, options);
  }) as never);
  expect(problemsOf({ 'roles.yml': '', 'notes.yml': 'x' })).toEqual([
    'roles.yml: cannot be read (EACCES); correct its permissions',
    expect.stringMatching(/^notes\.yml:1: must be a list/),
  ]);
});

test('very many problems are reported as well', () => {
  expect(problemsOf({ 'roles.yml': '- x\n'.repeat(150_000) })).toHaveLength(150_000);
});

const role = (fields: object) => ({
  'roles.yml': JSON.stringify([{ id: 'a', name: { en: 'A', ko: '가' }, kind: 'server', ...fields }]),
});

test.each([
  ['an escape', { aliases: ['a\u001b[2Jb'] }, 'aliases.0'],
  ['a C1 control', { aliases: ['a\u009bb'] }, 'aliases.0'],
  ['an override', { name: { en: 'a\u202eb', ko: '가' } }, 'name.en'],
  ['an isolate', { short: { en: 'A', ko: '가\u2066나' } }, 'short.ko'],
  ['a separator', { aliases: ['a\u2028b'] }, 'aliases.0'],
])('%s is refused in a text', (_, fields, field) => {
  expect(problemsOf(role(fields))).toContainEqual(
    `roles.yml:1: a: ${field}: has a line break, a control or a direction character; type it anew, on one line`,
  );
});

test('no field is left out', () => {
  const [control, told] = [
    'a\u001bb',
    'has a line break, a control or a direction character; type it anew, on one line',
  ];
  const guide = { id: 'guide', title: { en: 'G', ko: 'G' }, url: `https://example.com/${control}`, edition: '1' };
  const printed = { field: 'purpose', source: 'guide', printed: control, reason: { en: 'x', ko: '가' } };
  const note = { id: 'N1', text: { en: 'x', ko: '가' }, source: 'guide', corrections: [printed] };
  expect(problemsOf({ 'sources.yml': JSON.stringify([guide]), 'notes.yml': JSON.stringify([note]) })).toEqual([
    `sources.yml:1: guide: url: ${told}`,
    `notes.yml:1: N1: corrections.0.printed: ${told}`,
  ]);
});

test('texts have an end', () => {
  expect(problemsOf(role({ name: { en: 'x'.repeat(201), ko: '가' }, aliases: ['y'.repeat(201)] }))).toEqual([
    'roles.yml:1: a: name.en: must have at most 200 characters; shorten it',
    'roles.yml:1: a: aliases.0: must have at most 200 characters; shorten it',
  ]);
  const note = { id: 'N1', text: { en: 'x'.repeat(1000), ko: 'y'.repeat(1001) }, source: 'guide' };
  expect(problemsOf({ 'notes.yml': JSON.stringify([note]) })).toEqual([
    'notes.yml:1: N1: text.ko: must have at most 1000 characters; shorten it',
  ]);
});
