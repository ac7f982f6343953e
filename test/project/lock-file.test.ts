import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>>; readonly resolved?: string }>
  >;
}

const lock = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8')) as Locked;

// `npm ci` refuses a lock file without them, on every other kind of machine than the one that wrote it.
test('the lock file has the builds of every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([name, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (optional) => !lock.packages[`node_modules/${optional}`] && !lock.packages[`${name}/node_modules/${optional}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
