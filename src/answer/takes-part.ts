import type { Catalog } from '../catalog/catalog.js';
import type { Requirement } from '../catalog/schema.js';

/** How a row comes to belong to a role that was asked about. */
export type Via = 'own' | 'all-servers' | 'collocated' | 'opens' | 'end';

/**
 * Whether and how a row belongs to a role's answer: it stands under the role (or under the one it is a form of), reaches it as one of all
 * servers, is opened by it, or, for a far end that has no rows of its own, has it as an end.
 */
export function viaOf(row: Requirement, roleId: string, catalog: Catalog): Via | undefined {
  const role = catalog.role(roleId);
  const inside = catalog.within(roleId);
  const isOwn = role.kind === 'group' ? row.role === roleId : inside.has(row.role);
  if (isOwn || (role.formOf.length === 1 && role.formOf.includes(row.role))) return 'own';
  if (catalog.role(row.role).kind === 'group') return isWithin(roleId, row.role, catalog) ? 'all-servers' : undefined;
  if (
    catalog.gaps.some(({ from, to, see }) => (from === roleId || to === roleId) && see.includes(row.id)) &&
    role.kind === 'server'
  )
    return 'collocated';
  if (role.kind === 'group' || catalog.role(row.role).formOf.includes(roleId)) return undefined;
  const opens = row.flow.from.some((from) => inside.has(from));
  const isOwnTable = row.table === 'server-ports';
  if (role.kind === 'server' && hasOwnPart(roleId, catalog))
    return opens && isOwnTable && row.flow.ways === 'one' ? 'opens' : undefined;
  if (role.kind === 'client' || !(isOwnTable || row.table === 'client-ports')) return undefined;
  const isAtEnd = opens || row.flow.to.some((to) => inside.has(to));
  return isAtEnd || (row.concerns.includes(roleId) && !isEndAnywhere(roleId, catalog)) ? 'end' : undefined;
}

/** Some roles are only spoken of: then the rows that name them are all there is. */
function isEndAnywhere(roleId: string, catalog: Catalog): boolean {
  const inside = catalog.within(roleId);
  return catalog.requirements.some(({ flow }) => [...flow.from, ...flow.to].some((id) => inside.has(id)));
}

/** Whether a group covers the role, or all of another group. */
function isWithin(roleId: string, group: string, catalog: Catalog): boolean {
  const members = catalog.role(roleId).kind === 'group' ? catalog.role(roleId).contains : [roleId];
  return members.every((member) => catalog.within(group).has(member));
}

/** Whether rows stand under the role, or reach it as a server. */
function hasOwnPart(roleId: string, catalog: Catalog): boolean {
  return catalog.requirements.some(
    ({ role }) =>
      catalog.within(roleId).has(role) || (catalog.role(role).kind === 'group' && catalog.within(role).has(roleId)),
  );
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
  return isEnd(flow.to, roleId, catalog) ? 'in' : 'out';
}
