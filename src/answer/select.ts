import type { Catalog } from '../catalog/catalog.js';
import type { Listener } from '../catalog/listeners.js';
import type { Requirement, Table } from '../catalog/schema.js';
import type { Scope } from '../question/question.js';
import { goesBetween, isAnyOf, isExcluded, type Match, matchOf, namesRows, passesFilter } from './matches.js';
import { directionAt, type Via, viaOf } from './takes-part.js';

/** A listener that a question gets, and why. */
export interface Selected {
  readonly listener: Listener;
  /** The role of the question that it belongs to; undefined when no role was asked about. */
  readonly forRole: string | undefined;
  readonly via: Via | undefined;
  readonly match: Match | undefined;
}

/** The listeners that a scope asks for, in the order of the catalog; for several roles, role by role. */
export function select(scope: Scope, catalog: Catalog): readonly Selected[] {
  const listeners = catalog.listeners
    .map((listener) => (scope.rows.length > 0 ? onlyNamed(listener, scope.rows) : listener))
    .filter((listener): listener is Listener => listener !== undefined)
    .filter((listener) => isOfTables(listener[0].table, scope) && fits(listener, scope, catalog));
  if (scope.roles.length === 0) return listeners.map((listener) => selected(listener, undefined, undefined, scope));
  return scope.roles.flatMap((role) =>
    listeners.flatMap((listener) => {
      const via =
        scope.balancing === undefined ? viaOf(listener[0], role, catalog) : onBalancer(listener[0], role, catalog);
      const isWanted = via !== undefined && fitsDirection(listener[0], role, scope, catalog);
      return isWanted ? [selected(listener, role, via, scope)] : [];
    }),
  );
}

function selected(listener: Listener, forRole: string | undefined, via: Via | undefined, { ports }: Scope): Selected {
  return { listener, forRole, via, match: ports.length > 0 ? matchOf(listener[0], ports) : undefined };
}

function fits(listener: Listener, scope: Scope, catalog: Catalog): boolean {
  const [row] = listener;
  return (
    passesFilter(listener, scope) &&
    !isExcluded(listener, scope.except, catalog) &&
    (scope.ports.length === 0 || matchOf(row, scope.ports) !== undefined) &&
    fitsThings(listener, scope, catalog) &&
    (scope.either.length === 0 || isAnyOf(listener, scope.either, catalog)) &&
    (scope.ends === undefined || goesBetween(row, scope.ends, catalog)) &&
    (scope.roles.length > 0 || fitsDirection(row, row.role, scope, catalog))
  );
}

/** Services and topics are alternatives to each other: "conferencing attendant and media". */
function fitsThings(listener: Listener, { services, topics }: Scope, catalog: Catalog): boolean {
  if (services.length + topics.length === 0) return true;
  return listener.some(
    ({ id, service }) =>
      (service !== undefined && services.includes(service)) ||
      topics.some((topic) => catalog.topic(topic).rows.includes(id)),
  );
}

function fitsDirection(row: Requirement, role: string, { direction }: Scope, catalog: Catalog): boolean {
  if (direction === undefined) return true;
  const goes = directionAt(row, role, catalog);
  return goes === 'both' || goes === direction;
}

/** Balancer rows only where a balancer was asked about, or where a bare port was looked up. */
function isOfTables(table: Table, scope: Scope): boolean {
  if (scope.rows.length > 0) return true;
  if (scope.balancing === 'hardware') return table === 'load-balancer-hardware';
  if (scope.balancing === 'dns') return table === 'load-balancer-dns';
  const isBalancerTable = table === 'load-balancer-hardware' || table === 'load-balancer-dns';
  if (scope.balancing === 'unstated') return isBalancerTable;
  const isBarePort =
    scope.ports.length > 0 && scope.roles.length === 0 && scope.ends === undefined && scope.services.length === 0;
  if (scope.topics.length > 0 && scope.services.length === 0) return true;
  if (scope.services.length > 0 && scope.topics.length === 0) return table === 'server-ports';
  return !isBalancerTable || isBarePort || !namesRows(scope);
}

function onBalancer({ role }: Requirement, asked: string, catalog: Catalog): Via | undefined {
  return catalog.within(asked).has(role) ? 'own' : undefined;
}

function onlyNamed(listener: Listener, ids: readonly string[]): Listener | undefined {
  const [first, ...rest] = listener.filter(({ id }) => ids.includes(id));
  return first && [first, ...rest];
}
