import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement } from '../../catalog/schema.js';
import { wholeScope } from '../filters.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Balancing, Ends, Scope, Wish } from '../question.js';

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

/**
 * Settles what depends on the other parts: an end without its other end is a role with a direction, the name of servers
 * stands for their balancer, and what no row has together with the port gives way to the port.
 */
export function settled(scope: Scope, catalog: Catalog): Scope {
  return portFirst(onBalancers(withoutHalfFlow(scope), catalog), catalog);
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

/** "5070 on the whiteboard": a service that has no such port was not meant. */
function portFirst(scope: Scope, catalog: Catalog): Scope {
  const { ports, services, topics, applications } = scope;
  if (ports.length === 0 || services.length + topics.length + applications.length === 0) return scope;
  const hasPort = (row: Requirement): boolean =>
    ports.some((asked) =>
      row.ports.some(({ first, last }) => first <= asked.last && asked.first <= last && !row.sourcePorts),
    );
  const isOf = (row: Requirement): boolean =>
    (row.service !== undefined && services.includes(row.service)) ||
    topics.some((topic) => catalog.topic(topic).rows.includes(row.id)) ||
    row.applications.some((id) => applications.includes(id));
  const known = catalog.requirements.filter(hasPort);
  return known.length === 0 || known.some(isOf) ? scope : { ...scope, services: [], topics: [], applications: [] };
}

function balancingOf({ cues, roles }: Mentions, catalog: Catalog): Balancing | undefined {
  if (cues.has('hardware-only')) return 'hardware';
  if (cues.has('dns-balancing')) return 'dns';
  return cues.has('balancer') || roles.some(({ id }) => catalog.role(id).kind === 'balancer') ? 'unstated' : undefined;
}

function rolesOf({ roles, cues }: Mentions, catalog: Catalog): string[] {
  const ids = roles.map(({ id }) => id);
  const forms = ids.filter((id) => catalog.role(id).formOf.length > 0);
  if (cues.has('on-top') && forms.length > 0) return forms;
  return cues.has('collocated') && ids.length === 1 ? ids.map((id) => collocatedForm(id, catalog)) : ids;
}

function collocatedForm(id: string, catalog: Catalog): string {
  const forms = catalog.roles.filter((role) => role.formOf.length > 1 && role.formOf.includes(id));
  return forms.length === 1 ? forms[0]!.id : id;
}

function endsOf({ roles, isBetween, cues }: Mentions): Ends | undefined {
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
