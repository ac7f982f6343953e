import { hasCue, type Piece } from '../piece.js';
import { roleOf, type Sentence } from './sentence.js';

/** As much of a report as tells which it is. */
const longest = 60;
const done =
  /(?:열었|열어\s?놨|열어\s?놓았|열어\s?뒀|뚫었|오픈했|허용했|적용했|처리했|완료했|끝냈|끝났)(?:습니다|어요|어|음|고요?|구요?)[.!,~]*\s+/;

/** What is asked of a text that first tells something. */
export interface Told {
  readonly pieces: readonly Piece[];
  /** What was told and is not asked. */
  readonly told: readonly string[];
}

/** `어제 FE는 다 열었습니다. 이제 중재 서버 포트 알려주세요`: of a role that is done nothing is asked, where another is asked about behind. */
export function withoutReported(sentence: Sentence): Told {
  const { pieces, text } = sentence;
  const report = done.exec(text);
  const end = report ? report.index + report[0].length : 0;
  const [before, behind] = [pieces.filter(({ stop }) => stop <= end), pieces.filter(({ stop }) => stop > end)];
  const [told, asked] = [rolesOf(before), rolesOf(behind)];
  const isApart = told.size > 0 && asked.size > 0 && ![...asked].some((id) => told.has(id));
  const asks = behind.some((piece) => hasCue(piece, 'port', 'tell', 'which', 'rule'));
  // What is missing, or fails between the two, is asked of both.
  const isOfBoth =
    behind.some((piece) => hasCue(piece, 'missing', 'enough', 'break', 'between', 'both-ways', 'reaches', 'there')) ||
    behind.some((piece) => piece.kind === 'particle' && ['from', 'to', 'between', 'also'].includes(piece.says));
  if (!isApart || !asks || isOfBoth) return { pieces, told: [] };
  return { pieces: behind, told: [text.slice(0, end).trim().slice(0, longest)] };
}

const rolesOf = (pieces: readonly Piece[]): ReadonlySet<string> =>
  new Set(pieces.flatMap((piece) => roleOf(piece) ?? []));
