import type { Table } from '../../catalog/schema.js';

/** The tables of load balancers. */
export type BalancingTable = 'load-balancer-hardware' | 'load-balancer-dns';

/** Whether a row of this table is about a load balancer. */
export function isBalancing(table: Table): table is BalancingTable {
  return table === 'load-balancer-hardware' || table === 'load-balancer-dns';
}
