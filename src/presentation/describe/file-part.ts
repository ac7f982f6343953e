import type { Part } from '../document.js';
import { fileName } from '../files/file-name.js';
import { firstSheet, type Tabular } from '../files/report.js';
import type { Voice } from './voice.js';

/** The file that is wanted in place of the table; nothing where none is. */
export function filePart(answer: Tabular, { words }: Voice): Part[] {
  const { format } = answer;
  if (format === undefined) return [];
  const name = fileName(answer, format);
  return [{ kind: 'file', format, fileName: name, text: words.files.inFile(firstSheet(answer).rows.length, name) }];
}
