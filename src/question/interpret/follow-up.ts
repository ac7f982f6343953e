import type { Catalog } from '../../catalog/catalog.js';
import { isEmptyFilter, noFilter } from '../filters.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Ends, Filter, Named, Question, Scope, Wish } from '../question.js';
import type { Cue } from '../vocabulary/cue.js';
import { collocated, settled } from './scope.js';

type Requirements = Extract<Question, { kind: 'requirements' }>;

/** Words that say that a text stands on its own. */
const ownWishes: readonly Cue[] = ['port', 'firewall', 'need', 'open', 'which', 'listen', 'rule', 'tell'];
/** What names a new subject, where the earlier question was about a port. */
const newSubject: readonly Cue[] = ['port', 'firewall', 'need', 'open', 'rule'];
const balancings: readonly Cue[] = ['balancer', 'dns-balancing', 'hardware-only'];

/** Whether the text goes on with the earlier question, or starts another. */
export function isFollowUp(mentions: Mentions, previous: Question): boolean {
  const { cues, roles, services, topics, either, rows, ports, elsewhere } = mentions;
  if (elsewhere.length > 0 || mentions.ambiguous.length > 0 || cues.has('ipsec')) return false;
  if (cues.has('follow') && [roles, ports].some((list) => list.length > 0)) return true;
  const hasNames = [roles, services, topics, either, rows].some((list) => list.length > 0);
  const isAboutBalancing = balancings.some((cue) => cues.has(cue));
  if (isAboutBalancing && !hasNames && ports.length === 0)
    return (
      'scope' in previous &&
      (previous.scope.balancing !== undefined || previous.scope.ports.length > 0) &&
      !cues.has('change') &&
      !cues.has('port')
    );
  if (ports.length > 0) return !hasNames && !isAboutBalancing;
  const isAboutPort = 'scope' in previous && previous.scope.ports.length > 0 && roles.length > 0;
  return !hasNames || !(isAboutPort ? newSubject : ownWishes).some((cue) => cues.has(cue));
}

/** The earlier scope with the parts replaced that the new text names. */
export function continued(
  previous: Requirements,
  mentions: Mentions,
  own: Scope,
  wish: Wish,
  catalog: Catalog,
): { readonly scope: Scope; readonly aside: readonly Named[]; readonly wish: Wish } {
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
      aside: [],
      wish: { kind: 'list' },
    };
  const isAboutPorts = mentions.ports.length > 0 && wish.kind !== 'missing';
  const isNarrowed = isAboutPorts && mentions.isOnlyPorts && wish.kind === 'list';
  const next =
    isAboutPorts && !isNarrowed
      ? portScope(scope, mentions, own)
      : { ...narrowed(scope, mentions, own, catalog), ...(isNarrowed ? { ports: own.ports } : {}) };
  const keepsWish = wish.kind === 'list' && mentions.roles.length > 0 && !isAboutPorts;
  return { ...settled(next, wish, catalog), wish: keepsWish ? previous.wish : wish };
}

/** A port is looked up everywhere, unless the text says "there" or "only", or names a role itself. */
function portScope(scope: Scope, { cues, roles }: Mentions, own: Scope): Scope {
  const isThere = cues.has('there') && roles.length === 0;
  return isThere ? { ...own, roles: scope.roles, ends: scope.ends } : own;
}

function narrowed(scope: Scope, mentions: Mentions, own: Scope, catalog: Catalog): Scope {
  const named = own.services.length + own.topics.length + own.either.length + own.rows.length > 0;
  const chosen = <Key extends 'transports' | 'securities' | 'applications'>(key: Key): Scope[Key] =>
    own[key].length > 0 ? own[key] : scope[key];
  return {
    ...scope,
    ...endsAndRoles(scope, mentions, own, catalog),
    ...(named ? { services: own.services, topics: own.topics, either: own.either, rows: own.rows, ports: [] } : {}),
    transports: chosen('transports'),
    securities: chosen('securities'),
    applications: chosen('applications'),
    direction: own.direction ?? (mentions.cues.has('both-ways') ? undefined : turnedDirection(scope, mentions)),
    balancing: own.balancing ?? scope.balancing,
    except: merged(scope.except, own.except),
  };
}

function endsAndRoles(
  scope: Scope,
  { cues, roles }: Mentions,
  own: Scope,
  catalog: Catalog,
): Pick<Scope, 'ends' | 'roles'> {
  if (cues.has('reverse') && roles.length === 0) {
    return scope.ends
      ? { ends: { from: scope.ends.to, to: scope.ends.from, bothWays: false }, roles: scope.roles }
      : { ends: undefined, roles: scope.roles };
  }
  if (own.ends)
    return scope.ends || scope.roles.length === 1
      ? { ends: joined(scope, own.ends), roles: [] }
      : { ends: own.ends, roles: [] };
  if (own.roles.length === 0 && cues.has('collocated'))
    return { ends: undefined, roles: collocated(scope.roles, catalog) };
  if (own.roles.length === 0)
    return {
      ends: scope.ends && cues.has('both-ways') ? { ...scope.ends, bothWays: true } : scope.ends,
      roles: scope.roles,
    };
  if (scope.ends && !cues.has('port')) return { ends: { ...scope.ends, to: own.roles }, roles: [] };
  return { ends: undefined, roles: own.roles };
}

function turnedDirection({ direction, ends }: Scope, { cues }: Mentions): Scope['direction'] {
  if (!cues.has('reverse') || ends || direction === undefined) return direction;
  return direction === 'in' ? 'out' : 'in';
}

/** `from the gateway` after an answer about Mediation is the gateway's traffic to Mediation. */
function joined(scope: Scope, own: Ends): Ends {
  if (own.from.length > 0 && own.to.length > 0) return own;
  const known = scope.ends ?? { from: scope.roles, to: scope.roles };
  return {
    from: own.from.length > 0 ? own.from : known.from,
    to: own.to.length > 0 ? own.to : known.to,
    bothWays: own.bothWays,
  };
}

function merged(one: Filter, other: Filter): Filter {
  if (isEmptyFilter(other)) return one;
  return Object.fromEntries(
    Object.keys(noFilter).map((kind) => [kind, [...one[kind as keyof Filter], ...other[kind as keyof Filter]]]),
  ) as unknown as Filter;
}
