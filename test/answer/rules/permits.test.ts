import { meaning, type ReadRule } from '../../firewall/support/meaning.js';
import { data, given, holeName, permitDialects, readRules, rulesFor } from './support/asking.js';
import { createOracle, type Intent } from './support/oracle.js';

const { permitsOf, inside } = createOracle(data);
const roles = data.roles.map(({ id }) => id);
const permits = new Map(roles.map((role) => [role, permitsOf(role)]));

/** Of a host's rules it is asked which one. */
const isSeveral = (id: string): boolean =>
  data.roles.some((role) => role.id === id && role.kind === 'group' && role.contains.length > 1);

const networks: Readonly<Record<string, (role: string) => string | undefined>> = {
  'without addresses': () => undefined,
  'with an IPv4 network for every role': (role) => `10.${roles.indexOf(role) + 1}.0.0/16`,
  'with an IPv6 network for every role': (role) => `2001:db8::${(roles.indexOf(role) + 1).toString(16)}:0/112`,
};

const cases = permitDialects.flatMap((dialect) =>
  Object.keys(networks).map((name) => [dialect.id, name, dialect] as const),
);

test.each(cases)('%s, %s: every role gets what the rows say, and nothing else', (id, name, { stands, holds }) => {
  const networkOf = networks[name]!;
  const found = roles.map((role) => {
    // Whoever else appears stays a hole, and is found out.
    const addresses = given(...endsOf(role).flatMap((end) => (networkOf(end) ? [`${end}=${networkOf(end)}`] : [])));
    const answer = rulesFor({ dialect: id, roles: [role], addresses });
    return [role, meaning(readRules(answer), stands === 'host')] as const;
  });
  expect(Object.fromEntries(found)).toEqual(wantedFor(name, stands, holds.sourcePorts));
});

const endsOf = (role: string): readonly string[] => [
  ...new Set([role, ...permits.get(role)!.flatMap(({ from, to }) => [from, to])]),
];

type Wanted = Readonly<Record<string, readonly string[]>>;
const known = new Map<string, Wanted>();

/** What is meant for every role; the same for all languages that stand in one place and can say as much. */
function wantedFor(name: string, stands: 'host' | 'transit', hasSourcePorts: boolean): Wanted {
  const key = [name, stands, hasSourcePorts].join();
  const networkOf = networks[name]!;
  const wanted = known.get(key) ?? Object.fromEntries(roles.map((role) => [role, meaningFor(role)]));
  known.set(key, wanted);
  return wanted;

  function meaningFor(role: string): readonly string[] {
    if (stands === 'host' && isSeveral(role)) return [];
    const sayable = permits.get(role)!.filter(({ sourcePorts }) => sourcePorts.length === 0 || hasSourcePorts);
    const rules = sayable.flatMap((intent) => (stands === 'host' ? onMachine(intent, role) : [passing(intent)]));
    return meaning(rules, stands === 'host');
  }

  function passing({ from, to, transport, sourcePorts, ports }: Intent): ReadRule {
    const pairs = (ranges: Intent['ports']) => ranges.map(({ first, last }) => [first, last] as const);
    return { from: [end(from)], to: [end(to)], transport, sourcePorts: pairs(sourcePorts), ports: pairs(ports) };
  }

  /** On the machine itself, its own end is not written. */
  function onMachine(intent: Intent, machine: string): readonly ReadRule[] {
    const isIt = (role: string): boolean => inside(machine).includes(role);
    return [
      ...(isIt(intent.to) ? [{ ...passing(intent), direction: 'in' as const, to: ['any'] }] : []),
      ...(isIt(intent.from) ? [{ ...passing(intent), direction: 'out' as const, from: ['any'] }] : []),
    ];
  }

  function end(role: string): string {
    return networkOf(role) ?? `?${holeName(role)}`;
  }
}

test.each(permitDialects.filter(({ holds }) => 'refusesTwins' in holds).map(({ id }) => id))(
  '%s: two machines whose addresses overlap never bring one rule twice',
  (dialect) => {
    const addresses = given('client=2001:db8:1::1-2001:db8:1::3b', 'front-end=2001:db8:1::1-2001:db8:1::2a');
    const read = readRules(rulesFor({ dialect, roles: ['director'], addresses }));
    const all = read.flatMap(({ direction, transport, from, to, ports }) =>
      from.flatMap((one) =>
        to.flatMap((other) => ports.map((port) => [direction, transport, one, other, port].join(' '))),
      ),
    );
    expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
    expect(all).toContain('in tcp 2001:db8:1::30/125 any 5061,5061');
  },
);
