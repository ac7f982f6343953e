import type { Requirement } from './schema.js';

/** Rows that print the same listener, the first of them first. */
export type Listener = readonly [Requirement, ...Requirement[]];

/** Joins rows that a source prints twice, in the order of the catalog. */
export function listenersOf(requirements: readonly Requirement[]): readonly Listener[] {
  const byFirst = new Map<string, [Requirement, ...Requirement[]]>();
  for (const row of requirements) {
    const first = row.sameListenerAs === undefined ? undefined : byFirst.get(row.sameListenerAs);
    if (first) first.push(row);
    else byFirst.set(row.id, [row]);
  }
  return [...byFirst.values()];
}
