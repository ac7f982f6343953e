import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement, Role } from '../../catalog/schema.js';
import { type Block, type Family, isHost, prefixOf } from '../../firewall/address.js';
import type { Endpoint } from '../../firewall/rule.js';
import type { Service } from '../../firewall/snippet.js';
import type { RuleWarning } from '../answer.js';
import type { Selected } from '../select.js';
import { type Bindings, endpointFor, familiesOf } from './addresses.js';
import { commentOf } from './comment.js';
import { holeFor } from './holes.js';

/** Virtual servers for the rows of a balancer's table. */
export interface Services {
  readonly services: readonly Service[];
  readonly warnings: readonly RuleWarning[];
  /** Whose addresses are not single machines. */
  readonly notHosts: Role | undefined;
  readonly areFamiliesApart: boolean;
}

/** More machines than this behind one address is no pool. */
const mostServers = 64;

/** One virtual server for each port that a balancer's row lists. */
export function servicesOf(selected: readonly Selected[], bindings: Bindings, catalog: Catalog): Services {
  const rows = selected
    .map(({ listener: [row] }) => row)
    .filter((row) => catalog.role(row.role).balances !== undefined);
  const isTcp = (row: Requirement): boolean => row.transports.includes('tcp');
  const found = rows.filter(isTcp).map((row) => ({ row, ...endsOf(row, bindings, catalog) }));
  const notHosts = found.find(({ stray }) => stray !== undefined)?.stray;
  const skipped = rows.filter((row) => !isTcp(row));
  return {
    services: found.flatMap(({ row, family, virtual, servers, clients }) =>
      virtual === undefined || servers === undefined
        ? []
        : row.ports.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, index) => ({
              rows: [row.id],
              comment: commentOf([row]),
              words: [row.role, `${first + index}`],
              family,
              virtual,
              servers,
              clients,
              port: first + index,
            })),
          ),
    ),
    warnings: skipped.length > 0 ? [{ kind: 'only-tcp', rows: skipped }] : [],
    notHosts,
    areFamiliesApart: found.some(({ virtual, servers }) => virtual === undefined || servers === undefined),
  };
}

interface Ends {
  readonly family: Family;
  readonly virtual: Endpoint | undefined;
  readonly servers: Endpoint | undefined;
  readonly clients: Endpoint;
  readonly stray: Role | undefined;
}

function endsOf({ role, flow, internal }: Requirement, bindings: Bindings, catalog: Catalog): Ends {
  const pool = catalog.role(role).balances;
  const [family = 4] = familiesOf(role, bindings) ?? familiesOf(pool, bindings) ?? [];
  const virtual = endpointFor(role, 'to', family, false, bindings);
  const servers = machines(endpointFor(pool, 'to', family, false, bindings));
  const isOne = virtual?.kind !== 'addresses' || (virtual.blocks.length === 1 && virtual.blocks.every(isHost));
  return {
    family,
    virtual,
    servers: servers === 'not-hosts' ? undefined : servers,
    clients: clientsOf(flow.from, family, internal, bindings),
    stray:
      !isOne || virtual?.kind === 'any'
        ? catalog.role(role)
        : servers === 'not-hosts' && pool
          ? catalog.role(pool)
          : undefined,
  };
}

/** Each machine by itself: a short range is written out, a network is none. */
function machines(end: Endpoint | undefined): Endpoint | 'not-hosts' | undefined {
  if (end?.kind !== 'addresses') return end?.kind === 'any' ? 'not-hosts' : end;
  const blocks = end.blocks.flatMap((block) => (isHost(block) ? [block] : hostsOf(block)));
  const [first, ...rest] = blocks;
  if (first === undefined || end.blocks.some((block) => !isHost(block) && hostsOf(block).length === 0))
    return 'not-hosts';
  return { kind: 'addresses', blocks: [first, ...rest] };
}

function hostsOf(block: Block): readonly Block[] {
  const count = block.last - block.first + 1n;
  if (prefixOf(block) !== undefined || count > BigInt(mostServers)) return [];
  return Array.from({ length: Number(count) }, (_, index) => {
    const host = block.first + BigInt(index);
    return { family: block.family, first: host, last: host };
  });
}

/**
 * Only where every one of those who connect has addresses: a list of some would shut out the others. What servers alone may
 * use waits for their addresses, since a listener filters nothing by itself.
 */
function clientsOf(from: readonly string[], family: Family, isInternal: boolean, bindings: Bindings): Endpoint {
  const ends = from.map((role) => endpointFor(role, 'from', family, isInternal, bindings));
  const blocks = ends.flatMap((end) => (end?.kind === 'addresses' ? end.blocks : []));
  const [first, ...rest] = blocks;
  const areAllGiven = ends.length > 0 && ends.every((end) => end?.kind === 'addresses');
  if (areAllGiven && first !== undefined) return { kind: 'addresses', blocks: [first, ...rest] };
  return isInternal ? (ends.find((end) => end?.kind === 'hole') ?? holeFor(undefined)) : { kind: 'any' };
}
