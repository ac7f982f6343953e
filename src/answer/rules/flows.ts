import type { Catalog } from '../../catalog/catalog.js';
import type { PortRange, Requirement, Transport } from '../../catalog/schema.js';
import type { Ends, Scope } from '../../question/question.js';
import type { Selected } from '../select.js';
import { isEnd } from '../takes-part.js';
import { common, without } from './port-ranges.js';

/** Traffic of one direction between two kinds of machine, as the rows of one listener say it. */
export interface Flow {
  readonly rows: readonly [Requirement, ...Requirement[]];
  /** Ids of roles; undefined where the source names nobody. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly transport: Transport;
  /** Empty: any. */
  readonly sourcePorts: readonly PortRange[];
  /** Undefined: no row prints the ports of this end. */
  readonly ports: readonly PortRange[] | undefined;
}

/** Who a question is about and what it leaves out, as far as it decides which half of a row becomes a rule. */
export type Asked = Pick<Scope, 'ends' | 'direction' | 'ports' | 'transports' | 'except'>;

/**
 * The traffic that a selected listener stands for. A row under a role is traffic to or from that role and nobody else;
 * media is traffic in both directions, each end with its own ports; a balancer hands on what it takes in.
 */
export function flowsOf({ listener, forRole }: Selected, asked: Asked, catalog: Catalog): readonly Flow[] {
  const [row] = listener;
  const range = without(row.ports, asked.except.ports);
  const ports = asked.ports.length === 0 ? range : common(range, asked.ports);
  if (ports.length === 0) return [];
  const halves = row.media ? mediaHalves(row, range, ports, forRole, asked, catalog) : halvesOf(row, ports);
  const seen = halves.flatMap((half) => seenBy(forRole, half, row, asked, catalog));
  return distinct([...seen, ...handedOn(row, ports, catalog)])
    .filter(({ from, to }) => ![from, to].some((end) => isLeftOut(end, asked, catalog)))
    .flatMap((half) => transportsOf(row, asked).map((transport) => ({ ...half, transport, rows: listener })));
}

type Half = Pick<Flow, 'from' | 'to' | 'sourcePorts' | 'ports'>;

/** Where either end may start, both listen on the same ports. */
function halvesOf({ flow: { from, to, ways } }: Requirement, ports: readonly PortRange[]): readonly Half[] {
  const there = pairs(from, to).map((ends): Half => ({ ...ends, sourcePorts: [], ports }));
  return ways === 'both' ? there.flatMap((half) => [half, { ...half, from: half.to, to: half.from }]) : there;
}

/** Each stream runs between a port of the one end's own range and a port of the other's; a port that was asked for is of one end. */
function mediaHalves(
  row: Requirement,
  range: readonly PortRange[],
  ports: readonly PortRange[],
  role: string | undefined,
  asked: Asked,
  catalog: Catalog,
): readonly Half[] {
  const ends = [...new Set([...row.flow.from, ...row.flow.to])];
  const ownEnds = ends.filter((end) => isWithin(end, row.role, catalog));
  return pairs(ends, askedAbout(ownEnds, role, row, asked, catalog)).flatMap(({ from, to }): readonly Half[] => {
    const far = from !== undefined && isWithin(from, row.role, catalog) ? range : peerPorts(from, row, catalog);
    return [
      { from, to, sourcePorts: far ?? [], ports },
      { from: to, to: from, sourcePorts: ports, ports: far },
    ];
  });
}

/** Those whose ports were asked for, where single ones were: the other end still has its whole range to choose from. */
function askedAbout(
  ownEnds: readonly string[],
  role: string | undefined,
  row: Requirement,
  { ports, ends }: Asked,
  catalog: Catalog,
): readonly string[] {
  const named = role === undefined ? (ends?.bothWays ? [] : (ends?.to ?? [])) : [role];
  const asked = ownEnds.filter((end) => named.some((each) => standsFor(end, each, row, catalog)));
  return ports.length > 0 && asked.length > 0 ? asked : ownEnds;
}

/** The ports of the far end; undefined where no row prints them. */
function peerPorts(
  end: string | undefined,
  { peerRows }: Requirement,
  catalog: Catalog,
): readonly PortRange[] | undefined {
  if (end === undefined) return undefined;
  return peerRows.flatMap((id) => catalog.row(id) ?? []).find(({ role }) => isWithin(end, role, catalog))?.ports;
}

const isWithin = (end: string, role: string, catalog: Catalog): boolean =>
  end === role || catalog.within(role).has(end);

function pairs(
  from: readonly string[],
  to: readonly string[],
): readonly { readonly from: string | undefined; readonly to: string | undefined }[] {
  const orNobody = (ends: readonly string[]): readonly (string | undefined)[] => (ends.length > 0 ? ends : [undefined]);
  return orNobody(from).flatMap((opens) => orNobody(to).map((listens) => ({ from: opens, to: listens })));
}

/** The halves that the question is about, with the end that was asked about called by the name that was asked. */
function seenBy(
  role: string | undefined,
  half: Half,
  row: Requirement,
  { ends, direction }: Asked,
  catalog: Catalog,
): readonly Half[] {
  if (ends) return isBetween(half, ends, catalog) ? [half] : [];
  if (role === undefined) return [half];
  const isIt = (end: string | undefined): boolean => end !== undefined && standsFor(end, role, row, catalog);
  const opens = isIt(half.from) ? [{ ...half, from: calledBy(half.from, role, catalog) }] : [];
  const listens = isIt(half.to) ? [{ ...half, to: calledBy(half.to, role, catalog) }] : [];
  return [...(direction === 'out' ? [] : listens), ...(direction === 'in' ? [] : opens)];
}

/**
 * Whether a rule about the role is a rule for this end: the role itself, a part of it, a group that has it, what it is a form
 * of. What has several forms in one machine has rows of its own, and is the others only where a row speaks of a whole group.
 */
function standsFor(end: string, role: string, row: Requirement, catalog: Catalog): boolean {
  const { formOf, kind, contains } = catalog.role(role);
  const [members, group] = [kind === 'group' ? contains : [role], catalog.within(end)];
  const isForm = formOf.length === 1 || catalog.role(row.role).kind === 'group';
  return (
    isWithin(end, role, catalog) || members.every((member) => group.has(member)) || (isForm && formOf.includes(end))
  );
}

/** A part keeps its name, since it has an address of its own: the interfaces of an Edge Server. */
function calledBy(end: string | undefined, role: string, catalog: Catalog): string {
  return end !== undefined && catalog.within(role).has(end) ? end : role;
}

function isBetween({ from, to }: Half, ends: Ends, catalog: Catalog): boolean {
  const fits = (end: string | undefined, roles: readonly string[]): boolean =>
    roles.length === 0 || (end !== undefined && roles.some((role) => isEnd([end], role, catalog)));
  const isForward = fits(from, ends.from) && fits(to, ends.to);
  return isForward || (ends.bothWays && fits(from, ends.to) && fits(to, ends.from));
}

/** "Except the clients": a row that others use as well is written for the others alone. */
function isLeftOut(end: string | undefined, { except }: Asked, catalog: Catalog): boolean {
  return end !== undefined && except.roles.some((role) => isWithin(end, role, catalog));
}

function transportsOf({ transports }: Requirement, { transports: asked, except }: Asked): readonly Transport[] {
  return transports.filter((each) => (asked.length === 0 || asked.includes(each)) && !except.transports.includes(each));
}

/** What a balancer takes in, it opens to each server behind it, on the same port. */
function handedOn({ role }: Requirement, ports: readonly PortRange[], catalog: Catalog): readonly Half[] {
  const { balances } = catalog.role(role);
  return balances === undefined ? [] : [{ from: role, to: balances, sourcePorts: [], ports }];
}

function distinct(halves: readonly Half[]): readonly Half[] {
  return [...new Map(halves.map((half) => [JSON.stringify(half), half])).values()];
}
