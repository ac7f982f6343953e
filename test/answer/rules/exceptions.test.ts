import { meaning } from '../../firewall/support/meaning.js';
import {
  data,
  exemptionDialects,
  given,
  holeName,
  permitDialects,
  readRules,
  rulesFor,
  warningsOf,
} from './support/asking.js';

const ids = exemptionDialects.map(({ id }) => id);
const permits = permitDialects.map(({ id }) => id);

/** The machines for which exceptions are printed, with the protocols that are exempted there. */
const machines = [
  ['mediation', 'mediation', ['tcp', 'udp']],
  ['front-end', 'front-end', ['tcp', 'udp']],
  ['edge-av-internal', 'edge-av-internal', ['tcp', 'udp']],
  ['edge-av-external', 'edge-av-external', ['tcp', 'udp']],
  ['exchange-um', 'exchange-um', ['tcp', 'udp']],
] as const;

const addressOf = { none: undefined, IPv4: '10.2.0.0/24', IPv6: '2001:db8:2::/64' } as const;
const cases = ids.flatMap((dialect) =>
  machines.flatMap(([role, machine, transports]) =>
    Object.entries(addressOf).map(([name, address]) => [dialect, role, name, machine, transports, address] as const),
  ),
);

test.each(cases)(
  '%s: %s, addresses: %s: every port of the machine, one rule a protocol',
  (dialect, role, _, machine, transports, address) => {
    const addresses = address === undefined ? [] : given(`${machine}=${address}`);
    const answer = rulesFor({ dialect, about: 'exceptions', roles: [role], addresses });
    const end = address ?? `?${holeName(machine)}`;
    const wanted = transports.map((transport) => ({ from: ['any'], to: [end], transport, sourcePorts: [], ports: [] }));
    expect(meaning(readRules(answer), false)).toEqual(meaning(wanted, false));
    expect(warningsOf(answer, 'exceptions-weaken')).toHaveLength(1);
  },
);

test('every exception that prints Any has such a machine, and the one whose ports are words is told and not written', () => {
  const inList = new Set<string>(machines.map(([role]) => role));
  const others = data.ipsecExceptions.filter(({ roles }) => !roles.some((role) => inList.has(role)));
  expect(others.map(({ id }) => id)).toEqual(['I15']);
  for (const dialect of ids) {
    const answer = rulesFor({ dialect, about: 'exceptions', roles: ['client'] });
    expect(readRules(answer)).toEqual([]);
    expect(answer?.snippet).toBeUndefined();
    const all = rulesFor({ dialect, about: 'exceptions' });
    expect(warningsOf(all, 'exception-ports').flatMap(({ exceptions }) => exceptions.map(({ id }) => id))).toEqual([
      'I15',
    ]);
  }
});

test.each(permits)('%s: exceptions never mix into permits', (dialect) => {
  const asked = rulesFor({ dialect, about: 'exceptions', roles: ['mediation'] });
  expect(asked?.snippet).toBeUndefined();
  expect(asked?.refused).toEqual({ kind: 'not-for-exceptions' });
  for (const id of new Set(data.ipsecExceptions.flatMap(({ roles }) => roles))) {
    const answer = rulesFor({ dialect, roles: [id] });
    expect(answer?.snippet?.text ?? '').not.toMatch(/\bI(?:0\d|1[0-5])\b|ipsec/i);
    expect(readRules(answer).filter(({ ports }) => ports.length === 0)).toEqual([]);
  }
});

test.each(ids)('%s: nor permits into exceptions', (dialect) => {
  expect(rulesFor({ dialect, roles: ['mediation'] })?.refused).toEqual({ kind: 'no-exceptions' });
  const text = rulesFor({ dialect, about: 'exceptions', roles: ['mediation'] })?.snippet?.text ?? '';
  expect(text).not.toMatch(/\bS\d\d\b|advfirewall firewall|New-NetFirewallRule/);
});
