import type { Answer, IpsecAnswer, RequirementsAnswer } from '../../answer/answer.js';
import type { FileFormat } from '../../question/question.js';
import { byteOrderMark, toCsv } from './csv-file.js';
import { exceptionsSheet } from './exceptions-sheet.js';
import { fileName } from './file-name.js';
import type { MadeFile } from './made-file.js';
import { notesSheet } from './notes-sheet.js';
import { rulesSheet } from './rules-sheet.js';
import type { Sheet } from './sheet.js';
import { toXlsx } from './xlsx-file.js';

/** An answer that a file can be made of. */
export type Tabular = RequirementsAnswer | IpsecAnswer;

/** Whether there is anything to put into a file. */
export function isTabular(answer: Answer): answer is Tabular {
  if (answer.kind === 'ipsec-exceptions') return answer.exceptions.length > 0;
  return (
    answer.kind === 'requirements' && answer.sections.some(({ groups }) => groups.some(({ lines }) => lines.length > 0))
  );
}

/** The answer as a file: every row in both languages, and as XLSX with a sheet of notes and doubts. */
export function reportOf(answer: Tabular, format: FileFormat): MadeFile {
  const table = firstSheet(answer);
  return {
    name: fileName(answer, format),
    content:
      format === 'csv' ? async () => `${byteOrderMark}${toCsv(table)}` : () => toXlsx([table, notesSheet(answer)]),
  };
}

/** The sheet of the rows themselves, which is all that CSV holds. */
export function firstSheet(answer: Tabular): Sheet {
  return answer.kind === 'requirements' ? rulesSheet(answer) : exceptionsSheet(answer);
}
