import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics } from '../../src/metrics/create-metrics';

const root = join(__dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

const [, table = ''] = /## What to alert on\n([\s\S]*?)\n## /.exec(read('docs/production.md')) ?? [];
const rules = read('docs/prometheus-rules.yml');

const printed = async (): Promise<readonly string[]> => {
  const { text } = await createMetrics({ database: async () => true }).page(true);
  return [...text.matchAll(/^# TYPE (sfbport_\w+)/gm)].map(([, name = '']) => name).sort();
};

test('README names every metric that is printed, and no other', async () => {
  const named = [...read('README.md').matchAll(/`(sfbport_\w+)/g)].map(([, name = '']) => name);
  expect([...new Set(named)].sort()).toEqual(await printed());
});

test('what docs/production.md and the rules beside it alert on is printed', async () => {
  const named = [...`${table}${rules}`.matchAll(/sfbport_[a-z_]+/g)].map(([name]) => name.replace(/_bucket$/, ''));
  expect(named.length).toBeGreaterThan(5);
  const known = await printed();
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test('labels and words that the rules alert on are printed', async () => {
  const { text } = await createMetrics().page(true);
  const selectors = [...rules.matchAll(/sfbport_\w+\{(\w+)=~?"([^"]+)"\}/g)];
  expect(selectors.length).toBeGreaterThan(2);
  for (const [, label, words = ''] of selectors)
    for (const word of words.split('|')) expect(text).toContain(`{${label}="${word}"}`);
});
