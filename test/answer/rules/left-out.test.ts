import { createAsk } from '../../../src/ask.js';
import type { ReadRule } from '../../firewall/support/meaning.js';
import { catalog, permitDialects, readRules, rulesFor, warningsOf } from './support/asking.js';

const dialects = permitDialects.map(({ id }) => id);
const endsOf = (rules: readonly ReadRule[]): readonly string[] => rules.flatMap(({ from, to }) => [...from, ...to]);

test.each(dialects)('%s: a transport that is left out is in no rule, not even of a row that has both', (dialect) => {
  const answer = rulesFor({ dialect, roles: ['mediation'], except: { transports: ['udp'] } });
  const transports = new Set(readRules(answer).map(({ transport }) => transport));
  expect([...transports]).toEqual(['tcp']);
});

test.each(dialects)(
  '%s: a machine that is left out is in no rule, not even of a row that others use as well',
  (dialect) => {
    const answer = rulesFor({ dialect, roles: ['front-end'], except: { roles: ['client'] } });
    expect(endsOf(readRules(answer))).not.toContain('?CLIENT');
    expect(endsOf(readRules(answer))).toContain('?DIRECTOR');
    expect(warningsOf(answer, 'holes').flatMap(({ holes }) => holes.map(({ role }) => role?.id))).not.toContain(
      'client',
    );
  },
);

test.each(dialects)('%s: a port that is left out is in no rule, not even in the middle of a range', (dialect) => {
  const ports = [
    { first: 50000, last: 50010 },
    { first: 5068, last: 5068 },
  ];
  const answer = rulesFor({ dialect, roles: ['mediation'], except: { ports } });
  const own = readRules(answer).flatMap(({ direction, to, from, ports: open, sourcePorts }) =>
    direction === 'in' || to.includes('?MEDIATION')
      ? open
      : from.includes('?MEDIATION') || direction === 'out'
        ? sourcePorts
        : [],
  );
  const inside = (low: number, high: number) => own.filter(([first, last]) => first <= high && low <= last);
  const clientPorts = (range: readonly [number, number]): boolean => range[0] === 1024;
  expect(inside(50000, 50010).filter((range) => !clientPorts(range))).toEqual([]);
  expect(inside(5068, 5068).filter((range) => !clientPorts(range))).toEqual([]);
  expect(inside(50011, 57500)).not.toEqual([]);
  expect(inside(49152, 49999)).not.toEqual([]);
});

test('the machines behind a balancer can be left out like any other', () => {
  const scope = { roles: ['fe-lb'], balancing: 'hardware' as const };
  expect(
    endsOf(readRules(rulesFor({ dialect: 'nftables', ...scope, except: { roles: ['front-end'] } }))),
  ).not.toContain('?FRONT_END');
});

test('what was left out is not said to have no end', () => {
  const answer = rulesFor({ dialect: 'nftables', roles: ['mediation'], except: { transports: ['udp'] } });
  expect(warningsOf(answer, 'endless')).toEqual([]);
});

test.each([
  ['nftables for mediation except udp', / udp /],
  ['nftables for front end except clients', /@@CLIENT@@/],
  ['nftables for mediation except the gateway', /@@PSTN_GATEWAY@@/],
  ['nftables for mediation except 5068', /\b5068\b/],
  ['중재 nftables, 클라이언트 빼고', /@@CLIENT@@/],
])('asked in words: %s', (text, leftOut) => {
  const { answer } = createAsk(catalog)(text);
  const snippet = answer.kind === 'rules' ? answer.snippet : undefined;
  expect(snippet?.rules).toBeGreaterThan(2);
  expect(snippet?.text.split('\n').filter((line) => !line.startsWith('#') && leftOut.test(line))).toEqual([]);
});
