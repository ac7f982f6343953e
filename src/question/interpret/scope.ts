import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement } from '../../catalog/schema.js';
import { wholeScope } from '../filters.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Balancing, Ends, Named, Scope, Wish } from '../question.js';

/** The rows that the mentions of one text ask for, without what was said before. One end alone may stand in `ends`. */
export function scopeOf(mentions: Mentions, wish: Wish, catalog: Catalog): Scope {
  const balancing = balancingOf(mentions, catalog);
  const ends = endsOf(mentions);
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
    except: mentions.except,
  };
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
export function settled(scope: Scope, catalog: Catalog): Settled {
  return setAside(onBalancers(withoutHalfFlow(scope), catalog), catalog);
}

function withoutHalfFlow(scope: Scope): Scope {
  const { ends } = scope;
  if (!ends) return scope;
  if (ends.from.length > 0 && ends.to.length > 0) return { ...scope, direction: undefined };
  const isTo = ends.to.length > 0;
  return { ...scope, ends: undefined, roles: isTo ? ends.to : ends.from, direction: isTo ? 'in' : 'out' };
}

function onBalancers(scope: Scope, catalog: Catalog): Scope {
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
function setAside(scope: Scope, catalog: Catalog): Settled {
  const things = (['services', 'topics', 'applications'] as const).flatMap((kind) =>
    scope[kind].map((id): Named => ({ kind: kindNames[kind], id })),
  );
  if (things.length === 0) return { scope, aside: [] };
  const isOf = (row: Requirement): boolean => things.some((thing) => isRowOf(row, thing, catalog));
  const isOfTable = (row: Requirement): boolean =>
    scope.balancing === undefined || tablesOf[scope.balancing].includes(row.table);
  const hasPort = (row: Requirement): boolean =>
    scope.ports.some((asked) =>
      row.ports.some(({ first, last }) => first <= asked.last && asked.first <= last && !row.sourcePorts),
    );
  const known = catalog.requirements.filter((row) => isOfTable(row) && (scope.ports.length === 0 || hasPort(row)));
  const isAskedAlone = scope.ports.length === 0 && scope.balancing === undefined;
  if (!isAskedAlone && known.length > 0 && !known.some(isOf))
    return { scope: { ...scope, services: [], topics: [], applications: [] }, aside: things };

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

const tablesOf: Readonly<Record<Balancing, readonly string[]>> = {
  hardware: ['load-balancer-hardware'],
  dns: ['load-balancer-dns'],
  unstated: ['load-balancer-hardware', 'load-balancer-dns'],
};

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
  const forms = ids.filter((id) => catalog.role(id).formOf.length > 0);
  return cues.has('on-top') && forms.length > 0 ? forms : ids;
}

/** "Mediation collocated on the front end" is one machine, not two. */
function collocated(ids: readonly string[], catalog: Catalog): string[] {
  const forms = catalog.roles.filter(
    ({ formOf }) => formOf.length > 1 && ids.length > 0 && ids.every((id) => formOf.includes(id)),
  );
  if (forms.length !== 1 || !forms[0]) return [...ids];
  const host = forms[0].formOf[0];
  return ids.length > 1 && host !== undefined ? [host, forms[0].id] : [forms[0].id];
}

function endsOf({ roles, isBetween, cues }: Mentions): Ends | undefined {
  if (cues.has('collocated')) return undefined;
  const from = roles.filter(({ mark }) => mark === 'from').map(({ id }) => id);
  const to = roles.filter(({ mark }) => mark === 'to').map(({ id }) => id);
  const bothWays = isBetween || cues.has('both-ways');
  if (from.length > 0 && to.length > 0) return { from, to, bothWays };
  if (roles.length === 2 && (bothWays || cues.has('reaches')))
    return { from: [roles[0]!.id], to: [roles[1]!.id], bothWays: true };
  if (roles.length === 1 && isBetween && cues.has('machine'))
    return { from: [roles[0]!.id], to: [roles[0]!.id], bothWays: false };
  const areAllMarked = roles.length > 0 && (from.length === roles.length || to.length === roles.length);
  return areAllMarked && !cues.has('both-ways') ? { from, to, bothWays: false } : undefined;
}

function directionOf({ cues }: Mentions): 'in' | 'out' | undefined {
  if (cues.has('both-ways') || cues.has('inbound') === cues.has('outbound')) return undefined;
  return cues.has('inbound') ? 'in' : 'out';
}
