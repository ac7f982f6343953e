import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

test('every test that SECURITY.md names is there', () => {
  const named = [...read('SECURITY.md').matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every threat names a test', () => {
  const [, threats = ''] = /## Threats\n([\s\S]*?)\n## /.exec(read('SECURITY.md')) ?? [];
  const rows = threats.split('\n').filter((line) => /^\| (?!who,|---)/.test(line));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !/`test\/[^`]+\.test\.ts`/.test(row))).toEqual([]);
});

test.each(['SECURITY.md', 'docs/production.md'])('what %s links to is there', (page) => {
  const folder = join(root, page, '..');
  const links = [...read(page).matchAll(/\]\(([^)#:]+)(?:#([^)]+))?\)/g)];
  for (const [, path = '', heading] of links) {
    const target = join(folder, path);
    expect([path, existsSync(target)]).toEqual([path, true]);
    if (heading) expect(readFileSync(target, 'utf8').toLowerCase()).toContain(`# ${heading}\n`);
  }
});
