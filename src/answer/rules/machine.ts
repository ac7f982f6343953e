import type { Catalog } from '../../catalog/catalog.js';
import type { Scope } from '../../question/question.js';
import type { Planned } from './plan.js';

/** The machines that a question is about. */
export interface Machine {
  /** As they were called. */
  readonly called: readonly string[];
  /** Each by itself: a host's rules can be of one alone. */
  readonly each: readonly string[];
}

/** Those that were named; for a port or a service alone, those who listen on it. */
export function machineFor(
  scope: Pick<Scope, 'roles' | 'ends'>,
  traffic: readonly Planned[],
  catalog: Catalog,
): Machine {
  const called = calledBy(scope, traffic, catalog);
  // A name for several servers is none of them.
  const membersOf = (id: string): readonly string[] => {
    const { kind, contains } = catalog.role(id);
    return kind === 'group' && contains.length > 1 ? contains : [id];
  };
  return { called, each: [...new Set(called.flatMap(membersOf))] };
}

function calledBy(
  { roles, ends }: Pick<Scope, 'roles' | 'ends'>,
  traffic: readonly Planned[],
  catalog: Catalog,
): readonly string[] {
  if (roles.length > 0) return roles;
  if (ends && ends.to.length > 0) return ends.to;
  const listens = traffic.filter(({ doubt }) => doubt === undefined).map(({ to }) => to);
  return [...new Set(listens)].filter((id) => id !== undefined).filter((id) => catalog.role(id).kind !== 'group');
}
