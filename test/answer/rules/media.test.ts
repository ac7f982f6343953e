import { meaning } from '../../firewall/support/meaning.js';
import { data, given, permitDialects, readRules, rulesFor, warningsOf } from './support/asking.js';

const transit = permitDialects.filter(({ stands, holds }) => stands === 'transit' && holds.sourcePorts);
const onHost = permitDialects.filter(({ stands, holds }) => stands === 'host' && holds.sourcePorts);
const withoutSourcePorts = permitDialects.filter(({ holds }) => !holds.sourcePorts);
const ids = (dialects: readonly { readonly id: string }[]): readonly string[] => dialects.map(({ id }) => id);

const audio = { roles: ['mediation'], rows: ['S40'] };
const addresses = given(
  'mediation=10.2.0.0/24',
  'client=10.1.0.0/16',
  'front-end=10.3.0.0/24',
  'pstn-gateway=10.9.0.0/24',
  'edge-av=10.8.0.0/24',
);

/** Both ways, each end with its own ports; of the gateway and the A/V Edge no row prints any. */
const between = [
  '10.1.0.0/16:1024-65535 -> 10.2.0.0/24 49152-57500',
  '10.2.0.0/24:49152-57500 -> 10.1.0.0/16 1024-65535',
  '10.2.0.0/24:49152-57500 -> 10.2.0.0/24 49152-57500',
  '10.2.0.0/24:49152-57500 -> 10.3.0.0/24 49152-57500',
  '10.3.0.0/24:49152-57500 -> 10.2.0.0/24 49152-57500',
  '10.8.0.0/24:any -> 10.2.0.0/24 49152-57500',
  '10.9.0.0/24:any -> 10.2.0.0/24 49152-57500',
];
const overBoth = (lines: readonly string[]): readonly string[] =>
  ['tcp', 'udp'].flatMap((transport) => lines.map((line) => `${transport} ${line}`)).sort();

test.each(ids(transit))('%s: audio runs both ways, and is no mirror', (dialect) => {
  expect(meaning(readRules(rulesFor({ dialect, ...audio, addresses })), false)).toEqual(overBoth(between));
});

test.each(ids(onHost))('%s: the same on the machine itself, whose own end is any', (dialect) => {
  const lines = between.flatMap((line) => [
    ...(line.includes('-> 10.2.0.0/24') ? [`in ${line.replace('-> 10.2.0.0/24', '-> any')}`] : []),
    ...(line.startsWith('10.2.0.0/24') ? [`out ${line.replace('10.2.0.0/24', 'any')}`] : []),
  ]);
  const wanted = lines.flatMap((line) => ['tcp', 'udp'].map((transport) => line.replace(' ', ` ${transport} `)));
  expect(meaning(readRules(rulesFor({ dialect, ...audio, addresses })), true)).toEqual(wanted.sort());
});

test.each(ids(withoutSourcePorts))(
  '%s cannot say source ports: those rules are left out and told, never widened',
  (dialect) => {
    const answer = rulesFor({ dialect, ...audio, addresses });
    const far = readRules(answer)
      .flatMap(({ from, to }) => [...from, ...to])
      .filter((end) => end !== 'any' && end !== '10.2.0.0/24');
    expect([...new Set(far)].sort()).toEqual(['10.8.0.0/24', '10.9.0.0/24']);
    expect(warningsOf(answer, 'source-ports').flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(['S40']);
  },
);

test.each(ids(permitDialects))(
  '%s: ports of the gateway and of the A/V Edge are unknown, and not invented',
  (dialect) => {
    for (const [role, own] of [
      ['front-end', '10.3.0.0/24'],
      ['mediation', '10.2.0.0/24'],
      ['edge-av', '10.8.0.0/24'],
    ] as const) {
      const answer = rulesFor({ dialect, roles: [role], rows: ['S10', 'S28', 'S40'], addresses });
      const reached = readRules(answer).flatMap(({ direction, to }) => (direction === 'in' ? [own] : to));
      expect(reached.filter((address) => address === '10.8.0.0/24' || address === '10.9.0.0/24')).toEqual([]);
      const unknown = warningsOf(answer, 'held').filter(({ doubt }) => doubt === 'port-unknown');
      expect([role, unknown.flatMap(({ rows }) => rows)]).not.toEqual([role, []]);
    }
  },
);

test('every media row names the ports of the clients that it faces', () => {
  const rows = data.requirements.filter(({ media, table }) => media && table === 'server-ports' && table);
  for (const { id } of rows.filter(({ product }) => product === 'skype-for-business')) {
    const [toClients] = readRules(rulesFor({ dialect: 'nftables', rows: [id], transports: ['tcp'] })).filter(({ to }) =>
      to.includes('?CLIENT'),
    );
    expect([id, toClients?.ports]).toEqual([id, [[1024, 65535]]]);
  }
});

test('a Front End that also runs Mediation terminates audio, as either of the two', () => {
  const both = [...addresses, ...given('front-end-mediation=10.4.0.0/24')];
  const answer = rulesFor({
    dialect: 'nftables',
    roles: ['front-end-mediation'],
    transports: ['udp'],
    rows: ['S40'],
    addresses: both,
  });
  expect(meaning(readRules(answer), false)).toEqual(
    [
      'udp 10.1.0.0/16:1024-65535 -> 10.4.0.0/24 49152-57500',
      'udp 10.2.0.0/24:49152-57500 -> 10.4.0.0/24 49152-57500',
      'udp 10.3.0.0/24:49152-57500 -> 10.4.0.0/24 49152-57500',
      'udp 10.4.0.0/24:49152-57500 -> 10.1.0.0/16 1024-65535',
      'udp 10.4.0.0/24:49152-57500 -> 10.2.0.0/24 49152-57500',
      'udp 10.4.0.0/24:49152-57500 -> 10.3.0.0/24 49152-57500',
      'udp 10.8.0.0/24:any -> 10.4.0.0/24 49152-57500',
      'udp 10.9.0.0/24:any -> 10.4.0.0/24 49152-57500',
    ].sort(),
  );
  expect(warningsOf(answer, 'endless')).toEqual([]);
});

test('ports of an end that no row prints stand for any sender and for no listener', () => {
  const rules = readRules(
    rulesFor({ dialect: 'nftables', roles: ['door-controller'], rows: ['DC03'], transports: ['tcp'] }),
  );
  expect(meaning(rules, false)).toEqual([
    'tcp ?DOOR_CONTROLLER:9500-9510 -> ?DOOR_CONTROLLER 9500-9510',
    'tcp ?GUARD_CONSOLE:any -> ?DOOR_CONTROLLER 9500-9510',
  ]);
});
