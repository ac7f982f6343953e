import { hasCue, type Piece } from '../piece.js';
import type { Cue } from '../vocabulary/cue.js';
import { besideAbsent, modifies, namedBefore, nobody, prepositions } from '../vocabulary/leaving-out.js';
import { isForm, isMention, mentionsBefore } from './exclusion.js';
import { asksItself, breaks, gapBefore, isAnd, isKorean, roleOf, type Sentence } from './sentence.js';

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

const nothing: Unneeded = { leftOut: [], replaced: [], idle: [] };

const listing: readonly Cue[] = ['tell', 'only', 'table', 'rule', 'file', 'missing'];

/**
 * Reads what is of no need beside what is wanted: `no need for udp, mediation`, `미디어 필요없어 FE 포트만`, `we have no E911`.
 * "No need for 5060?" leaves nothing out: that is what is asked.
 */
export function unneededPieces(sentence: Sentence, known: Known): Unneeded {
  const said = sentence.pieces.filter((piece) => hasCue(piece, 'no-need', 'absent'));
  if (said.length === 0) return nothing;
  const read = said.map((piece) => {
    const named = namedBy(piece, sentence);
    const isTaken =
      named.length > 0 && (hasCue(piece, 'absent') ? isAbsent : isUnneeded)(piece, named, sentence, known);
    return { piece, named, isTaken };
  });
  const taken = read.filter(({ isTaken }) => isTaken);
  const idle = read.filter(
    ({ piece, named }) => named.length === 0 && isSaidOfNothing(piece, sentence) && !asksOfPort(piece, sentence),
  );
  // "Is UDP not needed on Mediation?" asks for UDP; of a port the word says that it may be closed.
  const asked = read.filter(({ piece, named, isTaken }) => !isTaken && hasCue(piece, 'no-need') && !hasPort(named));
  return {
    leftOut: [
      ...taken.flatMap(({ piece, named }) => [...named, piece]),
      ...[...idle, ...asked].map(({ piece }) => piece),
    ],
    replaced: taken.flatMap(({ piece, named }) => (isReplaced(piece, named, sentence) ? named : [])),
    idle: idle.map(({ piece }) => piece),
  };
}

/** Others are named behind it only: they are meant in its place, and it may be an end of theirs. */
function isReplaced(piece: Piece, named: readonly Piece[], { pieces }: Sentence): boolean {
  const last = Math.max(...named.map((each) => pieces.indexOf(each)));
  return hasCue(piece, 'no-need') && othersThan(named, pieces).every((other) => pieces.indexOf(other) > last);
}

/** What is lost with a thing is asked of the thing; "we do not use 5061" says nothing of what else is wanted. */
function isAbsent(piece: Piece, named: readonly Piece[], sentence: Sentence, { asks }: Known): boolean {
  const { pieces } = sentence;
  if (hasPort(named) || pieces.some((each) => hasCue(each, 'break', 'why'))) return false;
  // "Is mediation not used by edge?", `중재는 udp 안 쓰나요?`
  const others = othersThan(named, pieces);
  const isAsked = isKorean(piece) ? asksItself(piece, sentence) : asks;
  const isWhole = !hasPort(others) && !others.some((other) => isApart(other, piece, named, sentence));
  return !(isAsked && isWhole && !pieces.some((each) => isListing(each, pieces)));
}

function isUnneeded(piece: Piece, named: readonly Piece[], sentence: Sentence, { asks, goesOn }: Known): boolean {
  const { pieces } = sentence;
  const others = othersThan(named, pieces);
  if (others.length === 0) return !asks && (goesOn ? !asksItself(piece, sentence) : !hasPort(named));
  const lists = pieces.some((each) => isListing(each, pieces));
  if (others.some((other) => isApart(other, piece, named, sentence))) return lists || !asksItself(piece, sentence);
  return !asks && (lists || !hasPort(named));
}

/** Behind a comma, or behind the Korean word: what is wanted instead. */
function isApart(other: Piece, piece: Piece, named: readonly Piece[], sentence: Sentence): boolean {
  const places = [...named, piece].map((each) => sentence.pieces.indexOf(each));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const place = sentence.pieces.indexOf(other);
  if (place > last && isKorean(piece)) return true;
  const [from, to] = place < first ? [place, first] : [last, place];
  return sentence.pieces.some((_, each) => each > from && each <= to && isBreak(gapBefore(sentence, each)));
}

/** `FE에 5070 열 필요 없지?` */
const asksOfPort = (piece: Piece, sentence: Sentence): boolean =>
  isKorean(piece) && hasPort(sentence.pieces) && asksItself(piece, sentence);

/** English names it behind its word, or before it (`media is not needed`), Korean before it. */
function namedBy(piece: Piece, sentence: Sentence): readonly Piece[] {
  const { pieces } = sentence;
  const index = pieces.indexOf(piece);
  if (isKorean(piece)) return isPlaced(piece, sentence) ? [] : mentionsBefore(pieces, index);
  const isBefore = namedBefore.test(piece.text) && index > 0 && !isBreak(gapBefore(sentence, index));
  return isBefore ? before(sentence, index) : behind(sentence, index);
}

/** `FE에 필요 없는` and `FE 불필요한 포트` are of what is there; `FE는 필요 없는데` is FE. */
function isPlaced(piece: Piece, { pieces, text }: Sentence): boolean {
  const index = pieces.indexOf(piece);
  const last = pieces.slice(0, index).findLastIndex(isMention);
  const isOwner = roleOf(pieces[last]) !== undefined && modifies.test(text.slice(piece.stop));
  const between = pieces.slice(last + 1, index);
  const isBeside = (each: Piece): boolean =>
    each.kind === 'particle' || hasCue(each, 'machine') || besideAbsent.has(each.text);
  return (
    isOwner ||
    (hasCue(piece, 'absent') && !between.every(isBeside)) ||
    between.some((each) => each.kind === 'particle' && ['on', 'from', 'to', 'between'].includes(each.says))
  );
}

/** `media`, `media and 443`; `udp, media and 443`, but not what stands behind a comma alone: `udp, mediation`. */
function behind(sentence: Sentence, index: number): readonly Piece[] {
  const { pieces } = sentence;
  const next = pieces[index + 1];
  if (nobody.test(pieces[index]!.text) && !(next && isMention(next))) return [];
  const found: Piece[] = [];
  let sure = 0;
  for (let place = index + 1; place < pieces.length; place++) {
    const piece = pieces[place]!;
    const isBroken = place > index + 1 && isBreak(gapBefore(sentence, place));
    if (isMention(piece) || (found.length === 0 && isForm(piece))) {
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
  for (let place = index - 1; place >= 0 && !isBreak(gapBefore(sentence, place + 1)); place--) {
    const piece = pieces[place]!;
    const isFirst = found.length === 0;
    if ((isMention(piece) || (isFirst && isForm(piece))) && (isFirst || isAnd(pieces[place + 1]!))) found.push(piece);
    else if (isFirst ? !isPassed(piece) : !isAnd(piece)) break;
  }
  return found.toReversed();
}

const isBreak = (gap: string): boolean => breaks(gap) || gap.includes(':');

const isPassed = (piece: Piece): boolean =>
  hasCue(piece, 'filler', 'all', 'port', 'asks', 'have', 'machine', 'use') &&
  !prepositions.has(piece.text.toLowerCase());

/** `필요 없는`, and `안 쓰는 포트`: which ports these are no row says. */
function isSaidOfNothing(piece: Piece, { pieces }: Sentence): boolean {
  const next = pieces[pieces.indexOf(piece) + 1];
  return hasCue(piece, 'no-need') || (next !== undefined && hasCue(next, 'port'));
}

const hasPort = (pieces: readonly Piece[]): boolean => pieces.some(({ kind }) => kind === 'ports' || kind === 'row');

const isSubject = (piece: Piece): boolean => piece.kind === 'name' || hasPort([piece]);

const othersThan = (named: readonly Piece[], pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter((each) => isSubject(each) && !named.includes(each));

/** The word port of "port 5060" names a number, that of "FE ports" asks for them. */
function isListing(piece: Piece, pieces: readonly Piece[]): boolean {
  if (hasCue(piece, ...listing)) return true;
  const index = pieces.indexOf(piece);
  return hasCue(piece, 'port') && [pieces[index - 1], pieces[index + 1]].every((each) => each?.kind !== 'ports');
}
