import type { Catalog } from '../../catalog/catalog.js';
import type { Claim, Scope } from '../../question/question.js';
import { type Selected, select } from '../select.js';
import { alongFlow, byDirection } from './direction.js';
import { withoutLeftOut, withSharedRows } from './left-out.js';
import { closable, enough, needed } from './needed.js';
import { bySecurity, byTransport } from './printed.js';
import { fromInternet } from './reach.js';
import { type Judgement, serviceRows } from './service-rows.js';

/** Judges a claim by the rows; a claim that the rows cannot decide has no verdict. */
export function judge(claim: Claim, scope: Scope, catalog: Catalog): Judgement {
  const found: readonly Selected[] = serviceRows(select(scope, catalog), scope);
  const shared = (): readonly Selected[] => serviceRows(select(withSharedRows(scope, catalog), catalog), scope);
  switch (claim.kind) {
    case 'transport':
      return {
        selected: found,
        verdict: byTransport(found, claim.transports, scope.ports.length + scope.rows.length > 0),
      };
    case 'security':
      return { selected: found, verdict: bySecurity(found, claim.securities) };
    case 'direction':
      return scope.ends
        ? alongFlow(found, scope, catalog)
        : { selected: found, verdict: byDirection(found, claim.direction, scope, catalog) };
    case 'needed':
      return withoutLeftOut(scope, catalog) ?? needed(shared(), withSharedRows(scope, catalog), catalog);
    case 'closable':
      return withoutLeftOut(scope, catalog) ?? closable(shared(), withSharedRows(scope, catalog), catalog);
    case 'enough':
      return enough(found, scope, catalog);
    case 'internet':
      return { selected: found, verdict: fromInternet(found, catalog) };
    default:
      return claim satisfies never;
  }
}
