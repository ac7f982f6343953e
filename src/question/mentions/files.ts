import { hasCue, type Piece } from '../piece.js';
import type { FileFormat } from '../question.js';
import { articles } from '../vocabulary/address-words.js';
import type { Cue } from '../vocabulary/cue.js';
import { definite, fileWords, listing } from '../vocabulary/file-words.js';

/** The kind of file in which the text wants the rows; undefined where it merely speaks of a file. */
export function fileAskedFor(pieces: readonly Piece[]): FileFormat | undefined {
  if (fileWords.past.test(pieces[0]?.text ?? '')) return undefined;
  const asked = pieces.filter((piece) => isFileWord(piece) && isWanted(piece, pieces));
  // "export as csv": the word that names the kind of file decides.
  return asked.flatMap((piece) => (piece.kind === 'dialect' ? (piece.file ?? []) : []))[0] ?? (asked[0] && 'xlsx');
}

/** A word for a file: a spreadsheet, a report, csv. */
export function isFileWord(piece: Piece): boolean {
  return hasCue(piece, 'file') || (piece.kind === 'dialect' && piece.file !== undefined);
}

/** Whoever wants to get or send a file or a table says nothing of the direction of traffic: `엑셀로 받고 싶어요`, `포트표 보낼 수 있나요`. */
export function withoutHanding(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'cue' || !fileWords.handed.test(piece.text)) return piece;
    const before = pieces.slice(0, index).findLast((each) => !isPassed(each));
    return before !== undefined && (isFileWord(before) || listing.test(before.text))
      ? { ...piece, cues: ['tell'] }
      : piece;
  });
}

const isPassed = (piece: Piece): boolean =>
  piece.kind === 'particle' || piece.kind === 'unknown' || (hasCue(piece, 'filler', 'tell') && !isFileWord(piece));

/** What a text with a bare "report" in it is about instead, or asks. */
const otherwise: readonly Cue[] = [
  'asks',
  'close',
  'break',
  'why',
  'purpose',
  'have',
  'confirm',
  'fine',
  'use',
  'change',
];

/** `as xlsx`, `mediation in excel`, `export the ports of FE`, `엑셀로`; not `the report says …`, `report server`, `보고서에는`. */
function isWanted(piece: Piece, pieces: readonly Piece[]): boolean {
  const index = pieces.indexOf(piece);
  const [before, behind] = [pieces.slice(0, index), pieces.slice(index + 1)];
  const isTold = before.some((each) => hasCue(each, 'tell', 'file'));
  if (isSpokenOf(behind[0]) || (definite.test(before.at(-1)?.text ?? '') && !isTold)) return false;
  if (fileWords.export.test(piece.text)) return !hasCue(behind[0] ?? piece, 'rule') && isAlone(pieces, isTold);
  return (
    piece.kind === 'dialect' || fileWords.sure.test(piece.text) || isCalled(before, behind) || isAlone(pieces, isTold)
  );
}

/** The file is what says something, or names a machine. */
function isSpokenOf(behind: Piece | undefined): boolean {
  if (behind === undefined) return false;
  if (behind.kind === 'particle') return behind.says === 'on' || behind.says === 'from';
  return fileWords.tells.test(behind.text) || hasCue(behind, 'machine', 'except');
}

function isCalled(before: readonly Piece[], behind: readonly Piece[]): boolean {
  const last = before.findLast(({ text }) => !articles.has(text.toLowerCase()));
  const isNamed = last?.kind === 'cue' && /^(?:as|in|into|for|to|using|with|via)$/i.test(last.text);
  return isNamed || (behind[0]?.kind === 'particle' && behind[0].says === 'to');
}

/** Nothing else is said that would make it a sentence about something else. */
function isAlone(pieces: readonly Piece[], isTold: boolean): boolean {
  return pieces.every(
    (each) => each.kind !== 'unknown' && (isTold || hasCue(each, 'tell') || !hasCue(each, ...otherwise)),
  );
}
