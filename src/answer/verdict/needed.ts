import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement, Text } from '../../catalog/schema.js';
import type { Scope } from '../../question/question.js';
import type { Verdict } from '../answer.js';
import { isRangeOnly } from '../sections.js';
import { type Selected, select } from '../select.js';
import { byDirection } from './direction.js';
import { neededOnBalancer } from './on-balancer.js';
import { enoughOfPart } from './part.js';
import { byTransport } from './printed.js';
import { type Judgement, rowsOf, serviceRows } from './service-rows.js';

/** Whether a port is needed for what was asked; of several ports only where all are alike. */
export function needed(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement {
  if (scope.balancing !== undefined) return neededOnBalancer(found, scope, catalog);
  if (found.length > 0 && !found.every(isRangeOnly)) return { selected: found, verdict: agreed(found, scope) };
  const anyWay = serviceRows(select({ ...scope, direction: undefined }, catalog), scope);
  if (scope.direction !== undefined && anyWay.length > 0) {
    return { selected: anyWay, verdict: byDirection(anyWay, scope.direction, scope, catalog) };
  }
  const anyTransport = serviceRows(select({ ...scope, transports: [] }, catalog), scope).filter(
    (each) => !isRangeOnly(each),
  );
  if (scope.transports.length > 0 && anyTransport.length > 0)
    return { selected: anyTransport, verdict: byTransport(anyTransport, scope.transports, true) };
  return notHere(found, scope, 'needed', catalog);
}

/** Whether a port may be closed: only where every row that has it is optional. */
export function closable(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement {
  if (scope.balancing !== undefined) {
    const { verdict, selected } = neededOnBalancer(found, scope, catalog);
    return { selected, verdict: verdict?.says === 'yes' ? { ...verdict, says: 'no' } : verdict };
  }
  const proper = found.filter((each) => !isRangeOnly(each));
  if (proper.length === 0) return notHere(found, scope, 'closable', catalog);
  const conditions = conditionsOf(proper);
  return {
    selected: proper,
    verdict: conditions
      ? { says: 'not-needed', because: { kind: 'conditional', conditions } }
      : { says: 'no', because: { kind: 'needed' } },
  };
}

/** Whether a port is all that is needed: not where its protocol picks further ones, or other rows of the role remain. */
export function enough(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement {
  const part = enoughOfPart(found, scope, catalog);
  if (part && scope.ports.length === 0) return part;
  const cautions = uniqueTexts(rowsOf(found).flatMap(({ cautions: all }) => all.filter(({ morePorts }) => morePorts)));
  if (cautions.length > 0)
    return { selected: found, verdict: { says: 'no', because: { kind: 'not-enough', cautions } } };
  if (part) return part;
  if (scope.roles.length === 0 || scope.ports.length === 0) return { selected: found, verdict: undefined };
  const except = { ...scope.except, ports: [...scope.except.ports, ...scope.ports] };
  const left = select({ ...scope, ports: [], except }, catalog);
  if (left.length === 0) return { selected: found, verdict: { says: 'yes', because: { kind: 'enough' } } };
  return { selected: left, verdict: { says: 'no', because: { kind: 'not-enough', cautions: [] } } };
}

function agreed(found: readonly Selected[], scope: Scope): Verdict | undefined {
  const verdicts = scope.ports.map((port) =>
    neededBy(
      found.filter(({ listener }) => touches(listener[0], port)),
      port,
    ),
  );
  const [first] = verdicts;
  if (scope.ports.length === 0) return neededBy(found, undefined);
  return verdicts.every((verdict) => verdict?.says === first?.says) ? first : undefined;
}

function neededBy(found: readonly Selected[], port: Scope['ports'][number] | undefined): Verdict | undefined {
  const rows = rowsOf(found);
  if (rows.length === 0) return undefined;
  if (rows.every(({ sourcePorts }) => sourcePorts)) return { says: 'none', because: { kind: 'only-client-range' } };
  // A range that no row asks for is not needed as it stands, and the rows that it touches are no proof.
  if (
    port &&
    port.first !== port.last &&
    !rows.some(({ ports }) => ports.some(({ first, last }) => port.first <= first && last <= port.last))
  )
    return undefined;
  if (found.every(isOnlySaidOfAll)) return undefined;
  const conditions = conditionsOf(found);
  return conditions
    ? { says: 'not-needed', because: { kind: 'conditional', conditions } }
    : { says: 'yes', because: { kind: 'needed' } };
}

/** A row of all servers whose flow names others than the one asked about is doubtful for it. */
function isOnlySaidOfAll({ via, forRole, listener: [row] }: Selected): boolean {
  return via === 'all-servers' && row.flow.ways === 'both' && forRole !== undefined && !row.flow.to.includes(forRole);
}

/** What the port is where it is, since it is nothing for what was asked. Who may open it says nothing of closing it. */
function notHere(found: readonly Selected[], scope: Scope, claim: 'needed' | 'closable', catalog: Catalog): Judgement {
  const roles = [...scope.roles, ...(scope.ends?.from ?? []), ...(scope.ends?.to ?? [])].map(catalog.role);
  const services = scope.services.map(catalog.service);
  const anywhere = serviceRows(
    select({ ...scope, roles: [], ends: undefined, services: [], topics: [] }, catalog),
    scope,
  ).filter((each) => !isRangeOnly(each));
  if (anywhere.length === 0)
    return { selected: found, verdict: found.length > 0 ? neededBy(found, undefined) : betweenThem(scope) };
  const servers = rowsOf(anywhere).filter(({ table }) => table === 'server-ports');
  const isOfServers = scope.ends === undefined && roles.every(({ kind }) => kind === 'server');
  const isInternal = servers.length > 0 && servers.every(({ internal }) => internal);
  if (claim === 'needed' && roles.length > 0 && !isOfServers && isInternal) {
    const from = [...new Set(servers.flatMap(({ flow }) => flow.from))].map(catalog.role);
    return { selected: anywhere, verdict: { says: 'no', because: { kind: 'only-from', from } } };
  }
  if (roles.length > 0)
    return { selected: anywhere, verdict: { says: 'none', because: { kind: 'not-this-role', roles } } };
  if (services.length === 0) return { selected: anywhere, verdict: undefined };
  const others = [...new Set(servers.flatMap(({ service }) => service ?? []))].map(catalog.service);
  return { selected: anywhere, verdict: { says: 'no', because: { kind: 'other-service', services: others } } };
}

function betweenThem({ ends }: Scope): Verdict | undefined {
  return ends && { says: 'none', because: { kind: 'no-row-between' } };
}

function touches({ ports }: Requirement, { first, last }: Scope['ports'][number]): boolean {
  return ports.some((range) => range.first <= last && first <= range.last);
}

/** The conditions, where every row is optional; undefined where one row is needed in any case. */
function conditionsOf(found: readonly Selected[]): readonly Text[] | undefined {
  const rows = rowsOf(found);
  return rows.every(({ optional }) => optional)
    ? uniqueTexts(rows.flatMap(({ condition }) => (condition ? [condition] : [])))
    : undefined;
}

function uniqueTexts<T extends Text>(texts: readonly T[]): T[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}
