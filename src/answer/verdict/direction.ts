import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement, Role } from '../../catalog/schema.js';
import type { Scope } from '../../question/question.js';
import type { Verdict } from '../answer.js';
import { type Selected, select } from '../select.js';
import { directionAt } from '../takes-part.js';
import { type Judgement, rowsOf, serviceRows } from './service-rows.js';

/** Whether the rows go the way that was asked about. */
export function byDirection(
  found: readonly Selected[],
  asked: 'in' | 'out',
  scope: Scope,
  catalog: Catalog,
): Verdict | undefined {
  if (found.length === 0) return undefined;
  const directions = [...new Set(found.map(({ listener }) => directionOf(listener[0], scope, catalog)))];
  const says = directions.includes(asked) || directions.includes('both') ? 'yes' : 'no';
  return { says, because: { kind: 'direction', asked, found: directions } };
}

/** "Does it come from the gateway to Mediation?": yes when a row goes that way; else who does start it. */
export function alongFlow(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement {
  if (found.length > 0) return { selected: found, verdict: { says: 'yes', because: { kind: 'rows-between' } } };
  const anyway = serviceRows(select({ ...scope, ends: undefined }, catalog), scope);
  const rows = anyway.filter(({ listener }) => listener[0].table === 'server-ports');
  const from = [...new Set(rowsOf(rows).flatMap(({ flow }) => flow.from))].map(catalog.role);
  return {
    selected: rows,
    verdict: rows.length > 0 ? { says: 'no', because: { kind: 'only-from', from } } : undefined,
  };
}

/** Seen from the role that was asked about, else from the servers of this catalog: far ends are outside. */
function directionOf(row: Requirement, { roles }: Scope, catalog: Catalog): 'in' | 'out' | 'both' {
  if (row.flow.ways === 'both') return 'both';
  const [role] = roles;
  if (role !== undefined) return directionAt(row, role, catalog);
  return row.flow.to.some((id) => isOurs(catalog.role(id))) ? 'in' : 'out';
}

const isOurs = ({ kind }: Role): boolean => kind === 'server' || kind === 'group' || kind === 'balancer';
