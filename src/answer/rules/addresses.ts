import type { Catalog } from '../../catalog/catalog.js';
import { type Block, type Family, networksOf } from '../../firewall/address.js';
import type { Endpoint } from '../../firewall/rule.js';
import type { GivenAddress, Scope } from '../../question/question.js';
import { holeFor } from './holes.js';
import type { Planned } from './plan.js';

/** Which machine has which addresses, as far as the person said; `any` never reaches what only servers may use. */
export interface Bindings {
  readonly byRole: ReadonlyMap<string, readonly GivenAddress[]>;
  /** Addresses that several kinds of machine could have: they are used nowhere until somebody says whose they are. */
  readonly unplaced: readonly Unplaced[];
  /** Addresses of machines that no rule has. */
  readonly unused: readonly GivenAddress[];
}

export interface Unplaced {
  readonly given: readonly GivenAddress[];
  /** The roles it could be; at least two. */
  readonly roles: readonly string[];
}

/**
 * Gives each address to one kind of machine: the one it was named with; `to`: the role asked about, or who listens to it;
 * `from`: the one that opens the connections. Where several do it is nobody's: the network of the clients must not open what
 * only the gateway may use. An any is of all of them, but never of both ends because no end was said.
 */
export function bindingsFor(
  given: readonly GivenAddress[],
  traffic: readonly Planned[],
  scope: Scope,
  catalog: Catalog,
): Bindings {
  const ends = new Set(traffic.flatMap(({ from, to }) => [from, to]));
  const byRole = new Map<string, readonly GivenAddress[]>();
  const give = (role: string, address: GivenAddress) => byRole.set(role, [...(byRole.get(role) ?? []), address]);
  const unplaced = new Map<string, Unplaced>();
  const unused: GivenAddress[] = [];
  for (const address of given) {
    const candidates = address.role === undefined ? rolesFor(address, traffic, scope, catalog) : [address.role];
    const roles = candidates.filter((role) => ends.has(role));
    const [only] = roles;
    if (only === undefined) unused.push(address);
    else if (roles.length === 1 || (address.address.kind === 'any' && address.end !== undefined))
      for (const role of roles) give(role, address);
    else {
      const key = roles.join();
      unplaced.set(key, { roles, given: [...(unplaced.get(key)?.given ?? []), address] });
    }
  }
  return { byRole, unplaced: [...unplaced.values()], unused };
}

/** Whose an address may be that was only called from or to, or nothing at all. */
function rolesFor(
  { end }: GivenAddress,
  traffic: readonly Planned[],
  { roles, ends, direction }: Scope,
  catalog: Catalog,
): readonly string[] {
  if (end === undefined)
    return ends ? [...ends.from, ...ends.to] : unique(traffic.flatMap(({ from, to }) => [from, to]));
  const sure = traffic.filter(({ doubt }) => doubt === undefined);
  const all = unique((sure.length > 0 ? sure : traffic).map((each) => each[end]));
  if (ends) return ends[end].length > 0 ? ends[end] : all;
  // "To" is the server that was asked about, "from" whoever connects to it; of a gateway or a client either may be meant.
  if (roles.length === 0 || !roles.every((role) => isServer(role, catalog))) return all;
  const others = all.filter((role) => !roles.includes(role));
  const isOwnEnd = end === (direction === 'out' ? 'from' : 'to');
  if (isOwnEnd) return roles.some((role) => all.includes(role)) ? roles : all;
  return others.length > 0 ? others : all;
}

const isServer = (role: string, catalog: Catalog): boolean =>
  ['server', 'balancer', 'group'].includes(catalog.role(role).kind);

/** How many networks the longest list comes to: a range is as many as it takes to write it without widening it. */
export function mostNetworksIn({ byRole }: Bindings): number {
  return Math.max(0, ...[...byRole.values()].map((given) => given.flatMap(networksIn).length));
}

function networksIn({ address }: GivenAddress): readonly Block[] {
  return address.kind === 'block' ? networksOf(address.block) : [];
}

/**
 * The endpoint of one end of a rule, of one family; undefined where its addresses are all of the other. `from any` says that
 * anybody may connect, and not that the server may connect to anybody: such an any stays at its end. So does an address where
 * both ends are machines of one kind, and each was said.
 */
export function endpointFor(
  role: string | undefined,
  at: 'from' | 'to',
  family: Family,
  isInternal: boolean,
  { byRole }: Bindings,
): Endpoint | undefined {
  const given = role === undefined ? [] : (byRole.get(role) ?? []);
  const isSaidOfEnd = given.some(({ address, end }) => address.kind === 'block' && end === at);
  const addresses = given
    .filter(({ address, end = at }) => end === at || (address.kind === 'block' && !isSaidOfEnd))
    .map(({ address }) => address);
  if (addresses.length === 0) return holeFor(role);
  const anys = addresses.filter((address) => address.kind === 'any');
  if (anys.some((address) => address.family === undefined || address.family === family))
    return isInternal ? holeFor(role) : { kind: 'any' };
  const [first, ...rest] = addresses.flatMap((address): readonly Block[] =>
    address.kind === 'block' && address.block.family === family ? [address.block] : [],
  );
  return first === undefined ? undefined : { kind: 'addresses', blocks: [first, ...rest] };
}

/** The families that an end can be written in; both where nothing says. */
export function familiesOf(role: string | undefined, { byRole }: Bindings): ReadonlySet<Family> | undefined {
  const given = role === undefined ? undefined : byRole.get(role);
  if (given === undefined) return undefined;
  const families = given.map(({ address }) => (address.kind === 'any' ? address.family : address.block.family));
  return families.includes(undefined) ? undefined : new Set(families.filter((family) => family !== undefined));
}

function unique(roles: readonly (string | undefined)[]): string[] {
  return [...new Set(roles.filter((role) => role !== undefined))];
}
