import type { Dialect } from '../../src/firewall/dialect';
import { dialects } from '../../src/firewall/dialects';
import { simplify } from '../../src/firewall/simplify';
import { writeRules } from '../../src/firewall/snippet';
import { hole, rule } from './support/cases';

const all: readonly Dialect[] = dialects;
/** Those that write commands; a table of rules is handed over, and nothing takes it in as it is. */
const commanding = all.flatMap((dialect) => {
  if (dialect.writes === 'balancing') return [];
  return dialect.writes === 'permits' && dialect.showsHeldBack ? [] : [[dialect.id, dialect] as const];
});
const rules = [rule({ from: hole('FRONT_END'), to: hole('MEDIATION') })];
/** Text beside an entry, and the number that a device gave to it. */
const isNoName = (line: string): boolean => /^\s*[!#]| remark |ID_OF_/.test(line);

// One name for both would widen, replace or refuse the second, and the undo would take back the first.
test.each(commanding)('%s: the same holes filled in for two places are rules of two names', (_, dialect) => {
  const { text, undo } = writeRules(dialect, rules, []);
  const digest = simplify(rules, dialect.holds)[0]?.name.slice(-8) ?? '';
  const named = `${text}\n${undo}`.split('\n').filter((line) => line.includes(digest) && !isNoName(line));
  const told = ['SITE', 'FRONT_END', 'MEDIATION'].map(dialect.hole);
  expect(named.filter((line) => !told.some((token) => line.includes(token)))).toEqual([]);
});
