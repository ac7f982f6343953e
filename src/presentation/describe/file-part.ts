import type { FileFormat } from '../../question/question.js';
import type { Part } from '../document.js';
import { fileName } from '../files/file-name.js';
import { firstSheet, type Tabular } from '../files/report.js';
import type { Voice } from './voice.js';

/** The file that is wanted in place of the table; nothing where none is. */
export function filePart(answer: Tabular & { readonly file?: FileFormat }, { words }: Voice): Part[] {
  const { file } = answer;
  if (file === undefined) return [];
  const name = fileName(answer, file);
  return [
    { kind: 'file', format: file, fileName: name, text: words.files.inFile(firstSheet(answer).rows.length, name) },
  ];
}
