import type { PortRange } from '../../catalog/schema.js';

/** The ports that are in both. */
export function common(ports: readonly PortRange[], others: readonly PortRange[]): readonly PortRange[] {
  return ports.flatMap(({ first, last }) =>
    others
      .map((other) => ({ first: Math.max(first, other.first), last: Math.min(last, other.last) }))
      .filter((range) => range.first <= range.last),
  );
}

/** The ports that are in none of the others. */
export function without(ports: readonly PortRange[], others: readonly PortRange[]): readonly PortRange[] {
  return others.reduce<readonly PortRange[]>(
    (left, { first, last }) =>
      common(left, [
        { first: 0, last: first - 1 },
        { first: last + 1, last: 65535 },
      ]),
    ports,
  );
}
