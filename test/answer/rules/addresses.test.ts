import type { ReadRule } from '../../firewall/support/meaning.js';
import { catalog, given, permitDialects, readRules, rulesFor, warningsOf } from './support/asking.js';

const dialects = permitDialects.map(({ id, stands }) => [id, stands] as const);
const onlyServers = ['5062-5065', '5071-5076', '5086-5087'].map((range) => range.split('-').map(Number));

const endsOf = (rules: readonly ReadRule[]): readonly string[] => rules.flatMap(({ from, to }) => [...from, ...to]);
const has = (port: number, { ports }: ReadRule): boolean =>
  ports.some(([first, last]) => first <= port && port <= last);

test.each(dialects)('%s: one network called from opens nothing where several kinds of machine connect', (dialect) => {
  const answer = rulesFor({ dialect, roles: ['mediation'], addresses: given('from 10.1.0.0/16', 'to 10.2.0.5') });
  const rules = readRules(answer);
  expect(endsOf(rules)).not.toContain('10.1.0.0/16');
  for (const rule of rules.filter((each) => has(5068, each) && each.sourcePorts.length === 0 && each.ports.length < 3))
    expect(rule.from).toEqual(['?PSTN_GATEWAY']);
  expect(rules.some((rule) => has(5068, rule))).toBe(true);
  const [{ addresses, roles } = { addresses: [], roles: [] }] = warningsOf(answer, 'unplaced');
  expect(addresses).toEqual(['10.1.0.0/16']);
  expect(roles.map(({ id }) => id)).toEqual(expect.arrayContaining(['pstn-gateway', 'client', 'front-end']));
});

test.each(dialects)('%s: it is the address of the one kind of machine that connects, where there is one', (dialect) => {
  const scope = { roles: ['mediation'], ports: [{ first: 5068, last: 5068 }] };
  const [rule, ...others] = readRules(rulesFor({ dialect, ...scope, addresses: given('from 10.9.0.0/24') }));
  expect(others).toEqual([]);
  expect(rule).toMatchObject({ from: ['10.9.0.0/24'], ports: [[5068, 5068]] });
});

test.each(dialects)('%s: to is the address of the role that was asked about, wherever it stands', (dialect, stands) => {
  const rules = readRules(rulesFor({ dialect, roles: ['mediation'], addresses: given('to 10.2.0.0/24') }));
  const own = stands === 'host' ? 'any' : '10.2.0.0/24';
  expect(rules.length).toBeGreaterThan(4);
  for (const rule of rules) expect(endsOf([rule])).toContain(own);
  const toPool = rules.filter((rule) => has(5061, rule) && rule.to.includes('?FRONT_END'));
  expect(toPool.map(({ from }) => from)).toEqual([[own]]);
  expect(endsOf(rules)).not.toContain('?MEDIATION');
});

test.each(dialects)('%s: ports of the servers among themselves are never open to clients, nor to any', (dialect) => {
  const everyone = catalog.roles.filter(({ id }) => id !== 'front-end').map(({ id }) => `${id}=any`);
  for (const addresses of [given('from any', 'to 10.2.0.0/24'), given('front-end=10.2.0.0/24', ...everyone)]) {
    const answer = rulesFor({ dialect, roles: ['front-end'], addresses });
    const rules = readRules(answer).filter(({ direction, to }) => direction !== 'out' && !to.includes('any'));
    const inbound = dialectIsHost(dialect) ? readRules(answer).filter(({ direction }) => direction === 'in') : rules;
    expect(inbound.some(({ from }) => from.includes('any'))).toBe(true);
    const open = inbound.filter(
      ({ from, ports }) =>
        !from.every((each) => each === '10.2.0.0/24' || each === '?FRONT_END') &&
        ports.some(([first, last]) => onlyServers.some(([low = 0, high = 0]) => first <= high && low <= last)),
    );
    expect(open).toEqual([]);
  }
});

test.each(dialects)('%s: from any lets nobody be reached, and to any lets nobody connect', (dialect, stands) => {
  const from = readRules(rulesFor({ dialect, roles: ['mediation'], addresses: given('from any', 'to 10.2.0.0/24') }));
  const own = stands === 'host' ? 'any' : '10.2.0.0/24';
  expect(from.filter(({ to, direction }) => to.includes('any') && direction !== 'in')).toEqual([]);
  expect(from.some((rule) => has(5061, rule) && rule.from.includes(own) && rule.to.includes('?FRONT_END'))).toBe(true);
  const to = readRules(rulesFor({ dialect, roles: ['mediation'], addresses: given('to any') }));
  expect(to.filter((rule) => rule.from.includes('any') && rule.direction !== 'out')).toEqual([]);
});

test.each(dialects)(
  '%s: from one network to another, of machines of one kind, is not the other way round',
  (dialect, stands) => {
    const addresses = given('from 10.1.0.0/16', 'to 10.2.0.0/24');
    const rules = readRules(rulesFor({ dialect, roles: ['front-end'], rows: ['S34'], addresses }));
    const wanted: readonly unknown[] =
      stands === 'host'
        ? [
            ['in', ['10.1.0.0/16'], ['any']],
            ['out', ['any'], ['10.2.0.0/24']],
          ]
        : [[undefined, ['10.1.0.0/16'], ['10.2.0.0/24']]];
    const found = rules.map(({ direction, from, to }) => [stands === 'host' ? direction : undefined, from, to]);
    expect(found).toHaveLength(wanted.length);
    expect(found).toEqual(expect.arrayContaining(wanted));
  },
);

test('any for a kind of machine is any at both ends', () => {
  const addresses = given('client=any', 'to 10.2.0.5');
  const rules = readRules(rulesFor({ dialect: 'nftables', roles: ['mediation'], transports: ['udp'], addresses }));
  const ends = rules.map(({ from, to }) => `${from} ${to}`);
  expect(ends).toEqual(expect.arrayContaining(['any 10.2.0.5', '10.2.0.5 any']));
});

test('where any was written for the servers themselves, what they alone may use waits for their address, and it is said', () => {
  const rules = readRules(
    rulesFor({ dialect: 'nftables', roles: ['front-end'], services: ['as-mcu'], addresses: given('front-end=any') }),
  );
  const sip = rules.filter((rule) => has(5065, rule) && rule.sourcePorts.length === 0 && rule.ports[0]?.[0] === 5065);
  expect(sip.map(({ from, to }) => [from, to])).toEqual([[['?FRONT_END'], ['?FRONT_END']]]);
  const answer = rulesFor({ dialect: 'nftables', roles: ['front-end'], addresses: given('front-end=any') });
  const [kept] = warningsOf(answer, 'any-kept-out');
  expect(kept?.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['S06', 'S27', 'S33']));
});

test('any reaches every kind of machine that connects, and it is said', () => {
  const answer = rulesFor({ dialect: 'nftables', roles: ['mediation'], addresses: given('from any', 'to 10.2.0.5') });
  const gateway = readRules(answer).filter(
    (rule) => has(5068, rule) && rule.ports.length === 1 && rule.ports[0]?.[1] === 5068,
  );
  expect(gateway.map(({ from }) => from)).toEqual([['any']]);
  expect(warningsOf(answer, 'any')).toHaveLength(1);
});

test.each(dialects)(
  '%s: a machine needs no rule to reach itself, and the rows that others need are named',
  (dialect) => {
    const answer = rulesFor({ dialect, roles: ['front-end'], addresses: given('to 10.2.0.5') });
    for (const { from, to } of readRules(answer)) expect([from, to]).not.toEqual([['10.2.0.5'], ['10.2.0.5']]);
    for (const { from, to, direction } of readRules(answer))
      expect(direction === 'in' ? from : direction === 'out' ? to : []).not.toContain('10.2.0.5');
  },
);

test('rows that were not written between a machine and itself stand in a comment', () => {
  const comments = (
    rulesFor({ dialect: 'nftables', roles: ['front-end'], addresses: given('to 10.2.0.5') })?.snippet?.text ?? ''
  )
    .split('\n')
    .filter((line) => line.startsWith('#'));
  expect(comments).toContainEqual(expect.stringMatching(/both ends are the one address given: .*S04 .*S06/));
});

test('both families of one machine are still one machine', () => {
  const addresses = given('to 10.2.0.5', 'to 2001:db8::5');
  const rules = readRules(rulesFor({ dialect: 'nftables', roles: ['mediation'], addresses }));
  expect(rules.filter(({ from, to }) => from.join() === to.join())).toEqual([]);
});

test('ends of different families are refused, and nothing is written', () => {
  const addresses = given('front-end=10.1.0.0/16', 'mediation=2001:db8::5');
  const answer = rulesFor({ dialect: 'nftables', roles: ['mediation'], addresses });
  expect(answer?.refused).toEqual({ kind: 'families' });
  expect(answer?.snippet).toBeUndefined();
});

test('an end with both families has a rule for each that the other end has', () => {
  const scope = { roles: ['mediation'], ports: [{ first: 5070, last: 5070 }] };
  const addresses = given(
    'mediation=10.2.0.5',
    'mediation=2001:db8::5',
    'front-end=10.1.0.0/16',
    'front-end=2001:db8:1::/64',
  );
  const rules = readRules(rulesFor({ dialect: 'nftables', ...scope, addresses }));
  expect(rules.map(({ from, to }) => [from, to])).toEqual([
    [['10.1.0.0/16'], ['10.2.0.5']],
    [['2001:db8:1::/64'], ['2001:db8::5']],
  ]);
});

test('an address of a machine that no rule has is used nowhere, and it is said', () => {
  const answer = rulesFor({ dialect: 'nftables', roles: ['mediation'], addresses: given('director=10.7.0.0/24') });
  expect(endsOf(readRules(answer))).not.toContain('10.7.0.0/24');
  expect(warningsOf(answer, 'unused')).toEqual([{ kind: 'unused', addresses: ['10.7.0.0/24'] }]);
});

function dialectIsHost(id: string): boolean {
  return permitDialects.some((dialect) => dialect.id === id && dialect.stands === 'host');
}
