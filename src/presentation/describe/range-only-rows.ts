import type { Line } from '../../answer/answer.js';
import type { Role } from '../../catalog/schema.js';
import { grouped } from './grouped.js';
import { endsCell } from './line-row.js';
import { idsOf } from './listing.js';
import { portCell } from './ports.js';
import { rowIds } from './row-ids.js';
import type { Voice } from './voice.js';

/** The clients' dynamic ranges, one row for all that print the same ports: they say nothing about the port in question. */
export function rangeOnlyRows(lines: readonly Line[], voice: Voice): string[][] {
  return [...grouped(lines, ({ printed }) => printed)].map(([printed, alike]) => {
    const transports = [...new Set(alike.flatMap((line) => line.transports))].sort();
    const [from, to] = [alike.flatMap((line) => line.from), alike.flatMap((line) => line.to)].map(eachOnce);
    const ends = endsCell({ from: from ?? [], to: to ?? [], ways: 'both' }, voice);
    const ids = rowIds(alike.flatMap(idsOf));
    return [portCell({ printed, transports, security: [] }), ends, `${voice.words.table.noReasonToOpen} · ${ids}`];
  });
}

function eachOnce(roles: readonly Role[]): Role[] {
  return [...new Map(roles.map((role) => [role.id, role])).values()];
}
