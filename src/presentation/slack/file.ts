import type { Document } from '../document.js';
import type { MadeFile } from '../files/made-file.js';
import { isTabular, reportOf } from '../files/report.js';
import type { Answered } from './answered.js';
import { toBlocks } from './blocks.js';
import { pageAction, toFileButton, toLastRow, toShareButton } from './buttons.js';
import type { CodePart } from './code.js';
import { countRows } from './fit-rows.js';
import { limits } from './limits.js';
import { slackWording } from './slack-wording.js';
import { withNote } from './with-note.js';
import { toWrongButton } from './wrong.js';

export type { MadeFile } from '../files/made-file.js';

/** The files of an answer: the one that was wanted, a table of which its message has to leave out rows, and long code. */
export function filesOf(answered: Answered): readonly MadeFile[] {
  return [...tablesOf(answered), ...codesOf(answered)];
}

function tablesOf(answered: Answered): readonly MadeFile[] {
  const { document, answer } = answered;
  if (answer === undefined || !isTabular(answer)) return [];
  const wanted = document.find((part) => part.kind === 'file');
  if (wanted) return [reportOf(answer, wanted.format)];
  return hidesRows(answered) ? [reportOf(answer, 'xlsx')] : [];
}

/** Whether the fullest message of this answer leaves out rows. Drawn only where that is not plain to see. */
function hidesRows(answered: Answered): boolean {
  const tables = answered.document.flatMap((part) => (part.kind === 'table' ? [part] : []));
  const titles = tables.reduce((sum, { groups }) => sum + groups.length, 0);
  const rows = tables.reduce((sum, table) => sum + countRows(table), 0);
  if (rows + titles < limits.table.rows && roughSize(answered.document) < limits.table.plenty) return false;
  return fullestBlocks(answered, 'x'.repeat(limits.section.text / 10)).some(
    (block) => block.type === 'actions' && block.elements.some(({ action_id }) => action_id === pageAction),
  );
}

function roughSize(document: Document): number {
  return document.reduce(
    (sum, part) =>
      sum +
      (part.kind === 'table'
        ? part.groups.flatMap(({ rows }) => rows.flat()).join('').length
        : 'text' in part
          ? part.text.length
          : 0),
    0,
  );
}

/** The code of an answer that belongs into files: what is long, and whatever its message has to cut. */
function codesOf(answered: Answered): readonly MadeFile[] {
  const codes = answered.document.flatMap((part) => (part.kind === 'code' ? [part] : []));
  if (codes.length === 0) return [];
  const shown = shownIn(answered, codes);
  return codes
    .filter(({ text }) => text.length > limits.code.text || !shown.includes(text.trimEnd()))
    .map(({ text, fileName }) => ({ name: fileName, content: async () => `${text.trimEnd()}\n` }));
}

/** The texts that the fullest message of this answer holds. */
function shownIn(answered: Answered, codes: readonly CodePart[]): readonly unknown[] {
  return fullestBlocks(answered, codes.map(({ fileName }) => fileName).join(', ')).flatMap((block) =>
    block.type === 'rich_text'
      ? block.elements.flatMap(({ elements }) => elements.map((each) => ('text' in each ? each.text : undefined)))
      : [],
  );
}

/** The message that has most beside its table and code: the line about the files, and all buttons. */
function fullestBlocks({ document, language, key }: Answered, fileNames: string): ReturnType<typeof toBlocks> {
  const wording = slackWording(language);
  const below = toLastRow([
    ...toShareButton({ text: '' }, wording),
    ...toFileButton({ text: '' }, wording),
    ...toWrongButton('rules', language),
  ]);
  return toBlocks(withNote(document, wording.wholeInFile(fileNames)), { wording, key, below, page: { text: '' } });
}
