import type { Catalog } from '../../catalog/catalog.js';
import type { Scope } from '../../question/question.js';
import type { Planned } from './plan.js';

/** The machines that a question is about; a host's rules can be of one alone. */
export function machineFor(
  { roles, ends }: Pick<Scope, 'roles' | 'ends'>,
  traffic: readonly Planned[],
  catalog: Catalog,
): { readonly of: readonly string[] } {
  if (roles.length > 0) return { of: roles };
  if (ends && ends.to.length > 0) return { of: ends.to };
  // A port or a service alone: those who listen on it.
  const listens = traffic.filter(({ doubt }) => doubt === undefined).map(({ to }) => to);
  return {
    of: [...new Set(listens)].filter((id) => id !== undefined).filter((id) => catalog.role(id).kind !== 'group'),
  };
}
