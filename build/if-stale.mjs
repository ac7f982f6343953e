// Builds when something that the build reads is newer than what it wrote. `--built`, at the end of the build, says that it is done.
//
// Where the compiler was not installed (npm ci --omit=dev), what was built elsewhere is used as it is: installing does not fail
// for it, and starting fails only where nothing was built at all. There the sources need not be, either.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const done = join('dist', 'built');
const read = ['src', 'catalog', 'build', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

if (process.argv.includes('--built')) {
  mkdirSync('dist', { recursive: true });
  writeFileSync(done, '');
} else if (!existsSync(done) || newest(read.filter(existsSync)) > statSync(done).mtimeMs) {
  process.exitCode = hasTools() ? build() : withoutTools();
}

function build() {
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  return spawnSync(command, [...args, 'run', 'build'], { stdio: 'inherit' }).status ?? 1;
}

function withoutTools() {
  const isBuilt = existsSync(done);
  const state = isBuilt ? 'dist is older than its sources' : 'there is no dist';
  console.error(
    `${state}, and the compiler is not installed: run "npm ci --include=dev", or copy dist from where it was built.`,
  );
  return isBuilt || process.env.npm_lifecycle_event === 'prepare' ? 0 : 1;
}

function hasTools() {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  try {
    return ['typescript', 'esbuild'].every((name) => resolve(`${name}/package.json`));
  } catch {
    return false;
  }
}

/** Milliseconds since 1970; folders count too, as something may have been taken out of them. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const found = statSync(path);
      const inside = found.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
      return inside.length === 0 ? found.mtimeMs : Math.max(found.mtimeMs, newest(inside));
    }),
  );
}
