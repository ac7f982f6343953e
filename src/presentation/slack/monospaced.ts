import type { KnownBlock } from '@slack/types';
import type { TablePart } from '../document.js';
import { toPlainText } from '../terminal/plain-text.js';
import type { Asked } from './asked.js';
import { cut, escaped, pieces } from './cut.js';
import { countRows, fitRows } from './fit-rows.js';
import { limits } from './limits.js';
import { rowsNotShown } from './rows-not-shown.js';
import type { SlackWording } from './slack-wording.js';
import { fenced, fenceLength } from './text-objects.js';

/** A table as aligned text in fences, for where a `table` block may not stand; sections of 3,000, each fence closed. */
export function toMonospaced(part: TablePart, room: number, wording: SlackWording, page?: Asked): KnownBlock[] {
  const { table, hidden } = fitRows(part, (candidate) => escaped(aligned(candidate)).length <= room);
  const sections = pieces(aligned(table), limits.section.text - fenceLength).map(
    (text): KnownBlock => ({ type: 'section', text: fenced(text) }),
  );
  return [...sections, ...rowsNotShown({ shown: countRows(table), hidden }, wording, page)];
}

/** A fence inside a cell would end the block: a zero-width space breaks it. */
function aligned(table: TablePart): string {
  return toPlainText([clipped(table)]).replace(/`(?=``)/g, '`\u200b');
}

/** One long cell would widen its column in every row. */
function clipped({ columns, groups, ...table }: TablePart): TablePart {
  const clip = (cells: readonly string[]) => cells.map((text) => cut(text, limits.table.cell));
  return {
    ...table,
    columns: clip(columns),
    groups: groups.map((group) => ({ ...group, rows: group.rows.map(clip) })),
  };
}
