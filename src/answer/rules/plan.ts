import { isBalancerTable } from '../../catalog/balancing.js';
import type { Catalog } from '../../catalog/catalog.js';
import type { Gap, PortRange, Requirement, Transport } from '../../catalog/schema.js';
import { joinPorts } from '../../firewall/join-ports.js';
import { noFilter } from '../../question/filters.js';
import type { Scope } from '../../question/question.js';
import { isRangeOnly } from '../sections.js';
import type { Selected } from '../select.js';
import { type Flow, flowsOf } from './flows.js';
import { common } from './port-ranges.js';

/** Traffic between two kinds of machine that is allowed or held back together. */
export interface Planned {
  readonly rows: readonly Requirement[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly transport: Transport;
  readonly sourcePorts: readonly PortRange[];
  /** Joined and ascending; undefined where no row prints them. */
  readonly ports: readonly PortRange[] | undefined;
  /** Why somebody must look at it first; undefined for what may be pasted. */
  readonly doubt: Doubt | undefined;
}

export type Doubt =
  /** Who opens it, or who listens, is not certain. */
  | 'uncertain'
  /** The far end's port is in no row. */
  | 'port-unknown'
  /** A broadcast, which no router's rule carries. */
  | 'broadcast';

/** What the rows of a question come to, and what of them makes no rule at all. */
export interface Plan {
  readonly traffic: readonly Planned[];
  /** Rows that were selected and have no end that was asked about. */
  readonly endless: readonly Requirement[];
  readonly gaps: readonly Gap[];
}

/**
 * Plans rules: traffic of the same kind between the same two is one rule with all its ports, so that adjacent ones merge.
 * What has a condition of its own stays apart, so that it can be left out. A range that merely contains a port is no reason
 * to open it.
 */
export function planFor(selected: readonly Selected[], scope: Scope, gaps: readonly Gap[], catalog: Catalog): Plan {
  // Rows that stand for a gap are told with the gap; a port alone is looked up on balancers as well, but is none of theirs.
  const isAsked = (each: Selected): boolean =>
    each.via !== 'collocated' &&
    !isRangeOnly(each) &&
    (scope.balancing !== undefined || scope.rows.length > 0 || !isBalancerTable(each.listener[0].table));
  const wanted = selected.filter(isAsked);
  const chosen = wanted.filter((each) => each.match !== 'range' || isFirstToHave(each, wanted, scope));
  const flows = chosen.map((each) => ({ each, found: flowsOf(each, scope, catalog) }));
  // What was left out has its ends, and is not said to have none.
  const hasNoEnd = (each: Selected): boolean => flowsOf(each, { ...scope, except: noFilter }, catalog).length === 0;
  return {
    traffic: joined(flows.flatMap(({ found }) => found)),
    endless: flows.flatMap(({ each, found }) => (found.length === 0 && hasNoEnd(each) ? each.listener : [])),
    gaps,
  };
}

/** A range is a reason to open a port that was asked for only where no row has that port for its own. */
function isFirstToHave({ listener: [row] }: Selected, others: readonly Selected[], { ports }: Scope): boolean {
  const exact = others.filter(({ match }) => match === 'exact').flatMap(({ listener }) => listener);
  const asked = ports.filter((port) => common(row.ports, [port]).length > 0);
  return asked.some((port) => exact.every((other) => common(other.ports, [port]).length === 0));
}

function joined(flows: readonly Flow[]): readonly Planned[] {
  const byKind = new Map<string, Planned>();
  for (const flow of flows) {
    const doubt = doubtOf(flow);
    const { from, to, transport, sourcePorts, ports, rows } = flow;
    const conditions = rows.map(({ condition }) => condition?.en ?? '').join(' ');
    const key = JSON.stringify([from, to, transport, sourcePorts, ports === undefined, doubt, conditions]);
    const before = byKind.get(key);
    byKind.set(key, {
      from,
      to,
      transport,
      sourcePorts,
      doubt,
      rows: [...new Set([...(before?.rows ?? []), ...rows])],
      ports: ports && joinPorts([...(before?.ports ?? []), ...ports]),
    });
  }
  return [...byKind.values()];
}

function doubtOf({ rows: [row], ports }: Flow): Doubt | undefined {
  if (row.broadcast) return 'broadcast';
  if (row.flow.certainty === 'low') return 'uncertain';
  return ports === undefined ? 'port-unknown' : undefined;
}
