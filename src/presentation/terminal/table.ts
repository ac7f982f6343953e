import type { TablePart } from '../document.js';
import type { Colours } from './colours.js';
import { columnWidths, gap } from './columns.js';
import { visibleLine } from './visible.js';
import { padTo } from './width.js';
import { wrap } from './wrap.js';

/** A table as lines: headings, then each group under its title, in columns that keep to the width. */
export function drawTable({ columns, groups }: TablePart, width: number, colours: Colours): string[] {
  const headings = columns.map(visibleLine);
  const drawn = groups.map(({ title, rows }) => ({ title, rows: rows.map((row) => row.map(visibleLine)) }));
  const widths = columnWidths([headings, ...drawn.flatMap(({ rows }) => rows)], width);
  return [
    ...drawRow(headings, widths).map(colours.dim),
    ...drawn.flatMap(({ title, rows }) => [
      ...(title === undefined ? [] : [colours.bold(visibleLine(title))]),
      ...rows.flatMap((row) => drawRow(row, widths)),
    ]),
  ];
}

/** A row of cells side by side; a cell that is wider than its column goes on in the lines below. */
export function drawRow(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column]!));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, column) => padTo(lines[line] ?? '', widths[column]!))
      .join(gap)
      .trimEnd(),
  );
}
