import type { Dialect } from '../../src/firewall/dialect';
import { dialects } from '../../src/firewall/dialects';
import { ruleReaders, serviceReaders } from './readers';
import { exemptionsConform, permitsConform, servicesConform } from './support/conforms';

for (const dialect of dialects) {
  if (dialect.writes === 'permits') permitsConform(dialect, ruleReaders[dialect.id]);
  else if (dialect.writes === 'balancing') servicesConform(dialect, serviceReaders[dialect.id]);
  else exemptionsConform(dialect, ruleReaders[dialect.id]);
}

test('ids, names and aliases name one dialect each', () => {
  const all: readonly Dialect[] = dialects;
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const words = all.flatMap(({ id, aliases }) => [id, ...aliases]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  for (const { id, aliases, alsoMachines = [] } of all)
    expect(alsoMachines.filter((name) => name !== id && !aliases.includes(name))).toEqual([]);
});
