import type { Catalog } from '../../catalog/catalog.js';
import { noFilter, wholeScope } from '../filters.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Balancing, Ends, Scope, Wish } from '../question.js';

/** The rows that the mentions of one text ask for, without what was said before. */
export function scopeOf(mentions: Mentions, wish: Wish, catalog: Catalog): Scope {
  const balancing = balancingOf(mentions, catalog);
  const ends = endsOf(mentions);
  const claim = wish.kind === 'whether' ? wish.claim.kind : undefined;
  return {
    ...wholeScope,
    roles: ends ? [] : rolesOf(mentions, balancing, catalog),
    services: mentions.services,
    topics: mentions.topics,
    applications: mentions.applications,
    either: mentions.either,
    rows: mentions.rows,
    ports: wish.kind === 'missing' ? [] : mentions.ports,
    transports: claim === 'transport' ? [] : mentions.transports,
    securities: claim === 'security' ? [] : mentions.securities,
    ends,
    balancing,
    direction: claim === 'direction' ? undefined : directionOf(mentions),
    except: { ...noFilter, ...mentions.except },
  };
}

function balancingOf({ cues, roles }: Mentions, catalog: Catalog): Balancing | undefined {
  if (cues.has('hardware-only')) return 'hardware';
  if (cues.has('dns-balancing')) return 'dns';
  return cues.has('balancer') || roles.some(({ id }) => catalog.role(id).kind === 'balancer') ? 'unstated' : undefined;
}

/** On a balancer, the name of the servers behind it stands for their balancer. */
function rolesOf({ roles, cues }: Mentions, balancing: Balancing | undefined, catalog: Catalog): string[] {
  const ids = roles.map(({ id }) => id);
  const collocated = cues.has('collocated') && ids.includes('mediation') ? ids.map((id) => formOf(id, catalog)) : ids;
  if (balancing === undefined) return collocated;
  const isOnBalancer = (id: string) =>
    catalog.roles.find(({ balances, kind }) => kind === 'balancer' && balances === id)?.id;
  return [...new Set(collocated.map((id) => isOnBalancer(id) ?? id))];
}

function formOf(id: string, catalog: Catalog): string {
  const forms = catalog.roles.filter((role) => role.formOf.length > 1 && role.formOf.includes(id));
  return forms.length === 1 ? forms[0]!.id : id;
}

function endsOf({ roles, isBetween, cues }: Mentions): Ends | undefined {
  const from = roles.filter(({ mark }) => mark === 'from').map(({ id }) => id);
  const to = roles.filter(({ mark }) => mark === 'to').map(({ id }) => id);
  const isBothWays = isBetween || cues.has('both-ways');
  if (from.length > 0 && to.length > 0) return { from, to, bothWays: isBothWays };
  if (roles.length === 2 && (isBetween || cues.has('both-ways') || cues.has('reaches'))) {
    return { from: [roles[0]!.id], to: [roles[1]!.id], bothWays: true };
  }
  if (roles.length > 0 && (from.length === roles.length || to.length === roles.length))
    return { from, to, bothWays: false };
  return undefined;
}

function directionOf({ cues }: Mentions): 'in' | 'out' | undefined {
  if (cues.has('both-ways') || cues.has('inbound') === cues.has('outbound')) return undefined;
  return cues.has('inbound') ? 'in' : 'out';
}
