import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement } from '../../catalog/schema.js';
import { blockText, type Family, isHost } from '../../firewall/address.js';
import type { PermitDialect } from '../../firewall/dialect.js';
import { meaningOf } from '../../firewall/names.js';
import type { Endpoint, Rule } from '../../firewall/rule.js';
import type { HeldRule } from '../../firewall/snippet.js';
import type { RuleWarning } from '../answer.js';
import { type Bindings, endpointFor, familiesOf } from './addresses.js';
import { commentOf } from './comment.js';
import { heldTogether, type Made, warningsOfHeld, withinOneMachine, withoutPort, withoutSourcePorts } from './held.js';
import { ofFamily } from './holes.js';
import type { Plan, Planned } from './plan.js';
import { common, without } from './port-ranges.js';
import { addressesWithoutRule } from './warnings.js';

/** Rules in no vendor's syntax yet, those that are held back, and what must be said of them. */
export interface Permits {
  readonly rules: readonly Rule[];
  readonly held: readonly HeldRule[];
  /** What must be said of addresses that no open rule has. */
  readonly leftOver: readonly RuleWarning[];
  readonly warnings: readonly RuleWarning[];
  /** No family fits both ends of some rule. */
  readonly areFamiliesApart: boolean;
}

/** Makes rules of planned traffic: on one machine for a host's language, between the ends for a device in transit. */
export function permitsOf(
  { traffic, gaps, endless }: Plan,
  bindings: Bindings,
  machines: readonly string[],
  dialect: PermitDialect,
  catalog: Catalog,
): Permits {
  const isOnHost = dialect.stands === 'host';
  const mine = isOnHost
    ? traffic.flatMap((each) => onMachine(each, machines, catalog))
    : traffic.map((each) => passing(each, machines, catalog));
  const alone = mine.filter(({ planned }) => isWithinOneMachine(planned, bindings));
  const made = mine
    .filter((each) => !alone.includes(each))
    .map((each) => ({ ...each, rules: rulesOf(each, bindings, isOnHost) }));
  const unsayable = made.filter(
    ({ planned: { sourcePorts, ports } }) =>
      sourcePorts.length > 0 && ports !== undefined && !dialect.holds.sourcePorts,
  );
  const sayable = made.filter((each) => !unsayable.includes(each));
  const live = sayable.filter(({ planned }) => planned.doubt === undefined);
  const doubtful = sayable.filter(({ planned }) => planned.doubt !== undefined);
  // Of these it is said already that they are one machine.
  const together = alone.map((each) => ({ ...each, rules: rulesOf(each, bindings, isOnHost) }));
  return {
    rules: joined(live),
    held: [
      ...heldTogether(doubtful),
      ...withinOneMachine(alone.map(({ planned }) => planned)),
      ...withoutSourcePorts(unsayable.map(({ planned }) => planned)),
      ...withoutPort(gaps),
    ],
    leftOver: addressesWithoutRule(bindings, [...live, ...together], doubtful),
    warnings: [
      ...warningsOfHeld(doubtful.map(({ planned }) => planned)),
      ...some(
        'source-ports',
        unsayable.flatMap(({ planned }) => planned.rows),
      ),
      ...gaps.map((gap) => ({ kind: 'gap' as const, gap })),
      ...some('endless', endless),
    ],
    areFamiliesApart: made.some(({ planned, rules }) => planned.ports !== undefined && rules.length === 0),
  };
}

/** What a machine sends to itself passes no firewall. */
function isWithinOneMachine({ from, to }: Planned, bindings: Bindings): boolean {
  const [opens, listens] = [from, to].map((role) => machineAt(role, bindings));
  return opens !== undefined && opens === listens;
}

/** The addresses of a single machine, of each family one at most; undefined for several machines and for none. */
function machineAt(role: string | undefined, { byRole }: Bindings): string | undefined {
  const given = (role === undefined ? undefined : byRole.get(role)) ?? [];
  const hosts = given.flatMap(({ address }) =>
    address.kind === 'block' && isHost(address.block) ? [address.block] : [],
  );
  const isOne = hosts.length === given.length && new Set(hosts.map(({ family }) => family)).size === hosts.length;
  return isOne && hosts.length > 0 ? hosts.map(blockText).join() : undefined;
}

/**
 * Two kinds of machine may be one, or have one address. No port is written twice between the same ends, since some targets
 * refuse twins; it stays in the rule without a condition, so that leaving out the other closes nothing.
 */
function joined(made: readonly Made[]): readonly Rule[] {
  const all = made.flatMap(({ planned: { rows }, rules }) => rules.map((rule) => ({ rule, rows, ports: rule.ports })));
  const isPlain = ({ rows }: (typeof all)[number]): boolean => rows.every(({ condition }) => condition === undefined);
  const byEnds = new Map<string, typeof all>();
  for (const each of [...all.filter(isPlain), ...all.filter((other) => !isPlain(other))]) {
    const ends = meaningOf({ ...each.rule, ports: [] });
    const before = byEnds.get(ends) ?? [];
    for (const other of before)
      if (common(other.ports, each.ports).length > 0) other.rows = distinct([...other.rows, ...each.rows]);
    each.ports = without(
      each.ports,
      before.flatMap(({ ports }) => ports),
    );
    byEnds.set(ends, [...before, each]);
  }
  return all
    .filter(({ ports }) => ports.length > 0)
    .map((each) => ({
      ...each.rule,
      ports: each.ports,
      rows: each.rows.map(({ id }) => id),
      comment: commentOf(each.rows),
      hasCondition: !isPlain(each),
    }));
}

interface Directed {
  readonly planned: Planned;
  readonly direction: 'in' | 'out';
}

/** Both ends may be machines of the same kind: then each of them needs both rules. */
function onMachine(planned: Planned, machines: readonly string[], catalog: Catalog): readonly Directed[] {
  return [
    ...(isOneOf(planned.to, machines, catalog) ? [{ planned, direction: 'in' as const }] : []),
    ...(isOneOf(planned.from, machines, catalog) ? [{ planned, direction: 'out' as const }] : []),
  ];
}

/** Seen from those who were asked about; between two of them it is seen from the one that is reached. */
function passing(planned: Planned, machines: readonly string[], catalog: Catalog): Directed {
  const leaves = isOneOf(planned.from, machines, catalog) && !isOneOf(planned.to, machines, catalog);
  return { planned, direction: leaves ? 'out' : 'in' };
}

function isOneOf(end: string | undefined, machines: readonly string[], catalog: Catalog): boolean {
  return end !== undefined && machines.some((machine) => end === machine || catalog.within(machine).has(end));
}

function rulesOf({ planned, direction }: Directed, bindings: Bindings, isOnHost: boolean): readonly Rule[] {
  const { from, to, ports, rows, transport, sourcePorts } = planned;
  if (ports === undefined) return [];
  const isInternal = rows.some(({ internal }) => internal);
  const families = familiesFor(from, to, bindings);
  return families.flatMap((family) => {
    const [opens, listens] = (['from', 'to'] as const).map((end) => {
      const found = endpointFor(end === 'from' ? from : to, end, family, isInternal, bindings);
      return found && families.length > 1 ? ofFamily(found, family) : found;
    });
    if (opens === undefined || listens === undefined) return [];
    return [
      {
        rows: rows.map(({ id }) => id),
        comment: commentOf(rows),
        words: [from ?? 'not-stated', to ?? 'not-stated', transport],
        direction,
        family,
        transport,
        from: isOnHost && direction === 'out' ? any : opens,
        to: isOnHost && direction === 'in' ? any : listens,
        sourcePorts,
        ports,
      },
    ];
  });
}

/** Which machine it is, is where the rules are pasted. */
const any: Endpoint = { kind: 'any' };

/** IPv4 where no address says otherwise. */
function familiesFor(from: string | undefined, to: string | undefined, bindings: Bindings): readonly Family[] {
  const [opens, listens] = [familiesOf(from, bindings), familiesOf(to, bindings)];
  if (opens === undefined && listens === undefined) return [4];
  return ([4, 6] as const).filter((family) => (opens?.has(family) ?? true) && (listens?.has(family) ?? true));
}

function some<Kind extends 'source-ports' | 'endless'>(kind: Kind, rows: readonly Requirement[]) {
  return rows.length > 0 ? [{ kind, rows: distinct(rows) }] : [];
}

const distinct = (rows: readonly Requirement[]): Requirement[] => [...new Set(rows)];
