import { meaning, type ReadRule } from '../../firewall/support/meaning.js';
import { data, given, holeName, permitDialects, readRules, rulesFor } from './support/asking.js';
import { createOracle, type Intent } from './support/oracle.js';

const { permitsOf, inside } = createOracle(data);
const roles = data.roles.map(({ id }) => id);

/** Of a host's rules it is asked which one. */
const isSeveral = (id: string): boolean =>
  data.roles.some((role) => role.id === id && role.kind === 'group' && role.contains.length > 1);

const networks: Readonly<Record<string, (role: string) => string | undefined>> = {
  'without addresses': () => undefined,
  'with an IPv4 network for every role': (role) => `10.${roles.indexOf(role) + 1}.0.0/16`,
  'with an IPv6 network for every role': (role) => `2001:db8:${(roles.indexOf(role) + 1).toString(16)}::/64`,
};

const cases = permitDialects.flatMap((dialect) =>
  Object.entries(networks).map(([name, networkOf]) => [dialect.id, name, dialect, networkOf] as const),
);

test.each(cases)('%s, %s: every role gets what the rows say, and nothing else', (_id, _name, dialect, networkOf) => {
  const addresses = given(...roles.flatMap((role) => (networkOf(role) ? [`${role}=${networkOf(role)}`] : [])));
  const found = roles.map((role) => {
    const answer = rulesFor({ dialect: dialect.id, roles: [role], addresses });
    return [role, meaning(readRules(answer), dialect.stands === 'host')] as const;
  });
  const wanted = roles.map((role) => {
    if (dialect.stands === 'host' && isSeveral(role)) return [role, []] as const;
    const sayable = permitsOf(role).filter(({ sourcePorts }) => sourcePorts.length === 0 || dialect.holds.sourcePorts);
    const rules = sayable.flatMap((intent) =>
      dialect.stands === 'host' ? onMachine(intent, role) : [passing(intent)],
    );
    return [role, meaning(rules, dialect.stands === 'host')] as const;
  });
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));

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
});
