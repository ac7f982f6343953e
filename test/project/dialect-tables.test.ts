import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from '../../src/firewall/dialect';
import { dialects } from '../../src/firewall/dialects';

const all: readonly Dialect[] = dialects;
const page = (name: string): string => readFileSync(join(__dirname, '..', '..', name), 'utf8');

const places = {
  host: 'the machine itself',
  transit: 'a device between the ends',
  balancer: 'a load balancer',
  exemptions: 'the machine itself (IPsec exceptions)',
} as const;

function placeOf(dialect: Dialect): string {
  if (dialect.writes === 'permits') return places[dialect.stands];
  return dialect.writes === 'balancing' ? places.balancer : places.exemptions;
}

test('README has the table of dialects, with what checks each', () => {
  const rows = all.map((dialect) => {
    const checked = dialect.checkedBy.map((program) => `\`${program}\``).join(', ') || 'only our own reader';
    return `| \`${dialect.id}\` | ${placeOf(dialect)} | ${checked} |`;
  });
  const shown = page('README.md')
    .split('\n')
    .filter((line) => /^\| `[a-z0-9-]+` +\| (?:the machine|a device|a load)/.test(line))
    .map((line) => line.replace(/ +\|/g, ' |'));
  expect(shown).toEqual(rows);
});

test('CONTRIBUTING names the dialects that nothing but our own reader has checked', () => {
  const unchecked = all.filter(({ checkedBy }) => checkedBy.length === 0).map(({ id }) => id);
  const [, listed = ''] = /^Nothing but our own reader has checked (.+?)\.$/m.exec(page('CONTRIBUTING.md')) ?? [];
  expect(listed.replaceAll('`', '').split(', ')).toEqual(unchecked);
});
