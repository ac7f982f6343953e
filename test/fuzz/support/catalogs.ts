import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { missing, mutated, pathsIn } from '../../support/mutations';

/** The files of a catalog's directory, by name. */
export type Files = Readonly<Record<string, string>>;

const root = join(__dirname, '..', '..', '..');
const written = [join(root, 'catalog', 'skype-for-business'), join(root, 'test', 'fixtures', 'second-product')].map(
  filesIn,
);

/** Values that a field is not made for, and texts that mean something to Slack, to a firewall or to JavaScript. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    missing,
    null,
    true,
    0,
    -1,
    70_000,
    1e308,
    Number.NaN,
    '',
    ' ',
    'x'.repeat(5_000),
    '9-1',
    '1-65535',
    '<!channel>',
    '=1+1',
    '"; reboot; "',
    '__proto__',
    'constructor',
    '\u202e',
    '\u0000',
    [],
    [[]],
    {},
    { en: '', ko: '' },
    { en: '<!here> & `x`', ko: '<@U1> 포트' },
  ),
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** Lines that YAML reads in a way of its own. */
const lines = fc.constantFrom(
  '- *all',
  '&all',
  '<<: *all',
  '!!js/function x',
  '!!binary aGk=',
  '? [a, b]',
  '---',
  '...',
  '%YAML 1.1',
  '\t- tab: x',
  '- id: [',
  '}',
  '"',
  "'",
  '|',
  '- - - - x',
  `${'['.repeat(3_000)}`,
  `${'- '.repeat(500)}x`,
  '- id: front-end',
  '  contains: [front-end, mediation]',
  '# comment',
  '\u0000',
  '\ufeff',
);

type Edit = (files: Files) => Files;

const inText: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.nat(), fc.nat(5), fc.constantFrom('cut', 'drop', 'double', 'insert', 'move'), lines)
  .map(([which, at, much, way, line]) => (files) => {
    const [name, text] = pick(Object.entries(files), which);
    const all = text.split('\n');
    const place = at % (all.length + 1);
    const some = all.slice(place, place + much + 1);
    const [before, after] = [all.slice(0, place), all.slice(place + much + 1)];
    const next = {
      cut: () => [text.slice(0, at % (text.length + 1))],
      drop: () => [...before, ...after],
      double: () => [...before, ...some, ...some, ...after],
      insert: () => [...before, line, ...some, ...after],
      move: () => [...after, ...before, ...some],
    }[way];
    return { ...files, [name]: next().join('\n') };
  });

const inValue: fc.Arbitrary<Edit> = fc.tuple(fc.nat(), fc.nat(), strange).map(([which, at, stranger]) => (files) => {
  const [name, text] = pick(Object.entries(files), which);
  const value = parsed(text);
  const paths = pathsIn(value);
  if (typeof value !== 'object' || value === null || paths.length === 0) return files;
  return { ...files, [name]: stringify(mutated(value, pick(paths, at), stranger)) };
});

/** A value of one place in another: names twice, roles in circles, rows of nobody. */
const exchanged: fc.Arbitrary<Edit> = fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([which, from, to]) => (files) => {
  const [name, text] = pick(Object.entries(files), which);
  const value = parsed(text);
  const paths = pathsIn(value);
  if (typeof value !== 'object' || value === null || paths.length === 0) return files;
  const taken = pick(paths, from).reduce<unknown>((inner, key) => Object(inner)[key], value);
  return { ...files, [name]: stringify(mutated(value, pick(paths, to), taken)) };
});

const huge: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.integer({ min: 2, max: 60 }))
  .map(([which, times]) => (files) => {
    const [name, text] = pick(Object.entries(files), which);
    return { ...files, [name]: text.repeat(times) };
  });

const renamed: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.nat(),
    fc.constantFrom('roles.yaml', 'ROLES.yml', 'requirements/x.yml', 'a/b.yml', 'constructor', 'notes.yml'),
  )
  .map(([which, other]) => (files) => {
    const [name, text] = pick(Object.entries(files), which);
    const { [name]: _, ...rest } = files;
    return { ...rest, [other]: text };
  });

const edit = fc.oneof(
  { weight: 4, arbitrary: inText },
  { weight: 8, arbitrary: inValue },
  { weight: 4, arbitrary: exchanged },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: renamed },
);

/** Directories of catalogs as somebody may have left them. */
export const catalogs: fc.Arbitrary<Files> = fc
  .tuple(fc.constantFrom(...written), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([files, edits]) => edits.reduce<Files>((before, change) => change(before), files));

function filesIn(directory: string): Files {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function pick<T>(all: readonly T[], index: number): T {
  return all[index % all.length]!;
}
