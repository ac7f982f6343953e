import type { Document, Part } from '../document.js';
import { countRows, rowsFrom } from './fit-rows.js';

/** A later page of an answer: its heading, and the rows of its table behind the first `from`. */
export function pageOf(document: Document, from: number): Document {
  const [first, ...rest] = document.flatMap((part): Part[] => {
    if (part.kind === 'heading') return [part];
    return part.kind === 'table' ? [rowsFrom(part, from)] : [];
  });
  return first ? [first, ...rest] : document;
}

/** Whether the table of an answer has rows behind the first `from`. */
export function hasRowsBehind(document: Document, from: number): boolean {
  return document.some((part) => part.kind === 'table' && countRows(part) > from);
}
