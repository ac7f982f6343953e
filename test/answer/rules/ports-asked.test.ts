import { createAsk } from '../../../src/ask.js';
import { meaning } from '../../firewall/support/meaning.js';
import { catalog, permitDialects, readRules, rulesFor, warningsOf } from './support/asking.js';

const dialects = permitDialects.map(({ id, holds }) => [id, holds.sourcePorts] as const);
const port = (first: number, last = first) => [{ first, last }];
const asked = (dialect: string, scope: Omit<Parameters<typeof rulesFor>[0], 'dialect'>) =>
  readRules(rulesFor({ dialect, transports: ['udp'], ...scope }));

test.each(dialects)(
  '%s: one port inside a media range opens that port of the role alone',
  (dialect, hasSourcePorts) => {
    const rules = asked(dialect, { roles: ['mediation'], ports: port(50000) });
    expect(rules.length).toBeGreaterThan(hasSourcePorts ? 6 : 1);
    const isAlone = (ranges: readonly (readonly number[])[]): boolean => ranges.join(' ') === '50000,50000';
    const others = rules.filter(({ direction, from, to, sourcePorts, ports }) => {
      const [opens, listens] = [
        direction === 'out' || from.includes('?MEDIATION'),
        direction === 'in' || to.includes('?MEDIATION'),
      ];
      return !((listens && isAlone(ports)) || (opens && isAlone(sourcePorts)));
    });
    expect(others).toEqual([]);
  },
);

test('the far end of such a stream has all of its own range', () => {
  expect(meaning(asked('nftables', { roles: ['mediation'], ports: port(50000) }), false)).toEqual([
    'udp ?CLIENT:1024-65535 -> ?MEDIATION 50000-50000',
    'udp ?EDGE_AV:any -> ?MEDIATION 50000-50000',
    'udp ?FRONT_END:49152-57500 -> ?MEDIATION 50000-50000',
    'udp ?MEDIATION:49152-57500 -> ?MEDIATION 50000-50000',
    'udp ?MEDIATION:50000-50000 -> ?CLIENT 1024-65535',
    'udp ?MEDIATION:50000-50000 -> ?FRONT_END 49152-57500',
    'udp ?MEDIATION:50000-50000 -> ?MEDIATION 49152-57500',
    'udp ?PSTN_GATEWAY:any -> ?MEDIATION 50000-50000',
  ]);
});

test('between two roles it is a port of the one that is reached', () => {
  const ends = { from: ['front-end'], to: ['mediation'], bothWays: false };
  expect(meaning(asked('nftables', { ends, ports: port(50000) }), false)).toEqual([
    'udp ?FRONT_END:49152-57500 -> ?MEDIATION 50000-50000',
  ]);
});

test('a range that was asked for is cut to what the row has', () => {
  const ends = { from: ['client'], to: ['mediation'], bothWays: false };
  expect(meaning(asked('nftables', { ends, ports: port(57000, 60000) }), false)).toEqual([
    'udp ?CLIENT:1024-65535 -> ?MEDIATION 57000-57500',
  ]);
});

test('of two ports, one of a row and one inside a range, both are written', () => {
  const rules = readRules(
    rulesFor({
      dialect: 'nftables',
      ends: { from: ['front-end'], to: ['mediation'], bothWays: false },
      ports: [...port(5070), ...port(50000)],
      transports: ['tcp'],
    }),
  );
  expect(meaning(rules, false)).toEqual([
    'tcp ?FRONT_END:49152-57500 -> ?MEDIATION 50000-50000',
    'tcp ?FRONT_END:any -> ?MEDIATION 5070-5070',
  ]);
});

test.each(dialects)('%s: a port that only the dynamic range of clients contains makes no rule', (dialect) => {
  for (const roles of [[], ['client'], ['mediation']])
    expect(readRules(rulesFor({ dialect, roles, ports: port(3306) }))).toEqual([]);
});

test.each(dialects)('%s: nor does that range by itself, for a port that a server has as well', (dialect) => {
  const rules = readRules(rulesFor({ dialect, roles: ['client'], ports: port(5061) }));
  expect(rules).toEqual([]);
  const media = rulesFor({ dialect: 'nftables', roles: ['client'], ports: port(50000) });
  expect(readRules(media)).toEqual([]);
});

test('a bare port is opened on every role that has it, and on no balancer', () => {
  const rules = readRules(rulesFor({ dialect: 'nftables', ports: port(4443) }));
  expect(meaning(rules, false)).toEqual([
    'tcp ?FRONT_END:any -> ?FRONT_END 4443-4443',
    'tcp ?REVERSE_PROXY:any -> ?FRONT_END 4443-4443',
  ]);
});

test('a row that was named is written as its flow goes', () => {
  const rules = readRules(rulesFor({ dialect: 'nftables', rows: ['S36'] }));
  expect(meaning(rules, false)).toEqual(['tcp ?FRONT_END:any -> ?FILE_SHARE 445-445']);
});

test('inbound and outbound are the halves of a role', () => {
  const both = rulesFor({ dialect: 'nftables', roles: ['mediation'] });
  const halves = (['in', 'out'] as const).map((direction) =>
    rulesFor({ dialect: 'nftables', roles: ['mediation'], direction }),
  );
  const [inbound, outbound] = halves.map((half) => meaning(readRules(half), false));
  expect(inbound?.every((line) => line.includes('-> ?MEDIATION '))).toBe(true);
  expect(outbound?.every((line) => line.includes('?MEDIATION:'))).toBe(true);
  expect([...new Set([...(inbound ?? []), ...(outbound ?? [])])].sort()).toEqual(meaning(readRules(both), false));
});

test('asked in words, 3306 gets no snippet, and is told why', () => {
  const { answer } = createAsk(catalog)('nftables for port 3306');
  expect(answer.kind === 'rules' ? answer.snippet : undefined).toBeUndefined();
  expect(warningsOf(answer.kind === 'rules' ? answer : undefined, 'endless')).toEqual([]);
});
