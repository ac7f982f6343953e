import type { Catalog } from '../../catalog/catalog.js';
import type { Scope } from '../../question/question.js';
import { type Selected, select } from '../select.js';
import { byDirection } from './direction.js';
import { byTransport } from './printed.js';
import { type Judgement, serviceRows } from './service-rows.js';

/** "Is TCP alone enough", "only outbound?": no where rows need the rest as well; undefined where nothing of it was said. */
export function enoughOfPart(found: readonly Selected[], scope: Scope, catalog: Catalog): Judgement | undefined {
  const rows = serviceRows(select({ ...scope, transports: [], direction: undefined }, catalog), scope);
  const { transports, direction } = scope;
  const needMore = rows.filter(({ listener }) =>
    listener.some((row) => row.transports.some((each) => !transports.includes(each))),
  );
  if (transports.length > 0 && needMore.length > 0)
    return { selected: needMore, verdict: { says: 'no', because: { kind: 'not-enough', cautions: [] } } };
  if (direction !== undefined) return ofDirection(rows, direction, scope, catalog);
  const isOfPorts = transports.length > 0 && scope.ports.length > 0 && scope.roles.length === 0;
  return isOfPorts ? { selected: found, verdict: byTransport(found, transports, true) } : undefined;
}

function ofDirection(
  rows: readonly Selected[],
  asked: 'in' | 'out',
  scope: Scope,
  catalog: Catalog,
): Judgement | undefined {
  const verdict = byDirection(rows, asked, scope, catalog);
  if (verdict?.because.kind !== 'direction') return undefined;
  const isAll = verdict.because.found.every((way) => way === asked);
  return { selected: rows, verdict: { ...verdict, says: isAll ? 'yes' : 'no' } };
}
