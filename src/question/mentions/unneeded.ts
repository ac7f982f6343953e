import { hasCue, type Piece } from '../piece.js';
import type { Cue } from '../vocabulary/cue.js';
import { namedBefore, prepositions } from '../vocabulary/leaving-out.js';
import { isMention, mentionsBefore } from './exclusion.js';
import { breaks, gapBefore, isAnd, type Sentence } from './sentence.js';

/** What is known of the sentence as a whole. */
interface Known {
  /** It can be answered with yes or no. */
  readonly asks: boolean;
  /** Something was asked before. */
  readonly goesOn: boolean;
}

/** What is left out because it is of no need or not there, and the words that say so of nothing that was read. */
export interface Unneeded {
  readonly leftOut: readonly Piece[];
  /** Of those, what is not asked about, and may be an end of what is: `no need for edge, front end ports`. */
  readonly replaced: readonly Piece[];
  readonly idle: readonly Piece[];
}

const listing: readonly Cue[] = ['tell', 'only', 'table', 'rule', 'file', 'missing'];

/**
 * Reads what is of no need beside what is wanted: `no need for udp, mediation`, `미디어 필요없어 FE 포트만`, `we have no E911`.
 * "No need for 5060?" leaves nothing out: that is what is asked.
 */
export function unneededPieces(sentence: Sentence, known: Known): Unneeded {
  const { pieces } = sentence;
  const said = pieces.filter((piece) => hasCue(piece, 'no-need', 'absent'));
  const read = said.map((piece) => {
    const named = namedBy(piece, sentence);
    return { piece, named, leavesOut: leavesOut(piece, named, sentence, known) };
  });
  const taken = read.filter((each) => each.leavesOut);
  const idle = read.filter(({ piece, named }) => named.length === 0 && hasCue(piece, 'no-need'));
  return {
    leftOut: [...taken.flatMap(({ piece, named }) => [...named, piece]), ...idle.map(({ piece }) => piece)],
    replaced: taken.flatMap(({ piece, named }) => (hasCue(piece, 'no-need') ? named : [])),
    idle: idle.map(({ piece }) => piece),
  };
}

function leavesOut(piece: Piece, named: readonly Piece[], sentence: Sentence, { asks, goesOn }: Known): boolean {
  if (named.length === 0) return false;
  const { pieces } = sentence;
  const others = pieces.filter((each) => isSubject(each) && !named.includes(each));
  const hasPorts = named.some(({ kind }) => kind === 'ports' || kind === 'row');
  if (hasCue(piece, 'absent')) {
    // "We do not use 5061" says nothing of what else is wanted; what is lost with a thing is asked of the thing.
    if (hasPorts || pieces.some((each) => hasCue(each, 'break', 'why'))) return false;
    const isFilter = named.every(({ kind }) => kind === 'cue') && pieces.some((each) => hasCue(each, 'port'));
    return others.length > 0 || goesOn || isFilter;
  }
  if (!hasPorts) return others.length > 0 || !asks;
  if (others.length === 0) return goesOn && !asks;
  const run = [...named, piece].map((each) => pieces.indexOf(each));
  const [first, last] = [Math.min(...run), Math.max(...run)];
  const isApart = (other: Piece): boolean => {
    const place = pieces.indexOf(other);
    if (place > last && isKorean(piece)) return true;
    const between = place < first ? range(place + 1, first) : range(last + 1, place);
    return between.some((each) => breaks(gapBefore(sentence, each)));
  };
  return others.some(isApart) || (!asks && pieces.some((each) => isListing(each, pieces)));
}

/** English names it behind its word, or before it (`media is not needed`), Korean before it. */
function namedBy(piece: Piece, sentence: Sentence): readonly Piece[] {
  const { pieces } = sentence;
  const index = pieces.indexOf(piece);
  if (isKorean(piece)) return isTold(pieces, index) ? mentionsBefore(pieces, index) : [];
  const isBefore = namedBefore.test(piece.text) && index > 0 && !breaks(gapBefore(sentence, index));
  return isBefore ? before(sentence, index) : behind(sentence, index);
}

/** `FE에 필요 없는` is not needed there; `FE는 필요 없는` is FE. */
function isTold(pieces: readonly Piece[], index: number): boolean {
  const last = pieces.slice(0, index).findLastIndex(isMention);
  return pieces
    .slice(last + 1, index)
    .every((each) => each.kind !== 'particle' || !['on', 'from', 'to', 'between'].includes(each.says));
}

/** `media`, `media and 443`; `udp, media and 443`, but not what stands behind a comma alone: `udp, mediation`. */
function behind(sentence: Sentence, index: number): readonly Piece[] {
  const { pieces } = sentence;
  const found: Piece[] = [];
  let sure = 0;
  for (let place = index + 1; place < pieces.length; place++) {
    const piece = pieces[place]!;
    const gap = gapBefore(sentence, place);
    const isBroken = place > index + 1 && (breaks(gap) || gap.includes(':'));
    if (isMention(piece)) {
      found.push(piece);
      const isNext = !isBroken && piece.kind !== 'name';
      if (found.length === 1 || isAnd(pieces[place - 1]!) || isNext) sure = found.length;
    } else if (isBroken && !isAnd(piece)) break;
    else if (found.length > 0 ? !isAnd(piece) && !hasCue(piece, 'port') : !isPassed(piece)) break;
  }
  return found.slice(0, sure);
}

function before(sentence: Sentence, index: number): readonly Piece[] {
  const { pieces } = sentence;
  const found: Piece[] = [];
  for (let place = index - 1; place >= 0 && !breaks(gapBefore(sentence, place + 1)); place--) {
    const piece = pieces[place]!;
    if (isMention(piece)) found.push(piece);
    else if (found.length > 0 ? !isAnd(piece) : !isPassed(piece)) break;
  }
  return found.toReversed();
}

const isPassed = (piece: Piece): boolean =>
  hasCue(piece, 'filler', 'all', 'port', 'asks', 'have', 'machine', 'use') &&
  !prepositions.has(piece.text.toLowerCase());

const isSubject = (piece: Piece): boolean => piece.kind === 'name' || piece.kind === 'ports' || piece.kind === 'row';

/** The word port of "port 5060" names a number, that of "FE ports" asks for them. */
function isListing(piece: Piece, pieces: readonly Piece[]): boolean {
  if (hasCue(piece, ...listing)) return true;
  const index = pieces.indexOf(piece);
  return hasCue(piece, 'port') && [pieces[index - 1], pieces[index + 1]].every((each) => each?.kind !== 'ports');
}

const isKorean = ({ text }: Piece): boolean => /[가-힣]/.test(text);

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, count) => from + count);
