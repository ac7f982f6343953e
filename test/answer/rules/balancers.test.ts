import type { Requirement } from '../../../src/catalog/schema.js';
import { meaning, type ReadService, serviceMeaning } from '../../firewall/support/meaning.js';
import {
  balancerDialects,
  data,
  given,
  holeName,
  permitDialects,
  readRules,
  readServices,
  rulesFor,
  warningsOf,
} from './support/asking.js';
import { createOracle } from './support/oracle.js';

const { balancedBy } = createOracle(data);
const inTransit = permitDialects.filter(({ stands }) => stands === 'transit').map(({ id }) => id);
const ids = balancerDialects.map(({ id }) => id);
const balancers = data.roles.filter(({ balances }) => balances !== undefined);
const tables = [
  ['hardware', 'load-balancer-hardware'],
  ['dns', 'load-balancer-dns'],
] as const;

/** Balancers and the servers behind them are machines, everybody else is a network. */
const isMachine = (id: string): boolean => balancers.some((role) => role.id === id || role.balances === id);
const indexOf = (id: string): number => data.roles.findIndex((role) => role.id === id) + 1;
const ends: Readonly<Record<string, (id: string) => string | undefined>> = {
  'without addresses': () => undefined,
  'with IPv4 addresses for every role': (id) => `10.${indexOf(id)}.0.${isMachine(id) ? '5' : '0/24'}`,
  'with IPv6 addresses for every role': (id) => `2001:db8::${indexOf(id)}:${isMachine(id) ? '5' : '0/112'}`,
};

const named = [
  ...new Set(
    balancers
      .flatMap(({ id }) => tables.flatMap(([, table]) => balancedBy(id, table)))
      .flatMap(({ from, to }) => [from, to]),
  ),
];

const cases = (dialects: readonly string[]) =>
  dialects.flatMap((dialect) =>
    tables.flatMap(([balancing, table]) =>
      Object.entries(ends).map(([name, end]) => [dialect, balancing, name, table, end] as const),
    ),
  );

test.each(cases(inTransit))(
  '%s, %s balancing, %s: from each client to the virtual address, and from the balancer to each server',
  (dialect, balancing, _name, table, end) => {
    for (const { id } of balancers) {
      const written = readRules(rulesFor({ dialect, balancing, roles: [id], addresses: givenTo(end) }));
      expect([id, meaning(written, false)]).toEqual([id, wantedFor(id, table, end)]);
    }
  },
);

const known = new Map<string, readonly string[]>();

/** The same for every language. */
function wantedFor(
  id: string,
  table: Requirement['table'],
  end: (id: string) => string | undefined,
): readonly string[] {
  const key = [id, table, end(id)].join();
  const wanted =
    known.get(key) ??
    meaning(
      balancedBy(id, table).map(({ from, to, transport, ports }) => ({
        ...{ from: [textOf(from, end)], to: [textOf(to, end)], transport, sourcePorts: [] },
        ports: ports.map(({ first, last }) => [first, last] as const),
      })),
      false,
    );
  known.set(key, wanted);
  return wanted;
}

test.each(cases(ids))(
  '%s, %s balancing, %s: a virtual server for each port of the list, passed on to the same port',
  (dialect, balancing, _name, table, end) => {
    for (const { id } of balancers) {
      const answer = rulesFor({ dialect, balancing, roles: [id], addresses: givenTo(end) });
      const rows = data.requirements.filter((row) => row.role === id && row.table === table);
      expect([id, serviceMeaning(readServices(answer))]).toEqual([
        id,
        serviceMeaning(rows.flatMap((row) => serviceOf(row, end))),
      ]);
      if (rows.length === 0) expect(answer?.snippet).toBeUndefined();
    }
  },
);

/** Of all that any balancer's list names; whoever else appears stays a hole, and is found out. */
function givenTo(end: (id: string) => string | undefined) {
  return given(...named.flatMap((id) => (end(id) === undefined ? [] : [`${id}=${end(id)}`])));
}

function textOf(id: string, end: (id: string) => string | undefined): string {
  return end(id) ?? `?${holeName(id)}`;
}

/** Only where everyone's address is known are the others kept out; what servers alone may use is never open to all. */
function serviceOf(
  { role, flow, ports, internal }: Requirement,
  end: (id: string) => string | undefined,
): readonly ReadService[] {
  const pool = balancers.find(({ id }) => id === role)?.balances ?? '';
  const known = flow.from.flatMap((id) => end(id) ?? []);
  const clients =
    known.length === flow.from.length ? known : internal ? flow.from.map((id) => textOf(id, end)) : ['any'];
  return ports.map(({ first }) => ({
    ...{ virtual: [textOf(role, end)], servers: [textOf(pool, end)], clients },
    ...{ port: first, serverPort: first },
  }));
}

test.each(ids)('%s: a virtual address of the other family is told, not dropped in silence', (dialect) => {
  const addresses = given('fe-lb=10.2.0.10', 'fe-lb=2001:db8::10', 'front-end=10.2.0.11');
  const answer = rulesFor({ dialect, roles: ['fe-lb'], balancing: 'hardware', addresses });
  expect(answer?.snippet?.text).not.toContain('2001:db8::10');
  expect(warningsOf(answer, 'unused')).toEqual([{ kind: 'unused', addresses: ['2001:db8::10'] }]);
});

describe.each(ids)('%s', (dialect) => {
  const front = { dialect, roles: ['fe-lb'], balancing: 'hardware' as const };

  test.each([
    [
      'nobody said who connects',
      given('fe-lb=10.2.0.10', 'front-end=10.2.0.11', 'front-end=10.2.0.12'),
      ['10.2.0.11', '10.2.0.12'],
    ],
    ['any was written', given('fe-lb=10.2.0.10', 'from any'), ['?FRONT_END']],
    ['only the clients were said', given('fe-lb=10.2.0.10', 'client=10.1.0.0/16'), ['?FRONT_END']],
  ] as const)('ports of the servers among themselves are theirs alone: %s', (_, addresses, clients) => {
    const internal = readServices(rulesFor({ ...front, addresses })).filter(({ port }) => port >= 5071 && port <= 5076);
    expect([...new Set(internal.map(({ port }) => port))].sort()).toEqual([5071, 5072, 5073, 5075, 5076]);
    const found = new Set(internal.flatMap((service) => service.clients.map((client) => client.replace(/\/32$/, ''))));
    expect([...found].sort()).toEqual([...clients]);
  });

  test('what everybody uses is open to whoever reaches it, and that is said', () => {
    const answer = rulesFor({ ...front, addresses: given('client=10.1.0.0/16') });
    const sip = readServices(answer).find(({ port }) => port === 5061);
    expect(sip?.clients).toEqual(['any']);
    expect(warningsOf(answer, 'balancer-filters-nothing')).toHaveLength(1);
  });

  test('8057 and media go straight to the servers', () => {
    const ports = readServices(rulesFor(front)).map(({ port }) => port);
    expect(ports.filter((port) => port === 8057 || port >= 49152)).toEqual([]);
  });

  test.each([
    ['a network behind it', 'front-end=10.2.0.0/24', 'front-end'],
    ['any machine behind it', 'front-end=any', 'front-end'],
    ['a network as virtual address', 'fe-lb=10.2.0.0/24', 'fe-lb'],
    ['any virtual address', 'fe-lb=any', 'fe-lb'],
  ])('%s is refused: it wants each machine', (_, address, role) => {
    const answer = rulesFor({ ...front, addresses: given(address) });
    expect(answer?.snippet).toBeUndefined();
    expect(answer?.refused).toMatchObject({ kind: 'not-hosts', role: { id: role } });
  });

  test('a short range behind it is each of its machines', () => {
    const answer = rulesFor({
      ...front,
      ports: [{ first: 444, last: 444 }],
      addresses: given('front-end=10.2.0.11-13'),
    });
    expect(readServices(answer).flatMap(({ servers }) => servers)).toEqual(['10.2.0.11', '10.2.0.12', '10.2.0.13']);
  });
});

test.each(inTransit)('%s: nothing of a balancer is among the rules of the servers behind it', (dialect) => {
  for (const role of ['front-end', 'mediation', 'director']) {
    const far = readRules(rulesFor({ dialect, roles: [role] })).flatMap(({ from, to }) => [...from, ...to]);
    expect(far.filter((end) => end.endsWith('_LB'))).toEqual([]);
  }
});
