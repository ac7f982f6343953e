import type { Catalog } from '../../catalog/catalog.js';
import type { Verdict } from '../answer.js';
import type { Selected } from '../select.js';
import { rowsOf } from './service-rows.js';

/** No server row names the internet as an end; what clients outside reach is on tables of the Edge's own. */
export function fromInternet(found: readonly Selected[], catalog: Catalog): Verdict | undefined {
  const rows = rowsOf(found).filter(({ table }) => table === 'server-ports');
  const hasClientsOutside = rowsOf(found).some(({ table, flow }) => table === 'client-ports' && flow.ways === 'one');
  if (rows.length === 0 || hasClientsOutside) return undefined;
  const from = [...new Set(rows.flatMap(({ flow }) => flow.from))].map(catalog.role);
  return { says: 'no', because: { kind: 'only-from', from } };
}
