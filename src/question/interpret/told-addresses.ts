import type { Catalog } from '../../catalog/catalog.js';
import type { Mentions } from '../mentions/mentions.js';
import type { GivenAddress, Question, RulesWanted } from '../question.js';
import type { Cue } from '../vocabulary/cue.js';

/** What asks for something, and so is no mere telling of addresses. */
const asking: readonly Cue[] = ['which', 'why', 'purpose', 'break', 'close', 'port', 'table'];
/** Words that nobody knows beside an address: of a sentence about something else. */
const mostUnknown = 2;

/** The text only says whose addresses are whose: `front end is 10.1.0.0/16`, `from 10.1.0.0/16`. */
export function saysAddressesOnly(mentions: Mentions): boolean {
  const { given, roles, ports, services, topics, rows, dialect, cues, unknown } = mentions;
  const all = [...given.addresses, ...(given.refused ? [given.refused] : [])];
  const owners = ownersOf(given);
  const isSaidWhose =
    (given.leftOut ?? []).length > 0 || all.some(({ role, end }) => role !== undefined || end !== undefined);
  // "From front end 10.1.0.0/16" asks for what comes from there, as it does in a question of its own.
  const asksForFlow = roles.some(({ mark }) => mark !== undefined);
  const saysNothingElse = [ports, services, topics, rows].every((list) => list.length === 0) && dialect === undefined;
  return (
    all.length > 0 &&
    saysNothingElse &&
    !asksForFlow &&
    !asking.some((cue) => cues.has(cue)) &&
    unknown.length <= (isSaidWhose ? mostUnknown : 0) &&
    (given.refused !== undefined || roles.every(({ id }) => owners.has(id)))
  );
}

/** Of the address that was refused as well: it is given anew. */
function ownersOf({ addresses, refused }: Mentions['given']): ReadonlySet<string | undefined> {
  return new Set([...addresses, ...(refused ? [refused] : [])].map(({ role }) => role));
}

/** `For mediation 10.2.0.5, front end 10.1.0.0/16`: one is asked about, the others only have their address said. */
export function withoutOwners(mentions: Mentions, catalog: Catalog): Mentions {
  const { roles, given } = mentions;
  if (mentions.isBetween || roles.some(({ mark }) => mark !== undefined)) return mentions;
  const owners = ownersOf(given);
  const [others, owning] = [roles.filter(({ id }) => !owners.has(id)), roles.filter(({ id }) => owners.has(id))];
  // A word that was not read may stand between a name and its address: then the first of all is asked about.
  const [first] = mentions.unknown.length > 0 && owning.length > 0 ? roles : [];
  // `클라 대역 바뀜, FE 룰 nftables 클라이언트 10.9.0.0/16`: whose network changed is not whose rules are wanted.
  const kindOf = ({ id }: { readonly id: string }): string => catalog.role(id).kind;
  const isAside = first && kindOf(first) === 'client' && others.some((other) => kindOf(other) === 'server');
  if (first !== undefined && !isAside) return { ...mentions, roles: [first] };
  if (others.length > 0) return { ...mentions, roles: others };
  const asked = owning.find(({ id }) => catalog.role(id).kind === 'server') ?? owning[0];
  return { ...mentions, roles: asked ? [asked] : [] };
}

/** `FE is 10.1.0.0/16 and mediation 10.2.0.5` after a question about what runs between the two. */
export function withoutKnownOwners(mentions: Mentions, previous: Question | undefined): Mentions {
  const { roles, given } = mentions;
  const ends = previous && 'scope' in previous ? previous.scope.ends : undefined;
  const known = ends ? [...ends.from, ...ends.to] : [];
  const owners = new Set(given.addresses.map(({ role }) => role));
  const areAll = roles.length > 0 && roles.every(({ id }) => owners.has(id) && known.includes(id));
  return areAll && mentions.dialect !== undefined ? { ...mentions, roles: [] } : mentions;
}

/** `that's the front end`, `출발지는 프런트 엔드`: whose the address is that was nobody's so far. */
export function toldWhose(mentions: Mentions, previous: RulesWanted): readonly GivenAddress[] | undefined {
  const { roles, ports, given, dialect, unknown, tells } = mentions;
  const [role] = roles;
  if (roles.length !== 1 || role === undefined || tells === undefined) return undefined;
  if (ports.length + given.addresses.length + unknown.length > 0 || given.refused || dialect !== undefined)
    return undefined;
  const nobodys = previous.addresses.filter((each) => each.role === undefined);
  const meant = tells === 'that' ? nobodys : nobodys.filter(({ end }) => end === tells);
  const isOne = new Set(meant.map(({ end }) => end)).size === 1;
  return isOne ? meant.map((each) => ({ ...each, role: role.id })) : undefined;
}
