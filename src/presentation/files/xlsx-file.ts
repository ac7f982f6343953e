import type { CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { widthOf } from '../terminal/width.js';
import type { Sheet } from './sheet.js';

/** What a cell holds (https://support.microsoft.com/office/excel-specifications-and-limits). */
const longestCell = 32_767;
/** A wider column is read by scrolling; what is longer is wrapped. */
const widest = 60;
const narrowest = 8;
/** A file is the same bytes whenever it is made; a spreadsheet shows no time where this stands. */
const noTime = new Date(Date.UTC(1980, 0, 1));

const title: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E1F2' } },
  alignment: { vertical: 'top', wrapText: true },
};
/** `@`: text, whatever a person types over it. */
const text: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** Sheets as an Office Open XML workbook: headers frozen and filtered, every cell a text that is never a formula. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Loaded for the first file; as ES modules, which require() takes since Node.js 20.19.
  const { writeXlsx } = require('hucre/xlsx') as typeof import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(toWorksheet),
    namedRanges: sheets.map(filterName),
    properties: { creator: 'sfbport', created: noTime, modified: noTime },
  });
}

function toWorksheet({ name, header, rows }: Sheet): WriteSheet {
  const all = [header, ...rows].map((row) => row.map(cellText));
  return {
    name,
    rows: all.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    columns: header.map((_, column) => ({ width: widthOfColumn(all.map((row) => row[column] ?? '')), style: text })),
    cells: new Map(header.map((value, column) => [`0,${column}`, { value, style: title }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastCell({ header, rows }, '')}` },
  };
}

/** Without half of a character at its end, and without the two that no XML may hold: a file with one of them opens nowhere. */
function cellText(cell: string): string {
  return cell
    .replace(/[\uFFFE\uFFFF]/g, '')
    .slice(0, longestCell)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** LibreOffice shows a filter only where this name says where it is, as Excel writes it. */
function filterName(sheet: Sheet): NamedRange {
  const { name } = sheet;
  return { name: '_xlnm._FilterDatabase', range: `'${name}'!$A$1:${lastCell(sheet, '$')}`, scope: name };
}

function lastCell({ header, rows }: Pick<Sheet, 'header' | 'rows'>, sign: '' | '$'): string {
  return `${sign}${letters(header.length)}${sign}${rows.length + 1}`;
}

function widthOfColumn(cells: readonly string[]): number {
  return Math.min(widest, Math.max(narrowest, ...cells.map(widthOf)) + 2);
}

/** The name of the last of so many columns: A … Z, AA … */
function letters(columns: number): string {
  const rest = Math.floor((columns - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((columns - 1) % 26))}`;
}
