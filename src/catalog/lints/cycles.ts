import type { CatalogData, Role } from '../schema.js';
import { where } from './where.js';

/** No role contains itself, or is a form of itself, however far round. */
export function cycles({ roles }: CatalogData): string[] {
  const byId = new Map(roles.map((role) => [role.id, role]));
  return (['contains', 'formOf'] as const).flatMap((field) => {
    const onCycles = new Set<string>();
    return roles.flatMap((role) => {
      const round = cycleFrom(role, (each) => each[field].flatMap((id) => byId.get(id) ?? []));
      if (round.length === 0 || onCycles.has(role.id)) return [];
      for (const { id } of round) onCycles.add(id);
      return [
        `${where('roles', role)}: ${field}: goes round in a circle: ${[...round, role].map(({ id }) => id).join(' → ')}; break it`,
      ];
    });
  });
}

/** The way from the role back to itself; empty when there is none. */
function cycleFrom(start: Role, next: (role: Role) => readonly Role[]): readonly Role[] {
  const seen = new Set<Role>();
  const walk = (role: Role, way: readonly Role[]): readonly Role[] => {
    for (const each of next(role)) {
      if (each === start) return way;
      if (seen.has(each)) continue;
      seen.add(each);
      const found = walk(each, [...way, each]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return walk(start, [start]);
}
