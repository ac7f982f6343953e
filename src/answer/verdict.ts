import type { Catalog } from '../catalog/catalog.js';
import type { Requirement, Role } from '../catalog/schema.js';
import { noFilter } from '../question/filters.js';
import type { Claim, Scope } from '../question/question.js';
import type { Verdict } from './answer.js';
import { isRangeOnly } from './sections.js';
import { type Selected, select } from './select.js';
import { directionAt } from './takes-part.js';

/** A verdict, and the rows that it rests on. */
export interface Judgement {
  readonly verdict: Verdict | undefined;
  readonly selected: readonly Selected[];
}

/** Judges a claim by the rows; a claim that the rows cannot decide has no verdict. */
export function judge(claim: Claim, scope: Scope, catalog: Catalog): Judgement {
  const found = serviceRows(select(scope, catalog), scope);
  switch (claim.kind) {
    case 'transport':
      return { selected: found, verdict: byTransport(found, claim.transports) };
    case 'security':
      return { selected: found, verdict: bySecurity(found, claim.securities) };
    case 'direction':
      return scope.ends
        ? alongFlow(found, scope, catalog)
        : { selected: found, verdict: byDirection(found, claim.direction, scope, catalog) };
    case 'needed':
      return needed(found, scope, catalog);
    case 'closable':
      return { selected: found, verdict: found.length === 0 ? undefined : closable(found) };
    case 'enough':
      return enough(found, scope, catalog);
    case 'internet':
      return { selected: found, verdict: fromInternet(found, catalog) };
    default:
      return claim satisfies never;
  }
}

/** Rows that merely contain the port prove nothing, as long as there are others. */
function serviceRows(selected: readonly Selected[], { ports }: Scope): readonly Selected[] {
  const own = selected.filter(({ match, listener }) => match !== 'range' || !listener[0].sourcePorts);
  return ports.length > 0 && own.length > 0 ? own : selected;
}

const rowsOf = (selected: readonly Selected[]): Requirement[] => selected.flatMap(({ listener }) => listener);

function byTransport(
  found: readonly Selected[],
  asked: Extract<Claim, { kind: 'transport' }>['transports'],
): Verdict | undefined {
  if (found.length === 0) return undefined;
  const printed = [...new Set(rowsOf(found).flatMap(({ transports }) => transports))];
  const says = asked.every((transport) => printed.includes(transport)) ? 'yes' : 'no';
  return { says, because: { kind: 'transport', asked, printed } };
}

function bySecurity(
  found: readonly Selected[],
  asked: Extract<Claim, { kind: 'security' }>['securities'],
): Verdict | undefined {
  if (found.length === 0) return undefined;
  const printed = [...new Set(rowsOf(found).flatMap(({ security }) => security))];
  const covers = asked.every((each) => printed.includes(each) || (each === 'tls' && printed.includes('mtls')));
  return { says: covers ? 'yes' : 'no', because: { kind: 'security', asked, printed } };
}

function byDirection(
  found: readonly Selected[],
  asked: 'in' | 'out',
  scope: Scope,
  catalog: Catalog,
): Verdict | undefined {
  if (found.length === 0) return undefined;
  const directions = [...new Set(found.flatMap(({ listener }) => directionsOf(listener[0], scope, catalog)))];
  return {
    says: directions.includes(asked) || directions.includes('both') ? 'yes' : 'no',
    because: { kind: 'direction', asked, found: directions },
  };
}

/** "Does it come from the gateway to Mediation?": yes when a row goes that way, no when the port's rows go another. */
function alongFlow(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement {
  if (found.length > 0) return { selected: found, verdict: { says: 'yes', because: { kind: 'rows-between' } } };
  const anyway = serviceRows(select({ ...scope, ends: undefined }, catalog), scope).filter(
    ({ listener }) => listener[0].table === 'server-ports',
  );
  return {
    selected: anyway,
    verdict:
      anyway.length > 0 ? { says: 'no', because: { kind: 'direction', asked: 'in', found: ['out'] } } : undefined,
  };
}

/** Seen from the role that was asked about, else from the servers of this catalog: far ends are outside. */
function directionsOf(row: Requirement, { roles }: Scope, catalog: Catalog): readonly ('in' | 'out' | 'both')[] {
  if (row.flow.ways === 'both') return ['both'];
  const [role] = roles;
  if (role !== undefined) return [directionAt(row, role, catalog)];
  return row.flow.to.some((id) => isOurs(catalog.role(id))) ? ['in'] : ['out'];
}

const isOurs = ({ kind }: Role): boolean => kind === 'server' || kind === 'group' || kind === 'balancer';

function needed(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement {
  if (scope.balancing !== undefined) return neededOnBalancer(found, scope, catalog);
  if (found.length > 0 && !found.every(isRangeOnly)) return { selected: found, verdict: neededBy(found) };
  if (scope.direction !== undefined) {
    const anyWay = serviceRows(select({ ...scope, direction: undefined }, catalog), scope);
    const other = scope.direction === 'in' ? 'out' : 'in';
    if (anyWay.length > 0)
      return {
        selected: anyWay,
        verdict: { says: 'no', because: { kind: 'direction', asked: scope.direction, found: [other] } },
      };
  }
  if (scope.transports.length > 0) {
    const anyTransport = serviceRows(select({ ...scope, transports: [] }, catalog), scope);
    if (anyTransport.length > 0)
      return { selected: anyTransport, verdict: byTransport(anyTransport, scope.transports) };
  }
  if (found.length > 0) return { selected: found, verdict: neededBy(found) };
  const roles = [...scope.roles, ...(scope.ends?.from ?? []), ...(scope.ends?.to ?? [])].map(catalog.role);
  const elsewhere = serviceRows(select({ ...scope, roles: [], ends: undefined }, catalog), scope);
  return {
    selected: elsewhere,
    verdict:
      roles.length > 0 && elsewhere.length > 0
        ? { says: 'none', because: { kind: 'not-this-role', roles } }
        : undefined,
  };
}

function neededBy(found: readonly Selected[]): Verdict {
  if (found.every(({ listener }) => listener[0].sourcePorts))
    return { says: 'none', because: { kind: 'only-client-range' } };
  const conditions = conditionsOf(found);
  return conditions
    ? { says: 'not-needed', because: { kind: 'conditional', conditions } }
    : { says: 'yes', because: { kind: 'needed' } };
}

function closable(found: readonly Selected[]): Verdict {
  const conditions = conditionsOf(found);
  return conditions
    ? { says: 'not-needed', because: { kind: 'conditional', conditions } }
    : { says: 'no', because: { kind: 'needed' } };
}

/** The conditions, where every row is optional; undefined where one row is needed in any case. */
function conditionsOf(found: readonly Selected[]): readonly NonNullable<Requirement['condition']>[] | undefined {
  const rows = rowsOf(found);
  return rows.every(({ optional }) => optional)
    ? uniqueTexts(rows.flatMap(({ condition }) => (condition ? [condition] : [])))
    : undefined;
}

function uniqueTexts<T extends { readonly en: string }>(texts: readonly T[]): T[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}

/** What is not on the balancer's list goes straight to each server, and is still needed there. */
function neededOnBalancer(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement {
  const balancing = scope.balancing ?? 'unstated';
  const servers = scope.roles.flatMap((id) => catalog.role(id).balances ?? [id]);
  const direct = serviceRows(select({ ...scope, balancing: undefined, roles: [] }, catalog), scope).filter(
    ({ listener: [row] }) => {
      const balanced = catalog.roles.some(
        ({ balances }) => balances === row.role || catalog.role(row.role).formOf.includes(balances ?? ''),
      );
      return row.table === 'server-ports' && (servers.length > 0 ? servers.includes(row.role) : balanced);
    },
  );
  if (found.length > 0) {
    const both = [...found, ...direct];
    const only = new Set(found.map(({ listener }) => listener[0].table));
    const mode =
      only.size === 1 && only.has('load-balancer-hardware') && balancing === 'unstated' ? 'hardware' : balancing;
    return { selected: both, verdict: { says: 'yes', because: { kind: 'on-balancer', balancing: mode } } };
  }
  const roles = [...new Set(direct.map(({ listener }) => listener[0].role))].map(catalog.role);
  return {
    selected: direct,
    verdict:
      direct.length > 0
        ? { says: 'not-needed', because: { kind: 'straight-to-servers', servers: roles, balancing } }
        : undefined,
  };
}

function enough(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement {
  const cautions = uniqueTexts(
    rowsOf(found).flatMap(({ applications, cautions: all }) => (applications.includes('rpc') ? all : [])),
  );
  if (cautions.length > 0)
    return { selected: found, verdict: { says: 'no', because: { kind: 'not-enough', cautions } } };
  if (scope.roles.length === 0 || scope.ports.length === 0) return { selected: found, verdict: undefined };
  const left = select({ ...scope, ports: [], except: { ...noFilter, ...scope.except, ports: scope.ports } }, catalog);
  return {
    selected: left.length > 0 ? left : found,
    verdict:
      left.length > 0
        ? { says: 'no', because: { kind: 'not-enough', cautions: [] } }
        : { says: 'yes', because: { kind: 'enough' } },
  };
}

/** No server row names the internet as an end; what clients outside reach is on the Edge's own tables. */
function fromInternet(found: readonly Selected[], catalog: Catalog): Verdict | undefined {
  const rows = rowsOf(found).filter(({ table }) => table === 'server-ports');
  const hasClientsOutside = rowsOf(found).some(({ table, flow }) => table === 'client-ports' && flow.ways === 'one');
  if (rows.length === 0 || hasClientsOutside) return undefined;
  const from = [...new Set(rows.flatMap(({ flow }) => flow.from))].map(catalog.role);
  return { says: 'no', because: { kind: 'only-from', from } };
}
