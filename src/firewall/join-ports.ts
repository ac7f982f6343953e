import type { PortRange } from '../catalog/schema.js';

/** The same ports in as few ranges as can be, ascending: 5071, 5072 and 5073 are 5071-5073. */
export function joinPorts(ports: readonly PortRange[]): readonly PortRange[] {
  const joined: PortRange[] = [];
  for (const range of [...ports].sort((one, other) => one.first - other.first || one.last - other.last)) {
    const last = joined.at(-1);
    if (last !== undefined && range.first <= last.last + 1)
      joined[joined.length - 1] = { first: last.first, last: Math.max(last.last, range.last) };
    else joined.push(range);
  }
  return joined;
}
