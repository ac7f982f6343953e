import { csvField, inert } from '../../csv/csv.js';
import type { Sheet } from './sheet.js';

/** Without it, Excel reads the file in the code page of its machine. */
export const byteOrderMark = '\ufeff';

/** A sheet as RFC 4180 has it, in which no cell is calculated. */
export function toCsv({ header, rows }: Sheet): string {
  return [header, ...rows].map((row) => `${row.map((text) => csvField(inert(text))).join(',')}\r\n`).join('');
}
