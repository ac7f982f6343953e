import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

// Who may import whom. CONTRIBUTING shows the same table; the last test compares the two.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  catalog: ['zod', 'yaml', 'node:fs', 'node:path'],
  match: ['fuse.js'],
  csv: [],
  firewall: ['catalog', 'csv', 'ipaddr.js', 'node:crypto', 'node:net'],
  question: ['catalog', 'match', 'firewall', 'node:net'],
  answer: ['catalog', 'question', 'firewall'],
  presentation: ['answer', 'catalog', 'csv', 'question', 'hucre', 'simple-wcswidth'],
  'presentation/slack': ['presentation', '@slack/types'],
  slack: [
    'ask',
    'metrics',
    'presentation/slack',
    'state',
    '@slack/bolt',
    'yaml',
    'node:crypto',
    'node:fs',
    'node:http',
    'node:path',
    'node:util',
  ],
  metrics: ['ask', 'state', 'prom-client'],
  state: ['pg', 'postgrator', 'node:path'],
  workspace: ['slack', 'node:crypto', 'node:fs', 'node:http', 'node:net', 'node:path'],
  'workspace/page': ['workspace', 'react', 'react-dom', 'downshift'],
  terminal: [
    'ask',
    'answer',
    'catalog',
    'presentation',
    'question',
    'commander',
    'node:events',
    'node:fs',
    'node:os',
    'node:path',
    'node:readline',
    'node:stream',
    'node:string_decoder',
  ],
};

const src = join(__dirname, '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const inFolders = files.filter((name) => name.includes(sep));

test.each(inFolders)('%s imports only what its folder may', (file) => {
  const folder = folderOf(file);
  const allowed = [folder, ...(mayImport[folder] ?? [])];
  expect(importsOf(file).filter((name) => !allowed.includes(name))).toEqual([]);
});

test.each(Object.entries(mayImport))('%s is allowed nothing that it does not import', (folder, allowed) => {
  const imported = new Set(inFolders.filter((file) => folderOf(file) === folder).flatMap(importsOf));
  expect(allowed.filter((name) => !imported.has(name))).toEqual([]);
});

test.each(inFolders.filter((file) => /^(?:catalog|match|firewall|question|answer)\b/.test(file)))(
  '%s takes no time and no chance from its surroundings',
  (file) => {
    const source = readFileSync(join(src, file), 'utf8');
    expect(source.match(/\bDate\.now|new Date\(\)|Math\.random|process\.env\b(?!.*NodeJS)|\bfetch\(/g) ?? []).toEqual(
      [],
    );
  },
);

test.each(inFolders.filter((file) => folderOf(file) === 'presentation' && !file.includes('record')))(
  '%s knows no more of a question than its types',
  (file) => {
    const runtime = [
      ...readFileSync(join(src, file), 'utf8').matchAll(/^import (?!type)(?:[^;]*?)from '([^']+)'/gm),
    ].map(([, name]) => name ?? '');
    expect(runtime.filter((name) => /\/(?:question|answer|catalog)\//.test(name))).toEqual([]);
  },
);

test.each(inFolders.filter((file) => folderOf(file) === 'workspace/page'))(
  '%s runs in a browser, and knows of the workspace only the types that both agree on',
  (file) => {
    const source = readFileSync(join(src, file), 'utf8');
    const imported = [...source.matchAll(/^import ([^;]*?) from '([^']*\/desk\/shown\.js)'/gm)];
    expect(imported.filter(([, names]) => !names?.startsWith('type '))).toEqual([]);
    const others = [...source.matchAll(/from '(\.[^']+)'/g)]
      .map(([, name]) =>
        relative(src, normalize(join(src, dirname(file), name ?? '')))
          .split(sep)
          .join('/'),
      )
      .filter((name) => !name.startsWith('workspace/page/') && name !== 'workspace/desk/shown.js');
    expect(others).toEqual([]);
  },
);

test.each(files)('%s is one thing', (file) => {
  expect(readFileSync(join(src, file), 'utf8').split('\n').length).toBeLessThanOrEqual(251);
});

test('CONTRIBUTING shows this table', () => {
  const contributing = readFileSync(join(__dirname, '..', 'CONTRIBUTING.md'), 'utf8');
  const shown = [...contributing.matchAll(/^\| `([a-z/]+)` +\| ([^|]+) \|/gm)].map(([, folder, imports]) => [
    folder,
    (imports ?? '')
      .split(',')
      .map((each) => each.replace(/[`\s–]/g, ''))
      .filter(Boolean),
  ]);
  expect(Object.fromEntries(shown)).toEqual(mayImport);
});

/** Folders and packages that a file imports; files beside ask.ts by their name. */
function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(src, file), 'utf8');
  const names = [...source.matchAll(/(?:^(?:import|export)\b[^;]*? from |\brequire\(|\bimport\()\s*'([^']+)'/gm)].map(
    ([, name]) => name ?? '',
  );
  return [
    ...new Set(
      names.map((name) =>
        name.startsWith('.') ? folderOf(relative(src, normalize(join(src, dirname(file), name)))) : packageOf(name),
      ),
    ),
  ];
}

function folderOf(file: string): string {
  const path = file.split(sep).join('/');
  const folders = Object.keys(mayImport).filter((folder) => path.startsWith(`${folder}/`));
  return folders.sort((one, other) => other.length - one.length)[0] ?? path.replace(/\.[jt]sx?$/, '');
}

function packageOf(name: string): string {
  return name.startsWith('@')
    ? name.split('/').slice(0, 2).join('/')
    : name.startsWith('node:')
      ? name
      : name.split('/')[0]!;
}
