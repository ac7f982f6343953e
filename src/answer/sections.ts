import { isBalancerTable } from '../catalog/balancing.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Scope } from '../question/question.js';
import type { Group, GroupKind, Line, Section } from './answer.js';
import { inReadingOrder, lineOf } from './line.js';
import type { Selected } from './select.js';
import { directionAt } from './takes-part.js';

const groupOrder: readonly GroupKind[] = [
  'in',
  'out',
  'both',
  'as-server',
  'stays-on-balancer',
  'moves-to-servers',
  'listed',
];

/** Groups what was selected: by role and direction, by balancer table, or by the role that has the port. */
export function sectionsOf(selected: readonly Selected[], scope: Scope, catalog: Catalog): readonly Section[] {
  if (scope.roles.length > 0 && scope.balancing === undefined) {
    return scope.roles.flatMap((id) => {
      const own = selected.filter(({ forRole }) => forRole === id);
      const groups = grouped(own, (each) => groupOf(each, id, catalog), catalog);
      return groups.length > 0 ? [{ about: { kind: 'role' as const, role: catalog.role(id) }, groups }] : [];
    });
  }
  if (scope.ends) {
    return [
      {
        about: { kind: 'all' },
        groups: grouped(selected, ({ listener }) => (listener[0].flow.ways === 'both' ? 'both' : 'listed'), catalog),
      },
    ];
  }
  return byPlace(selected, catalog);
}

/** Each role that has rows, then the balancer tables, then what merely contains the port and is no reason to open it. */
function byPlace(selected: readonly Selected[], catalog: Catalog): readonly Section[] {
  const rangeOnly = selected.filter(isRangeOnly);
  const rest = selected.filter((each) => !isRangeOnly(each));
  const balancers = rest.filter(({ listener }) => isBalancerTable(listener[0].table));
  const roles = rest.filter((each) => !balancers.includes(each));
  return [
    ...splitBy(roles, ({ listener }) => listener[0].role).map(
      ([id, own]): Section => ({ about: { kind: 'role', role: catalog.role(id) }, groups: listed(own, catalog) }),
    ),
    ...splitBy(balancers, ({ listener }) => listener[0].table).map(
      ([table, own]): Section => ({ about: { kind: 'table', table }, groups: listed(own, catalog) }),
    ),
    ...(rangeOnly.length > 0 ? [{ about: { kind: 'range-only' as const }, groups: listed(rangeOnly, catalog) }] : []),
  ];
}

/** A range of the senders' own ports says nothing of a service on the port inside it. */
export function isRangeOnly({ listener, match }: Selected): boolean {
  return match === 'range' && listener[0].sourcePorts;
}

function groupOf({ listener, via }: Selected, role: string, catalog: Catalog): GroupKind {
  if (via === 'all-servers' && listener[0].flow.ways === 'one') return 'as-server';
  return directionAt(listener[0], role, catalog);
}

function grouped(
  selected: readonly Selected[],
  kindOf: (each: Selected) => GroupKind,
  catalog: Catalog,
): readonly Group[] {
  return splitBy(selected, kindOf)
    .map(([kind, own]) => ({ kind, lines: linesOf(own, catalog) }))
    .sort((one, other) => groupOrder.indexOf(one.kind) - groupOrder.indexOf(other.kind));
}

function listed(selected: readonly Selected[], catalog: Catalog): readonly Group[] {
  return [{ kind: 'listed', lines: linesOf(selected, catalog) }];
}

/** The lines of what was selected, as they are to be read. */
export function linesOf(selected: readonly Selected[], catalog: Catalog): readonly Line[] {
  return selected.map((each) => lineOf(each, catalog)).sort(inReadingOrder);
}

function splitBy<T, Key>(list: readonly T[], keyOf: (each: T) => Key): [Key, T[]][] {
  const split = new Map<Key, T[]>();
  for (const each of list) split.set(keyOf(each), [...(split.get(keyOf(each)) ?? []), each]);
  return [...split];
}
