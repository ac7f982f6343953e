import type { Table } from './schema.js';

/** How a balancer is used: as the only balancing of a pool, or beside DNS load balancing. */
export type Balancing = 'hardware' | 'dns' | 'unstated';

const tables: Readonly<Record<Balancing, readonly Table[]>> = {
  hardware: ['load-balancer-hardware'],
  dns: ['load-balancer-dns'],
  unstated: ['load-balancer-hardware', 'load-balancer-dns'],
};

/** The tables that say what a balancer lets through when it is used so; both, where nobody said how. */
export function tablesOf(balancing: Balancing): readonly Table[] {
  return tables[balancing];
}

/** Whether a row of this table is about a balancer. */
export function isBalancerTable(table: Table): boolean {
  return tables.unstated.includes(table);
}
