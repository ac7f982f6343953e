import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// A process of its own: the garbage of other tests is not to be measured.

test('thousands of refused requests leave the memory as it was', () => {
  const root = join(__dirname, '..', '..');
  const child = join(root, 'test', 'support', 'refused-child.cjs');
  const figures = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', child], { cwd: root, encoding: 'utf8', timeout: 100_000 }),
  );
  expect(figures.statuses).toEqual([401, 413]);
  expect(figures.refused).toBe(3_000);
  // A leak of the bodies that are read would be 64 MB or more.
  expect(figures.held).toBeLessThan(16 * 1024 * 1024);
  expect(figures.grown).toBeLessThan(48 * 1024 * 1024);
}, 120_000);
