import type { TablePart } from '../document.js';

/** The first rows of a table, and how many are left out. */
export interface FittedTable {
  readonly table: TablePart;
  readonly hidden: number;
}

/** As many rows, from the top, as pass `fits`; a group that loses all its rows loses its title too. */
export function fitRows(table: TablePart, fits: (table: TablePart) => boolean): FittedTable {
  const all = countRows(table);
  if (fits(table)) return { table, hidden: 0 };
  let shown = 0;
  let tooMany = all;
  while (tooMany - shown > 1) {
    const middle = Math.floor((shown + tooMany) / 2);
    if (fits(firstRows(table, middle))) shown = middle;
    else tooMany = middle;
  }
  return { table: firstRows(table, shown), hidden: all - shown };
}

/** The rows of a table behind the first `count`; a group of which some are left keeps its title. */
export function rowsFrom(table: TablePart, count: number): TablePart {
  let left = count;
  const groups = table.groups.map(({ title, rows }) => {
    const kept = rows.slice(left);
    left = Math.max(0, left - rows.length);
    return { title, rows: kept };
  });
  return { ...table, groups: groups.filter(({ rows }) => rows.length > 0) };
}

function firstRows(table: TablePart, count: number): TablePart {
  let left = count;
  const groups = table.groups.map(({ title, rows }) => {
    const kept = rows.slice(0, left);
    left -= kept.length;
    return { title, rows: kept };
  });
  return { ...table, groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** How many rows a table has, without titles. */
export function countRows({ groups }: TablePart): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
