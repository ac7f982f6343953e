import { type Balancing, tablesOf } from '../../catalog/balancing.js';
import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement } from '../../catalog/schema.js';
import { wholeScope } from '../filters.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Ends, Filter, Named, Scope, Wish } from '../question.js';

/** The rows that the mentions of one text ask for, without what was said before. One end alone may stand in `ends`. */
export function scopeOf(mentions: Mentions, wish: Wish, catalog: Catalog): Scope {
  const balancing = balancingOf(mentions, catalog);
  const ends = endsOf(mentions, catalog);
  const claim = wish.kind === 'whether' ? wish.claim.kind : undefined;
  const isJudged = claim === 'needed' || claim === 'closable' || claim === 'security';
  return {
    ...wholeScope,
    roles: ends ? [] : rolesOf(mentions, catalog),
    services: mentions.services,
    topics: mentions.topics,
    applications: mentions.applications,
    either: mentions.either,
    rows: mentions.rows,
    ports: wish.kind === 'missing' ? [] : mentions.ports,
    transports: claim === 'transport' ? [] : mentions.transports,
    securities: isJudged ? [] : mentions.securities,
    ends,
    balancing,
    direction: claim === 'direction' ? undefined : directionOf(mentions),
    except: exceptOf(mentions, catalog),
  };
}

/** Who was not meant stays an end of the others' rows, but for a part of them: `전화기 말고 클라이언트`. */
function exceptOf({ except, replaced, roles }: Mentions, catalog: Catalog): Filter {
  const isPart = (id: string): boolean => roles.some((role) => catalog.within(role.id).has(id));
  return { ...except, roles: except.roles.filter((id) => !replaced.includes(id) || isPart(id)) };
}

/** A scope that can be looked up, and what had to be left out of it. */
export interface Settled {
  readonly scope: Scope;
  readonly aside: readonly Named[];
}

/**
 * Settles what depends on the other parts: an end without its other end is a role with a direction, the name of servers
 * stands for their balancer, and what no row has together with the rest is set aside.
 */
export function settled(scope: Scope, wish: Wish, catalog: Catalog): Settled {
  return setAside(onBalancers(withoutHalfFlow(scope), catalog), wish.kind === 'whether', catalog);
}

function withoutHalfFlow(scope: Scope): Scope {
  const { ends } = scope;
  if (!ends) return scope;
  if (ends.from.length > 0 && ends.to.length > 0) return { ...scope, direction: undefined };
  const isTo = ends.to.length > 0;
  return { ...scope, ends: undefined, roles: isTo ? ends.to : ends.from, direction: isTo ? 'in' : 'out' };
}

/** The name of servers stands for their balancer, where balancing was asked about. */
export function onBalancers(scope: Scope, catalog: Catalog): Scope {
  if (scope.balancing === undefined) return scope;
  const balancerOf = (id: string): string => {
    const { formOf } = catalog.role(id);
    return (
      catalog.roles.find(({ balances }) => balances === id || (balances !== undefined && balances === formOf[0]))?.id ??
      id
    );
  };
  return { ...scope, roles: [...new Set(scope.roles.map(balancerOf))] };
}

/**
 * "5070 on the whiteboard": a service that has no such port was not meant; nor a client beside a service that clients
 * are no part of.
 */
function setAside(scope: Scope, isClaim: boolean, catalog: Catalog): Settled {
  const things = (['services', 'topics', 'applications'] as const).flatMap((kind) =>
    scope[kind].map((id): Named => ({ kind: kindNames[kind], id })),
  );
  if (things.length === 0) return { scope, aside: [] };
  const isOf = (row: Requirement): boolean => things.some((thing) => isRowOf(row, thing, catalog));
  const isOfTable = (row: Requirement): boolean =>
    scope.balancing === undefined || tablesOf(scope.balancing).includes(row.table);
  const hasPort = (row: Requirement): boolean =>
    scope.ports.some((asked) =>
      row.ports.some(({ first, last }) => first <= asked.last && asked.first <= last && !row.sourcePorts),
    );
  const known = catalog.requirements.filter((row) => isOfTable(row) && (scope.ports.length === 0 || hasPort(row)));
  const isAskedAlone = scope.ports.length === 0 && scope.balancing === undefined;
  // Balancer rows name no service; which of them a service has, its ports tell.
  const named = scope.balancing === undefined ? things : things.filter(({ kind }) => kind === 'application');
  const hasNamed = named.length === 0 || known.some((row) => named.some((thing) => isRowOf(row, thing, catalog)));
  if (!isAskedAlone && !isClaim && known.length > 0 && !hasNamed) {
    const kept = scope.balancing === undefined ? { services: [], topics: [] } : {};
    return { scope: { ...scope, ...kept, applications: [] }, aside: named };
  }

  const outside = scope.roles.filter((id) => ['client', 'far-end'].includes(catalog.role(id).kind));
  const fits =
    outside.length === 0 ||
    scope.services.length + scope.topics.length === 0 ||
    known.some((row) => isOf(row) && outside.some((id) => catalog.within(id).has(row.role)));
  if (fits) return { scope, aside: [] };
  return {
    scope: { ...scope, roles: scope.roles.filter((id) => !outside.includes(id)) },
    aside: outside.map((id) => ({ kind: 'role', id })),
  };
}

const kindNames = { services: 'service', topics: 'topic', applications: 'application' } as const;

function isRowOf(row: Requirement, { kind, id }: Named, catalog: Catalog): boolean {
  if (kind === 'service') return row.service === id;
  return kind === 'topic' ? catalog.topic(id).rows.includes(row.id) : row.applications.includes(id);
}

function balancingOf({ cues, roles }: Mentions, catalog: Catalog): Balancing | undefined {
  if (cues.has('hardware-only')) return 'hardware';
  if (cues.has('dns-balancing')) return 'dns';
  return cues.has('balancer') || roles.some(({ id }) => catalog.role(id).kind === 'balancer') ? 'unstated' : undefined;
}

function rolesOf({ roles, cues }: Mentions, catalog: Catalog): string[] {
  const named = roles.map(({ id }) => id);
  const ids = cues.has('collocated') ? collocated(named, catalog) : named;
  const forms = ids.filter((id) => ids.some((other) => catalog.role(id).formOf.includes(other)));
  return forms.length > 0 && !cues.has('and') ? forms : ids;
}

/** "Mediation collocated on the front end" is one machine, not two; its form stands for the role that came to it. */
export function collocated(ids: readonly string[], catalog: Catalog): string[] {
  const formWith = (id: string): string | undefined =>
    catalog.roles.find(({ formOf }) => formOf.length > 1 && formOf.indexOf(id) > 0)?.id;
  const forms = ids.map((id) => formWith(id) ?? id);
  const [host] =
    ids.length === 1 ? catalog.roles.filter(({ formOf }) => formOf.length > 1 && formOf[0] === ids[0]) : [];
  return host ? [host.id] : forms;
}

function endsOf(mentions: Mentions, catalog: Catalog): Ends | undefined {
  const { roles: named, isBetween, isAmongItself, cues, hasOtherNumber } = mentions;
  const roles = cues.has('collocated')
    ? named.map(({ id, mark }) => ({ id: collocated([id, ''], catalog)[0] ?? id, mark }))
    : named;
  if (roles.some(({ id }) => roles.some((other) => catalog.role(id).formOf.includes(other.id)))) return undefined;
  const all = roles.map(({ id }) => id);
  if (roles.length === 1 && isAmongItself && hasItself(all[0]!, mentions, catalog))
    return { from: all, to: all, bothWays: false };
  const from = roles.filter(({ mark }) => mark === 'from').map(({ id }) => id);
  const to = roles.filter(({ mark }) => mark === 'to').map(({ id }) => id);
  const bothWays = isBetween || cues.has('both-ways');
  if (from.length > 0 && to.length > 0) return { from, to, bothWays };
  if (roles.length === 2 && (bothWays || cues.has('reaches')))
    return { from: [roles[0]!.id], to: [roles[1]!.id], bothWays: true };
  if (roles.length > 2 && isBetween) return { from: all, to: all, bothWays: false };
  // `중재서버 2대 사이`
  if (roles.length === 1 && isBetween && (cues.has('machine') || hasOtherNumber))
    return { from: all, to: all, bothWays: false };
  const areAllMarked = roles.length > 0 && (from.length === roles.length || to.length === roles.length);
  return areAllMarked && !cues.has('both-ways') ? { from, to, bothWays: false } : undefined;
}

/** Whether it is looked for between servers of one role; a port or a thing that no row has there is looked for on the role alone. */
function hasItself(id: string, { ports, services, topics }: Mentions, catalog: Catalog): boolean {
  const things = [
    ...services.map((each): Named => ({ kind: 'service', id: each })),
    ...topics.map((each): Named => ({ kind: 'topic', id: each })),
  ];
  const isPrinted = (row: Requirement): boolean =>
    ports.some((asked) => row.ports.some(({ first, last }) => first === asked.first && last === asked.last));
  if (ports.length > 0) return catalog.requirements.some(isPrinted);
  const isBetween = ({ flow: { from, to } }: Requirement): boolean => from.includes(id) && to.includes(id);
  return (
    things.length === 0 ||
    catalog.requirements.some((row) => isBetween(row) && things.some((thing) => isRowOf(row, thing, catalog)))
  );
}

function directionOf({ cues }: Mentions): 'in' | 'out' | undefined {
  if (cues.has('both-ways') || cues.has('inbound') === cues.has('outbound')) return undefined;
  return cues.has('inbound') ? 'in' : 'out';
}
