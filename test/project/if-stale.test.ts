import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../support/temporary-directory';

// npm ci and npm start build when there is something to build, in a project whose build only says that it ran.

const root = join(__dirname, '..', '..');
const later = new Date(Date.now() + 60_000);
let project: string;

beforeEach(() => {
  project = temporaryDirectory();
  cpSync(join(root, 'build'), join(project, 'build'), { recursive: true });
  for (const folder of ['src/deep', 'catalog', 'node_modules']) mkdirSync(join(project, folder), { recursive: true });
  for (const file of ['tsconfig.json', 'tsconfig.build.json', 'src/deep/main.ts'])
    writeFileSync(join(project, file), '');
  const scripts = { build: 'echo builds && node build/if-stale.mjs --built' };
  writeFileSync(join(project, 'package.json'), JSON.stringify({ scripts }));
});

test('builds what was never built, what is newer, and what something was taken out of; and nothing twice', () => {
  withTools();
  expect(run()).toMatchObject({ status: 0, builds: true });
  expect(run()).toMatchObject({ status: 0, builds: false });
  for (const path of ['src/deep/main.ts', 'src/deep', 'package.json', 'catalog']) {
    utimesSync(join(project, path), later, later);
    expect([path, run().builds]).toEqual([path, true]);
    utimesSync(join(project, path), new Date(0), new Date(0));
    expect([path, run().builds]).toEqual([path, false]);
  }
});

test('without the compiler: installing goes on, starting does where something was built, and both say what to do', () => {
  // Under NODE_ENV=production a plain npm ci would leave the compiler out again.
  const sentence = expect.stringContaining('run "npm ci --include=dev"');
  expect(run('prepare')).toMatchObject({ status: 0, builds: false, errors: sentence });
  expect(run('prestart')).toMatchObject({ status: 1, builds: false, errors: sentence });
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist', 'built'), '');
  expect(run('prestart')).toMatchObject({ status: 0, builds: false });
  utimesSync(join(project, 'src', 'deep', 'main.ts'), later, later);
  expect(run('prestart')).toMatchObject({ status: 0, builds: false, errors: sentence });
});

test('without the sources what was built is taken as it is', () => {
  for (const path of ['src', 'catalog', 'tsconfig.json', 'tsconfig.build.json'])
    rmSync(join(project, path), { recursive: true });
  expect(run('prepare')).toMatchObject({ status: 0, builds: false });
  expect(run('prestart')).toMatchObject({ status: 1, builds: false });
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist', 'built'), '');
  utimesSync(join(project, 'dist', 'built'), later, later);
  expect(run('prestart')).toMatchObject({ status: 0, builds: false, errors: '' });
});

function withTools(): void {
  for (const name of ['typescript', 'esbuild']) {
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  }
}

function run(event = 'prestart') {
  const { npm_execpath: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/if-stale.mjs'], {
    cwd: project,
    env: { ...env, npm_lifecycle_event: event },
    encoding: 'utf8',
  });
  return { status, builds: stdout.includes('builds'), errors: stderr };
}
