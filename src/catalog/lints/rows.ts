import type { CatalogData, Requirement } from '../schema.js';
import { group } from './group.js';
import { fold } from './names.js';
import { whereRow } from './where.js';

/** The ports of a row run upwards without overlapping, so that answers sort and print them as they are. */
export function portOrder({ requirements }: CatalogData): string[] {
  return requirements
    .filter(({ ports }) => ports.some(({ first }, index) => index > 0 && first <= ports[index - 1]!.last))
    .map((row) => `${whereRow(row)}: ports: write them in ascending order, without overlaps`);
}

/** A row is the same listener only as an earlier row on the same ports of the same role. */
export function sameListeners({ requirements }: CatalogData): string[] {
  return requirements.flatMap((row, index) => {
    const at = requirements.findIndex(({ id }) => id === row.sameListenerAs);
    const other = requirements[at];
    if (!other) return [];
    const wrong = [
      ...(at >= index ? ['stands after this row or is this row; name the row that comes first'] : []),
      ...(other.sameListenerAs === undefined ? [] : [`is itself the same as ${other.sameListenerAs}; name that one`]),
      ...(other.role === row.role ? [] : [`belongs to the role "${other.role}", this row to "${row.role}"`]),
      ...(portsOf(other) === portsOf(row) ? [] : [`has the ports ${portsOf(other)}, this row ${portsOf(row)}`]),
      ...(other.table === row.table ? [] : [`stands in the table ${other.table}, and tables are never merged`]),
    ];
    return wrong.map((what) => `${whereRow(row)}: sameListenerAs: ${other.id} ${what}`);
  });
}

/** Two rows of a table that say the same are one listener, and say so. */
export function doubledRows({ requirements }: CatalogData): string[] {
  const same = group(
    requirements.filter(({ sameListenerAs }) => sameListenerAs === undefined),
    (row) =>
      [row.table, row.role, row.service ?? fold(row.purpose.en), portsOf(row), row.transports.toSorted()].join('|'),
  );
  return [...same.values()].flatMap(([first, ...more]) =>
    more.map(
      (row) =>
        `${whereRow(row)}: prints the listener of ${first!.id} again; write "sameListenerAs: ${first!.id}" or correct it`,
    ),
  );
}

function portsOf({ ports }: Requirement): string {
  return ports.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
