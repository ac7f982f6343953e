import { widthOf } from './width.js';

/** What stands between two columns. */
export const gap = '  ';

const narrowest = 8;

/** How wide each column is so that all fit: the widest give way first, down to a width at which words still read. */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  }
  const room = width - gap.length * (widths.length - 1);
  for (let total = sum(widths); total > room; total -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= narrowest) break;
    widths[widest] = widths[widest]! - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
