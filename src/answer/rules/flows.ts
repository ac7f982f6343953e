import type { Catalog } from '../../catalog/catalog.js';
import type { PortRange, Requirement, Transport } from '../../catalog/schema.js';
import type { Ends, Scope } from '../../question/question.js';
import type { Selected } from '../select.js';
import { isEnd } from '../takes-part.js';

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

/** Who a question is about, as far as it decides which half of a row becomes a rule. */
export type Asked = Pick<Scope, 'ends' | 'direction' | 'ports' | 'transports'>;

/**
 * The traffic that a selected listener stands for. A row under a role is traffic to or from that role and nobody else;
 * media is traffic in both directions, each end with its own ports; a balancer hands on what it takes in.
 */
export function flowsOf({ listener, forRole }: Selected, asked: Asked, catalog: Catalog): readonly Flow[] {
  const [row] = listener;
  const halves = row.media ? mediaHalves(row, catalog) : row.flow.ways === 'both' ? bothWays(row) : [...oneWay(row)];
  const seen = halves.flatMap((half) => seenBy(forRole, half, asked, catalog));
  return distinct(seen)
    .map((half) => onlyAsked(half, row, asked))
    .filter(({ ports }) => ports?.length !== 0)
    .flatMap((half) => transportsOf(row, asked).map((transport) => ({ ...half, transport, rows: listener })))
    .concat(handedOn(listener, asked, catalog));
}

type Half = Pick<Flow, 'from' | 'to' | 'sourcePorts' | 'ports'>;

function oneWay({ flow: { from, to }, ports }: Requirement): readonly Half[] {
  return pairs(from, to).map((ends) => ({ ...ends, sourcePorts: [], ports }));
}

/** Either end may start, and listens on the same ports. */
function bothWays(row: Requirement): readonly Half[] {
  return oneWay(row).flatMap((half) => [half, { ...half, from: half.to, to: half.from }]);
}

/** Each stream runs between a port of the one end's own range and a port of the other's. */
function mediaHalves(row: Requirement, catalog: Catalog): readonly Half[] {
  const ends = [...new Set([...row.flow.from, ...row.flow.to])];
  const ownEnds = ends.filter((end) => isWithin(end, row.role, catalog));
  return pairs(ends, ownEnds).flatMap(({ from, to }) => {
    const [far, own] = [portsAt(from, row, catalog), row.ports];
    return [
      { from, to, sourcePorts: far ?? [], ports: own },
      { from: to, to: from, sourcePorts: own, ports: far },
    ];
  });
}

/** The ports that an end uses for these streams; undefined where no row prints them. */
function portsAt(end: string | undefined, row: Requirement, catalog: Catalog): readonly PortRange[] | undefined {
  if (end === undefined) return undefined;
  if (isWithin(end, row.role, catalog)) return row.ports;
  return row.peerRows.flatMap((id) => catalog.row(id) ?? []).find(({ role }) => isWithin(end, role, catalog))?.ports;
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
function seenBy(role: string | undefined, half: Half, { ends, direction }: Asked, catalog: Catalog): readonly Half[] {
  if (ends) return isBetween(half, ends, catalog) ? [half] : [];
  if (role === undefined) return [half];
  const isIt = (end: string | undefined): boolean => end !== undefined && standsFor(end, role, catalog);
  const opens = isIt(half.from) ? [{ ...half, from: calledBy(half.from, role, catalog) }] : [];
  const listens = isIt(half.to) ? [{ ...half, to: calledBy(half.to, role, catalog) }] : [];
  return [...(direction === 'out' ? [] : listens), ...(direction === 'in' ? [] : opens)];
}

/** Whether a rule about the role is a rule for this end: the role itself, a part of it, a group it is in, what it is a form of. */
function standsFor(end: string, role: string, catalog: Catalog): boolean {
  const { formOf } = catalog.role(role);
  return isWithin(end, role, catalog) || catalog.within(end).has(role) || (formOf.length === 1 && formOf.includes(end));
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

/** Of a range from which single ports were asked for, those alone. */
function onlyAsked(half: Half, row: Requirement, { ports: asked }: Asked): Half {
  if (asked.length === 0) return half;
  const cut = row.ports.flatMap(({ first, last }) =>
    asked
      .map((range) => ({ first: Math.max(first, range.first), last: Math.min(last, range.last) }))
      .filter((range) => range.first <= range.last),
  );
  return {
    ...half,
    sourcePorts: half.sourcePorts === row.ports ? cut : half.sourcePorts,
    ports: half.ports === row.ports ? cut : half.ports,
  };
}

function transportsOf({ transports }: Requirement, asked: Asked): readonly Transport[] {
  return transports.filter((transport) => asked.transports.length === 0 || asked.transports.includes(transport));
}

/** What a balancer takes in, it opens to each server behind it, on the same port. */
function handedOn(listener: Selected['listener'], asked: Asked, catalog: Catalog): readonly Flow[] {
  const [row] = listener;
  const { balances } = catalog.role(row.role);
  if (balances === undefined) return [];
  const half = { from: row.role, to: balances, sourcePorts: [], ports: row.ports };
  return transportsOf(row, asked).map((transport) => ({ ...half, transport, rows: listener }));
}

function distinct(halves: readonly Half[]): readonly Half[] {
  const byEnds = new Map(halves.map((half) => [`${half.from} ${half.to} ${half.ports === undefined}`, half]));
  return [...byEnds.values()];
}
