import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement } from '../../catalog/schema.js';
import type { Scope } from '../../question/question.js';
import { type Selected, select } from '../select.js';
import { type Judgement, serviceRows } from './service-rows.js';

/** Whether a port belongs on the balancer. What is not on its list goes straight to each server, and is still needed there. */
export function neededOnBalancer(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement {
  const balancing = scope.balancing ?? 'unstated';
  const direct = directRows(scope, catalog);
  if (found.length > 0) {
    const tables = new Set(found.map(({ listener }) => listener[0].table));
    const isHardwareOnly = balancing === 'unstated' && tables.size === 1 && tables.has('load-balancer-hardware');
    const because = { kind: 'on-balancer', balancing: isHardwareOnly ? 'hardware' : balancing } as const;
    return { selected: [...found, ...direct], verdict: { says: 'yes', because } };
  }
  if (direct.length === 0) return { selected: [], verdict: undefined };
  const listening = direct.flatMap(({ listener }) => listener[0].flow.to);
  const servers = [...new Set(listening)].map(catalog.role).filter(({ kind }) => kind === 'server');
  return {
    selected: direct,
    verdict: { says: 'not-needed', because: { kind: 'straight-to-servers', servers, balancing } },
  };
}

/** The rows of the servers behind the balancers that were asked about, or behind any. */
function directRows(scope: Scope, catalog: Catalog): readonly Selected[] {
  const servers = scope.roles.flatMap((id) => catalog.role(id).balances ?? [id]);
  const isBalanced = ({ role }: Requirement): boolean => {
    const { formOf } = catalog.role(role);
    return catalog.roles.some(
      ({ balances }) => balances !== undefined && (balances === role || formOf.includes(balances)),
    );
  };
  return serviceRows(select({ ...scope, balancing: undefined, roles: [] }, catalog), scope).filter(
    ({ listener: [row] }) =>
      row.table === 'server-ports' && (servers.length > 0 ? servers.includes(row.role) : isBalanced(row)),
  );
}
