import type { KnownBlock, RawTextElement, RichTextBlock, TableBlock } from '@slack/types';
import type { TablePart } from '../document.js';
import type { Asked } from './asked.js';
import { cut } from './cut.js';
import { countRows, fitRows } from './fit-rows.js';
import { limits } from './limits.js';
import { rowsNotShown } from './rows-not-shown.js';
import type { SlackWording } from './slack-wording.js';
import { cell, nothing } from './text-objects.js';
import { weight } from './weight.js';

type Cell = RawTextElement | RichTextBlock;

/** Slack can draw this part as a `table` block at all. */
export function isDrawable({ columns }: TablePart): boolean {
  return columns.length > 0 && columns.length <= limits.table.columns;
}

/** One `table` block of at most `room` characters; what does not fit is told below it. */
export function toTable(part: TablePart, room: number, wording: SlackWording, page?: Asked): KnownBlock[] {
  const most = Math.min(room, limits.table.text);
  const { table, hidden } = fitRows(part, (candidate) => {
    const block = draw(candidate);
    return block.rows.length <= limits.table.rows && weight(block) <= most;
  });
  return [draw(table), ...rowsNotShown({ shown: countRows(table), hidden }, wording, page)];
}

function draw(table: TablePart): TableBlock {
  const rows: Cell[][] = [table.columns.map(literal)];
  for (const group of table.groups) {
    if (group.title !== undefined) rows.push(titleRow(group.title, table.columns.length));
    rows.push(...group.rows.map((row) => table.columns.map((_, column) => literal(row[column] ?? ''))));
  }
  return { type: 'table', rows, column_settings: table.columns.map((_, column) => wrapping(table, column)) };
}

function titleRow(title: string, columns: number): Cell[] {
  return Array.from({ length: columns }, (_, column) => (column === 0 ? bold(title) : literal('')));
}

function literal(text: string): RawTextElement {
  return cell(text, limits.table.cell);
}

function bold(text: string): RichTextBlock {
  const shown = cut(text, limits.table.cell).trim() || nothing;
  const element = { type: 'text' as const, text: shown, style: { bold: true } };
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] };
}

function wrapping({ groups }: TablePart, column: number): { is_wrapped: boolean } {
  return {
    is_wrapped: groups.some(({ rows }) => rows.some((row) => (row[column] ?? '').length > limits.table.unwrapped)),
  };
}
