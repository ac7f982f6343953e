import type { Catalog } from '../catalog/catalog.js';
import type { Requirement } from '../catalog/schema.js';

/** How a row comes to belong to a role that was asked about. */
export type Via = 'own' | 'all-servers' | 'collocated' | 'opens' | 'end';

/**
 * How rows belong to a role's answer: they stand under the role (or under the one it is a form of), reach it as one of all
 * servers, are opened by it, or, for a far end that has no rows of its own, have it as an end.
 */
export function partOf(roleId: string, catalog: Catalog): (row: Requirement) => Via | undefined {
  const role = catalog.role(roleId);
  const inside = catalog.within(roleId);
  const isGroup = (id: string): boolean => catalog.role(id).kind === 'group';
  const isOwn = (row: Requirement): boolean =>
    (role.kind === 'group' ? row.role === roleId : inside.has(row.role)) ||
    (role.formOf.length === 1 && role.formOf.includes(row.role));
  const reaches = (row: Requirement): boolean => isGroup(row.role) && isWithin(roleId, row.role, catalog);
  const isServer = role.kind === 'server' && catalog.requirements.some((row) => inside.has(row.role) || reaches(row));
  const isAtEnd = ({ flow }: Requirement): boolean => [...flow.from, ...flow.to].some((id) => inside.has(id));
  // Some roles are only spoken of: then the rows that name them are all there is.
  const isOnlyNamed = !catalog.requirements.some(isAtEnd);
  const nearGap = new Set(
    catalog.gaps
      .filter(({ from, to }) => role.kind === 'server' && (from === roleId || to === roleId))
      .flatMap(({ see }) => see),
  );

  return (row) => {
    if (isOwn(row)) return 'own';
    if (isGroup(row.role) && !(role.kind === 'far-end' && isAtEnd(row)))
      return reaches(row) ? 'all-servers' : undefined;
    if (nearGap.has(row.id)) return 'collocated';
    if (role.kind === 'group' || role.kind === 'client' || catalog.role(row.role).formOf.includes(roleId))
      return undefined;
    if (isServer) return isOpenedBy(row, inside) ? 'opens' : undefined;
    if (row.table !== 'server-ports' && row.table !== 'client-ports') return undefined;
    return isAtEnd(row) || (isOnlyNamed && row.concerns.includes(roleId)) ? 'end' : undefined;
  };
}

function isOpenedBy({ table, flow }: Requirement, roles: ReadonlySet<string>): boolean {
  return table === 'server-ports' && flow.ways === 'one' && flow.from.some((id) => roles.has(id));
}

/** Whether a group covers the role, or all of another group. */
function isWithin(roleId: string, group: string, catalog: Catalog): boolean {
  const { kind, contains } = catalog.role(roleId);
  return (kind === 'group' ? contains : [roleId]).every((member) => catalog.within(group).has(member));
}

/** Whether one end of a flow is this role, a part of it, or a group that it belongs to. */
export function isEnd(ends: readonly string[], roleId: string, catalog: Catalog): boolean {
  const { formOf } = catalog.role(roleId);
  return ends.some(
    (end) =>
      catalog.within(roleId).has(end) ||
      catalog.within(end).has(roleId) ||
      (formOf.length === 1 && formOf.includes(end)),
  );
}

/** Which way a row goes as seen from a role. */
export function directionAt({ flow }: Requirement, roleId: string, catalog: Catalog): 'in' | 'out' | 'both' {
  if (flow.ways === 'both') return 'both';
  const inside = catalog.within(roleId);
  // The one that opens to all servers is among all servers; still it goes out.
  const opensToGroup = flow.from.some((id) => inside.has(id)) && !flow.to.some((id) => inside.has(id));
  return !opensToGroup && isEnd(flow.to, roleId, catalog) ? 'in' : 'out';
}
