import type { CatalogData, PortRange, Requirement, Role, Transport } from '../../../../src/catalog/schema.js';

/** Traffic that a careful engineer would allow by hand, reading one row at a time. */
export interface Intent {
  readonly row: Requirement;
  /** Ids of roles. */
  readonly from: string;
  readonly to: string;
  readonly transport: Transport;
  /** Empty: any. */
  readonly sourcePorts: readonly PortRange[];
  readonly ports: readonly PortRange[];
}

/**
 * What the rows say about a role, written down as naively as can be: row by row, end by end, with nothing joined, planned or
 * shared with the code that it judges.
 */
export function createOracle(data: CatalogData) {
  const roleOf = (id: string): Role => data.roles.find((role) => role.id === id)!;
  const inside = (id: string): readonly string[] => [id, ...roleOf(id).contains.flatMap(inside)];
  const isGroup = (id: string): boolean => roleOf(id).kind === 'group';
  const covers = (group: string, asked: string): boolean =>
    isGroup(group) && (isGroup(asked) ? roleOf(asked).contains : [asked]).every((id) => inside(group).includes(id));

  /** A role has the rows under its name, under the one it is a form of, those of all servers, and those that it opens. */
  function isRowOf(row: Requirement, asked: string): boolean {
    const { kind, formOf } = roleOf(asked);
    if (row.table !== 'server-ports' && row.table !== 'client-ports') return false;
    if (row.role === asked || (formOf.length === 1 && formOf[0] === row.role)) return true;
    const isAt = (ends: readonly string[]): boolean => ends.some((end) => inside(asked).includes(end));
    // A far end has no rows of its own: those of all servers are its rows where they name it.
    if (isGroup(row.role))
      return covers(row.role, asked) || (kind === 'far-end' && isAt([...row.flow.from, ...row.flow.to]));
    if (kind === 'group') return false;
    if (inside(asked).includes(row.role)) return true;
    // S22 to S26 come on top of a Front End only where it runs Mediation as well.
    if (kind === 'client' || roleOf(row.role).formOf.includes(asked)) return false;
    if (kind === 'server') return row.table === 'server-ports' && row.flow.ways === 'one' && isAt(row.flow.from);
    return isAt([...row.flow.from, ...row.flow.to]);
  }

  /** The ports of one end of a media row: the row's own, or those that another row prints for that end; else unknown. */
  function mediaPorts(row: Requirement, end: string): readonly PortRange[] | undefined {
    if (inside(row.role).includes(end)) return row.ports;
    return data.requirements.find(({ id, role }) => row.peerRows.includes(id) && inside(role).includes(end))?.ports;
  }

  function trafficOf(row: Requirement): readonly Intent[] {
    const { from, to, ways, certainty } = row.flow;
    if (certainty === 'low' || row.broadcast) return [];
    const between = (one: string, other: string, ports: readonly PortRange[], sourcePorts: readonly PortRange[] = []) =>
      row.transports.map((transport): Intent => ({ row, from: one, to: other, transport, sourcePorts, ports }));
    if (row.media) {
      const ends = [...new Set([...from, ...to])];
      const isOwn = (end: string): boolean => inside(row.role).includes(end);
      return ends.flatMap((one) =>
        ends.flatMap((other) => {
          const ports = mediaPorts(row, other);
          if (!(isOwn(one) || isOwn(other)) || ports === undefined) return [];
          return between(one, other, ports, mediaPorts(row, one) ?? []);
        }),
      );
    }
    const there = from.flatMap((one) => to.flatMap((other) => between(one, other, row.ports)));
    const back = from.flatMap((one) => to.flatMap((other) => between(other, one, row.ports)));
    return ways === 'both' ? [...there, ...back] : there;
  }

  /** The name of the asked role where this end is meant by it; undefined where the end is somebody else. */
  function askedAt(end: string, asked: string, row: Requirement): string | undefined {
    if (inside(asked).includes(end)) return end;
    if (covers(end, asked)) return asked;
    const { formOf } = roleOf(asked);
    // A Front End that also runs Mediation has rows of its own; that of all internal servers it has as either.
    return formOf.includes(end) && (formOf.length === 1 || isGroup(row.role)) ? asked : undefined;
  }

  /** All that the rows of a role let through, and nothing that is uncertain, unknown or a broadcast. */
  function permitsOf(asked: string): readonly Intent[] {
    return data.requirements
      .filter((row) => isRowOf(row, asked))
      .flatMap(trafficOf)
      .flatMap((intent) => {
        const [from, to] = [askedAt(intent.from, asked, intent.row), askedAt(intent.to, asked, intent.row)];
        return [...(from === undefined ? [] : [{ ...intent, from }]), ...(to === undefined ? [] : [{ ...intent, to }])];
      });
  }

  /** Client to virtual address, and balancer to each server behind it. */
  function balancedBy(balancer: string, table: Requirement['table']): readonly Intent[] {
    const pool = roleOf(balancer).balances;
    return data.requirements
      .filter((row) => row.role === balancer && row.table === table)
      .flatMap((row) =>
        [...row.flow.from.map((from) => ({ from, to: balancer })), { from: balancer, to: pool! }].map(
          (ends): Intent => ({ row, ...ends, transport: 'tcp', sourcePorts: [], ports: row.ports }),
        ),
      );
  }

  return { permitsOf, balancedBy, inside };
}
