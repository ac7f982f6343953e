import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement } from '../../catalog/schema.js';
import { isEmptyFilter, noFilter } from '../filters.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Ends, Filter, Question, Scope, Wish } from '../question.js';
import type { Cue } from '../vocabulary/cue.js';

type Requirements = Extract<Question, { kind: 'requirements' }>;

/** Words that say that a text stands on its own. */
const ownWishes: readonly Cue[] = ['port', 'firewall', 'need', 'open', 'which', 'listen', 'rule'];

/** Whether the text goes on with the earlier question, or starts another. */
export function isFollowUp(mentions: Mentions): boolean {
  const { cues } = mentions;
  const named = namesThings(mentions);
  if (!named) return true;
  if (
    mentions.roles.length === 0 &&
    mentions.services.length === 0 &&
    mentions.topics.length === 0 &&
    mentions.either.length === 0 &&
    mentions.rows.length === 0
  ) {
    return !cues.has('balancer') && !cues.has('dns-balancing') && !cues.has('hardware-only') && !cues.has('ipsec');
  }
  const standsAlone = ownWishes.some((cue) => cues.has(cue)) || mentions.ports.length > 0;
  return cues.has('follow') || !standsAlone;
}

/** The earlier scope with the parts replaced that the new text names. */
export function continued(
  previous: Requirements,
  mentions: Mentions,
  own: Scope,
  wish: Wish,
  catalog: Catalog,
): { readonly scope: Scope; readonly wish: Wish } {
  const { scope } = previous;
  if (mentions.cues.has('whole-again'))
    return {
      scope: {
        ...scope,
        ...noFilter,
        roles: scope.roles,
        services: scope.services,
        topics: scope.topics,
        direction: undefined,
        except: noFilter,
      },
      wish: { kind: 'list' },
    };
  const isAboutPorts = mentions.ports.length > 0 && wish.kind !== 'missing';
  const next: Scope = {
    ...scope,
    ...endsAndRoles(scope, mentions, own),
    services: own.services.length > 0 ? own.services : isAboutPorts || own.topics.length > 0 ? [] : scope.services,
    topics: own.topics.length > 0 ? own.topics : isAboutPorts || own.services.length > 0 ? [] : scope.topics,
    either: own.either.length > 0 ? own.either : isAboutPorts ? [] : scope.either,
    rows: own.rows.length > 0 ? own.rows : isAboutPorts || namesThings(mentions) ? [] : scope.rows,
    ports: isAboutPorts ? mentions.ports : scope.ports,
    transports: own.transports.length > 0 ? own.transports : isAboutPorts ? [] : scope.transports,
    securities: own.securities.length > 0 ? own.securities : isAboutPorts ? [] : scope.securities,
    applications: own.applications.length > 0 ? own.applications : isAboutPorts ? [] : scope.applications,
    direction: own.direction ?? (isAboutPorts || mentions.cues.has('both-ways') ? undefined : scope.direction),
    balancing: own.balancing ?? scope.balancing,
    except: merged(scope.except, own.except),
  };
  return {
    scope: isAboutPorts ? widened(next, catalog) : next,
    wish: wish.kind === 'list' && !isAboutPorts ? keptWish(previous.wish) : wish,
  };
}

function endsAndRoles(scope: Scope, mentions: Mentions, own: Scope): Pick<Scope, 'ends' | 'roles'> {
  if (mentions.cues.has('reverse')) return turned(scope);
  const [first] = mentions.roles;
  if (own.ends && !(scope.ends || scope.roles.length === 1)) return { ends: own.ends, roles: [] };
  if (own.ends) return { ends: joined(scope, own.ends), roles: [] };
  if (!first)
    return {
      ends: scope.ends && mentions.cues.has('both-ways') ? { ...scope.ends, bothWays: true } : scope.ends,
      roles: scope.roles,
    };
  if (scope.ends && !mentions.cues.has('port')) return { ends: { ...scope.ends, to: own.roles }, roles: [] };
  return { ends: undefined, roles: own.roles };
}

/** `from the gateway` after an answer about Mediation is the gateway's traffic to Mediation. */
function joined(scope: Scope, own: Ends): Ends {
  if (own.from.length > 0 && own.to.length > 0) return own;
  const known = scope.ends ?? { from: scope.roles, to: scope.roles, bothWays: false };
  const both = { from: own.from.length > 0 ? own.from : known.from, to: own.to.length > 0 ? own.to : known.to };
  return { ...both, bothWays: own.bothWays };
}

function turned({ ends, roles, direction }: Scope): Pick<Scope, 'ends' | 'roles'> & Partial<Pick<Scope, 'direction'>> {
  if (ends) return { ends: { from: ends.to, to: ends.from, bothWays: false }, roles };
  return { ends, roles, ...(direction ? { direction: direction === 'in' ? 'out' : 'in' } : {}) };
}

/** A port that the earlier role or flow has nothing to do with is looked up everywhere. */
function widened(scope: Scope, catalog: Catalog): Scope {
  const roles = [...scope.roles, ...(scope.ends?.from ?? []), ...(scope.ends?.to ?? [])];
  const takesPart = (row: Requirement): boolean =>
    [row.role, ...row.flow.from, ...row.flow.to].some((id) =>
      roles.some((role) => catalog.within(role).has(id) || catalog.role(id).formOf.includes(role)),
    );
  const isKnownThere = catalog.requirements.some(
    (row) =>
      takesPart(row) &&
      scope.ports.some(({ first, last }) =>
        row.ports.some((range) => range.first <= first && last <= range.last && range.last - range.first < 1000),
      ),
  );
  return isKnownThere ? scope : { ...scope, roles: [], ends: undefined, balancing: undefined, direction: undefined };
}

function keptWish(wish: Wish): Wish {
  return wish.kind === 'missing' ? wish : { kind: 'list' };
}

function merged(one: Filter, other: Filter): Filter {
  if (isEmptyFilter(other)) return one;
  return Object.fromEntries(
    Object.keys(noFilter).map((kind) => [kind, [...one[kind as keyof Filter], ...other[kind as keyof Filter]]]),
  ) as unknown as Filter;
}

function namesThings({
  roles,
  services,
  topics,
  either,
  rows,
  ports,
  applications,
  cues,
  ambiguous,
  elsewhere,
}: Mentions): boolean {
  return (
    [roles, services, topics, either, rows, ports, ambiguous, elsewhere].some((list) => list.length > 0) ||
    (applications.length > 0 && cues.has('port') && !cues.has('only')) ||
    (['balancer', 'dns-balancing', 'hardware-only', 'ipsec'] as const).some((cue) => cues.has(cue))
  );
}
