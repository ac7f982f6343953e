import type { Catalog } from '../../catalog/catalog.js';
import { portText } from '../../catalog/port-text.js';
import type { Requirement } from '../../catalog/schema.js';
import { type Family, isHost } from '../../firewall/address.js';
import type { PermitDialect } from '../../firewall/dialect.js';
import { endText } from '../../firewall/names.js';
import type { Endpoint, Rule } from '../../firewall/rule.js';
import type { HeldRule } from '../../firewall/snippet.js';
import type { RuleWarning } from '../answer.js';
import { type Bindings, endpointFor, familiesOf } from './addresses.js';
import type { Plan, Planned } from './plan.js';

/** Rules in no vendor's syntax yet, those that are held back, and what must be said of them. */
export interface Permits {
  readonly rules: readonly Rule[];
  readonly held: readonly HeldRule[];
  readonly warnings: readonly RuleWarning[];
  /** No family fits both ends of some rule. */
  readonly areFamiliesApart: boolean;
}

/** Makes rules of planned traffic: on one machine for a host's language, between the ends for a device in transit. */
export function permitsOf(
  { traffic, gaps, endless }: Plan,
  bindings: Bindings,
  machine: string | undefined,
  dialect: PermitDialect,
  catalog: Catalog,
): Permits {
  const isOnHost = dialect.stands === 'host';
  const mine = isOnHost
    ? traffic.flatMap((each) => onMachine(each, machine, catalog))
    : traffic.map((each) => passing(each, machine, catalog));
  const made = mine
    .map((each) => ({ ...each, rules: rulesOf(each, bindings, isOnHost) }))
    .filter(({ rules }) => !isWithinOneMachine(rules));
  const unsayable = made.filter(({ planned }) => planned.sourcePorts.length > 0 && !dialect.holds.sourcePorts);
  const sayable = made.filter((each) => !unsayable.includes(each));
  const live = sayable.filter(({ planned }) => planned.doubt === undefined);
  const doubtful = sayable.filter(({ planned }) => planned.doubt !== undefined);
  return {
    rules: live.flatMap(({ rules }) => rules),
    held: [
      ...heldTogether(doubtful),
      ...unsayable.map(({ planned }) => ({
        rule: undefined,
        why: `${ids(planned.rows)}: not written, source ports cannot be said here`,
      })),
      ...gaps.map(({ id, see }) => ({
        rule: undefined,
        why: `${see.join(' ') || id}: not written, the port is not in the catalog`,
      })),
    ],
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
function isWithinOneMachine(rules: readonly Rule[]): boolean {
  return (
    rules.length > 0 &&
    rules.every(({ from, to }) => {
      const ends = [from, to].map((end) =>
        end.kind === 'addresses' && end.blocks.every(isHost) ? endText(end) : undefined,
      );
      return ends[0] !== undefined && ends[0] === ends[1] && !ends[0].includes(',');
    })
  );
}

interface Directed {
  readonly planned: Planned;
  readonly direction: 'in' | 'out';
}

/** Both ends may be machines of the same kind: then each of them needs both rules. */
function onMachine(planned: Planned, machine: string | undefined, catalog: Catalog): readonly Directed[] {
  const isIt = (end: string | undefined): boolean =>
    end !== undefined && machine !== undefined && (end === machine || catalog.within(machine).has(end));
  return [
    ...(isIt(planned.to) ? [{ planned, direction: 'in' as const }] : []),
    ...(isIt(planned.from) ? [{ planned, direction: 'out' as const }] : []),
  ];
}

function passing(planned: Planned, machine: string | undefined, catalog: Catalog): Directed {
  const opens = machine !== undefined && planned.from !== undefined && catalog.within(machine).has(planned.from);
  return { planned, direction: opens && planned.from !== planned.to ? 'out' : 'in' };
}

function rulesOf({ planned, direction }: Directed, bindings: Bindings, isOnHost: boolean): readonly Rule[] {
  const { from, to, ports, rows, transport, sourcePorts } = planned;
  if (ports === undefined) return [];
  const isInternal = rows.some(({ internal }) => internal);
  return familiesFor(from, to, bindings).flatMap((family) => {
    const opens = endpointFor(from, family, isInternal, bindings);
    const listens = endpointFor(to, family, isInternal, bindings);
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

/** What a rule is for, in English: one row by its purpose, several by their ids. */
export function commentOf(rows: readonly Requirement[]): string {
  const purposes = [...new Set(rows.map(({ purpose }) => purpose.en))];
  return `${ids(rows)}${purposes.length <= 2 ? `: ${purposes.join(' / ')}` : ''}`;
}

const ids = (rows: readonly Requirement[]): string => rows.map(({ id }) => id).join(' ');

const whys: Readonly<Record<Exclude<Planned['doubt'], undefined>, string>> = {
  uncertain: 'who opens this or who listens is not certain, check before use',
  'port-unknown': 'not written, no row has the port of the far end',
  broadcast: 'a broadcast, it needs a DHCP relay and no rule',
};

/** What differs in its transport alone is said once. */
function heldTogether(
  doubtful: readonly { readonly planned: Planned; readonly rules: readonly Rule[] }[],
): readonly HeldRule[] {
  const byWhy = new Map<string, { transports: string[]; rules: Rule[]; planned: Planned }>();
  for (const { planned, rules } of doubtful) {
    const key = [ids(planned.rows), planned.from, planned.to, planned.doubt, planned.ports?.map(portText)].join(' ');
    const before = byWhy.get(key) ?? { transports: [], rules: [], planned };
    byWhy.set(key, {
      planned,
      transports: [...before.transports, planned.transport],
      rules: [...before.rules, ...rules],
    });
  }
  return [...byWhy.values()].flatMap(({ planned, transports, rules }): readonly HeldRule[] => {
    const { rows, from, to, ports, doubt = 'uncertain' } = planned;
    const what = [transports.join('+'), ports?.map(portText).join(',')].filter(Boolean).join(' ');
    const why = `${ids(rows)} (${from ?? 'not stated'} to ${to ?? 'not stated'}, ${what}): ${whys[doubt]}`;
    if (doubt === 'broadcast' || rules.length === 0) return [{ rule: undefined, why }];
    return rules.map((rule, index) => ({ rule, why: index === 0 ? why : '' }));
  });
}

function warningsOfHeld(held: readonly Planned[]): readonly RuleWarning[] {
  return (['uncertain', 'port-unknown', 'broadcast'] as const).flatMap((doubt) => {
    const rows = distinct(held.filter((each) => each.doubt === doubt).flatMap((each) => each.rows));
    return rows.length > 0 ? [{ kind: 'held' as const, doubt, rows }] : [];
  });
}

function some<Kind extends 'source-ports' | 'endless'>(kind: Kind, rows: readonly Requirement[]) {
  return rows.length > 0 ? [{ kind, rows: distinct(rows) }] : [];
}

const distinct = (rows: readonly Requirement[]): Requirement[] => [...new Set(rows)];
