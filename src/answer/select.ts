import { isBalancerTable, tablesOf } from '../catalog/balancing.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Listener } from '../catalog/listeners.js';
import type { Requirement, Table } from '../catalog/schema.js';
import type { Scope } from '../question/question.js';
import { goesBetween, isAnyOf, isExcluded, type Match, matchOf, namesRows, passesFilter } from './matches.js';
import { directionAt, partOf, type Via } from './takes-part.js';

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
  return scope.roles.flatMap((role) => {
    const viaOf = scope.balancing === undefined ? partOf(role, catalog) : onBalancer(role, catalog);
    return listeners.flatMap((listener) => {
      const [row] = listener;
      const via = viaOf(row) ?? (scope.ports.length > 0 && isReachedByClients(row, role, catalog) ? 'end' : undefined);
      const isWanted = via !== undefined && fitsDirection(row, role, scope, catalog);
      return isWanted ? [selected(listener, role, via, scope)] : [];
    });
  });
}

/** "edge 443": the client table names the servers that clients reach on a port. */
function isReachedByClients({ table, flow }: Requirement, role: string, catalog: Catalog): boolean {
  return table === 'client-ports' && flow.ways === 'one' && flow.to.some((id) => catalog.within(role).has(id));
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
    (scope.roles.length > 0 || fitsDirection(row, row.role, scope, catalog) || comesToServers(row, scope, catalog))
  );
}

/** Services and topics are alternatives to each other: "conferencing attendant and media". */
function fitsThings(listener: Listener, { services, topics, balancing }: Scope, catalog: Catalog): boolean {
  if (services.length + topics.length === 0) return true;
  const isOf = ({ id, service }: Requirement): boolean =>
    (service !== undefined && services.includes(service)) ||
    topics.some((topic) => catalog.topic(topic).rows.includes(id));
  if (balancing === undefined) return listener.some(isOf);
  // Balancer rows name no service: those of the service's ports are meant.
  const ports = catalog.requirements
    .filter((row) => row.table === 'server-ports' && isOf(row))
    .flatMap((row) => row.ports);
  return matchOf(listener[0], ports) === 'exact';
}

function fitsDirection(row: Requirement, role: string, { direction }: Scope, catalog: Catalog): boolean {
  if (direction === undefined) return true;
  const goes = directionAt(row, role, catalog);
  return goes === 'both' || goes === direction;
}

/** Balancer rows only where a balancer was asked about, or where a bare port was looked up. */
function isOfTables(table: Table, scope: Scope): boolean {
  if (scope.rows.length > 0) return true;
  if (scope.balancing !== undefined) return tablesOf(scope.balancing).includes(table);
  const isBarePort =
    scope.ports.length > 0 && scope.roles.length === 0 && scope.ends === undefined && scope.services.length === 0;
  if (scope.topics.length > 0 && scope.services.length === 0) return true;
  if (scope.services.length > 0 && scope.topics.length === 0) return table === 'server-ports';
  return !isBalancerTable(table) || isBarePort || !namesRows(scope);
}

/** "445 inbound": what a server opens comes in at the servers that it goes to. */
function comesToServers({ flow }: Requirement, { direction }: Scope, catalog: Catalog): boolean {
  return direction === 'in' && flow.to.some((id) => ['server', 'group'].includes(catalog.role(id).kind));
}

function onBalancer(asked: string, catalog: Catalog): (row: Requirement) => Via | undefined {
  const inside = catalog.within(asked);
  return ({ role }) => (inside.has(role) ? 'own' : undefined);
}

function onlyNamed(listener: Listener, ids: readonly string[]): Listener | undefined {
  const [first, ...rest] = listener.filter(({ id }) => ids.includes(id));
  return first && [first, ...rest];
}
