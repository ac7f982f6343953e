import { hasCue, type Piece, type PieceOf } from '../piece.js';
import type { Cue } from '../vocabulary/cue.js';
import { insteadOf, lacking, takesOut } from '../vocabulary/leaving-out.js';
import { isNegated } from './negated.js';
import { breaks, gapBefore, isKorean, roleOf, type Sentence } from './sentence.js';

const mentionCues: ReadonlySet<Cue> = new Set(['tcp', 'udp', 'tls', 'mtls', 'encrypted']);
const passedOver: ReadonlySet<Cue> = new Set(['filler', 'and', 'port', 'range', 'machine', 'all', 'only', 'use']);

/**
 * The things that the person wants left out. English names them behind its word (`except media and 443`,
 * `leave media out`), Korean before it (`미디어랑 443 빼고`).
 */
export function excludedPieces(sentence: Sentence, goesOn: boolean): readonly Piece[] {
  const { pieces } = sentence;
  return pieces.flatMap((piece, index) =>
    piece.kind === 'cue' && (goesOn || !pullsOut(piece, pieces)) ? excludedBy(piece, sentence, index) : [],
  );
}

/** `FE 포트 좀 빼 주세요`: nothing else is there that it could be taken from. */
function pullsOut(piece: Piece, pieces: readonly Piece[]): boolean {
  if (!isKoreanExclusion(piece) || !takesOut.test(piece.text)) return false;
  const index = pieces.indexOf(piece);
  const found = mentionsBefore(pieces, index);
  const last = pieces.indexOf(found.at(-1) ?? piece);
  const isList = pieces.slice(last + 1, index).some((each) => hasCue(each, 'port', 'table'));
  return (
    isList &&
    found.every((each) => roleOf(each) !== undefined) &&
    !pieces.some((each) => isMention(each) && !found.includes(each))
  );
}

/** Korean words that leave something out, and took nothing: what stands before them was not read as a thing to leave out. */
export function idleExclusions(pieces: readonly Piece[], goesOn: boolean): readonly Piece[] {
  const isPulled = (piece: Piece): boolean => !goesOn && pullsOut(piece, pieces);
  const isAboutFile = pieces.some((each) => hasCue(each, 'file'));
  return pieces.filter(
    (piece, index) =>
      isKoreanExclusion(piece) &&
      !isAboutLacking(piece, pieces) &&
      !(index > 0 && hasCue(pieces[index - 1]!, 'follow', 'except')) &&
      (isPulled(piece) || (!isAboutFile && mentionsBefore(pieces, index).length === 0)),
  );
}

function excludedBy(piece: PieceOf<'cue'>, sentence: Sentence, index: number): readonly Piece[] {
  const { pieces } = sentence;
  if (hasCue(piece, 'leave')) return pieces.slice(index).some(isOut) ? mentionsAfter(sentence, index) : [];
  if (piece.text.toLowerCase() === 'no')
    return isExcludable(pieces[index + 1]) || isAside(sentence, index) ? mentionsAfter(sentence, index) : [];
  if (piece.text.toLowerCase() === 'not') return isTelling(pieces, index) ? mentionsAfter(sentence, index) : [];
  if (!hasCue(piece, 'except')) return [];
  if (isKoreanExclusion(piece)) return isAboutLacking(piece, pieces) ? [] : mentionsBefore(pieces, index);
  const found = mentionsAfter(sentence, index);
  return /^w/i.test(piece.text) && isWhatLacks(found, pieces, index) ? [] : found;
}

/** `FE only, no client stuff`: a role behind a comma, and behind another. */
function isAside(sentence: Sentence, index: number): boolean {
  const { pieces } = sentence;
  const isRole = (piece: Piece | undefined): boolean => roleOf(piece) !== undefined;
  return isRole(pieces[index + 1]) && pieces.slice(0, index).some(isRole) && breaks(gapBefore(sentence, index));
}

/** `everything that is not sip`; not `is 5061 not tls` and `not sip but media`. */
function isTelling(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1];
  const asksForAll = pieces.slice(0, index).some((piece) => hasCue(piece, 'all', 'tell', 'port'));
  return asksForAll && isExcludable(next) && !pieces.some(({ kind }) => kind === 'ports');
}

/** `what breaks without 5068`, `can I live without 5068`; not `can I close 5066 without E911`. */
function isWhatLacks(found: readonly Piece[], pieces: readonly Piece[], index: number): boolean {
  if (pieces.some((each) => hasCue(each, 'break'))) return true;
  const isAboutPort = pieces.slice(0, index).some(({ kind }) => kind === 'ports');
  const isAside = isAboutPort && !found.some(({ kind }) => kind === 'ports');
  return pieces.some((each) => hasCue(each, 'close')) && !isAside;
}

/** `디렉터 말고 프런트 엔드`: who was not meant, where others are named behind the word and nobody else before it. */
export function replacedPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index) => {
    if (!isKoreanExclusion(piece) || !insteadOf.has(piece.text)) return [];
    const left = mentionsBefore(pieces, index);
    const others = pieces.filter((each) => roleOf(each) !== undefined && !left.includes(each));
    return others.length > 0 && others.every((each) => pieces.indexOf(each) > index) ? left : [];
  });
}

const isKoreanExclusion = (piece: Piece): boolean => hasCue(piece, 'except') && isKorean(piece);

/** `5068 빼면 뭐가 안 되나`: what its lack does is asked. */
function isAboutLacking(piece: Piece, pieces: readonly Piece[]): boolean {
  return lacking.has(piece.text) && pieces.some((each) => hasCue(each, 'break'));
}

function mentionsAfter(sentence: Sentence, index: number): Piece[] {
  const { pieces } = sentence;
  const found: Piece[] = [];
  for (const piece of pieces.slice(index + 1)) {
    if (isOfRest(piece, found, sentence)) break;
    if (isLeavable(piece, pieces) || (found.length === 0 && isForm(piece))) found.push(piece);
    else if (!isPassedOver(piece)) break;
    else if (found.length > 0 && !hasCue(piece, 'and', 'port')) break;
  }
  return found;
}

/** `without udp, mediation ports`: a role behind a comma is what they are left out of. */
function isOfRest(piece: Piece, found: readonly Piece[], sentence: Sentence): boolean {
  const isRole = (each: Piece): boolean => roleOf(each) !== undefined;
  return (
    found.length > 0 &&
    isRole(piece) &&
    !found.some(isRole) &&
    breaks(gapBefore(sentence, sentence.pieces.indexOf(piece)))
  );
}

/** What a Korean word that leaves something out takes, in the order of the text. */
export function mentionsBefore(pieces: readonly Piece[], index: number): readonly Piece[] {
  const found: Piece[] = [];
  let isJoined = true;
  let owners: number | undefined;
  for (const piece of pieces.slice(0, index).reverse()) {
    if (found.length === 0 && isForm(piece)) return isInto(pieces[pieces.indexOf(piece) + 1]) ? [] : [piece];
    if (isLeavable(piece, pieces)) {
      const last = found.at(-1);
      const isBeside = last?.kind === 'ports' && (piece.kind === 'ports' || !last.labelled);
      if (!isJoined && !isBeside) break;
      if (!isJoined && piece.kind !== 'ports') owners ??= found.length;
      found.push(piece);
      isJoined = false;
    } else if (isJoining(piece)) isJoined = true;
    else if (found.length > 0 || !(isPassedOver(piece) || piece.kind === 'particle')) break;
  }
  return withoutOwners(found, owners, pieces).toReversed();
}

/**
 * "중재 443 빼고" is one thing beside the name of something else, and alone what 중재 has without 443; in "중재 서버 포트 443 빼고"
 * the port is taken from the server's in any case.
 */
function withoutOwners(
  found: readonly Piece[],
  owners: number | undefined,
  pieces: readonly Piece[],
): readonly Piece[] {
  const hasOthers = pieces.some((piece) => (piece.kind === 'name' || piece.kind === 'row') && !found.includes(piece));
  const areRoles = found.slice(owners).every((piece) => roleOf(piece) !== undefined);
  return owners !== undefined && areRoles && !hasOthers ? found.slice(0, owners) : found;
}

/** What is named only to tell it from what is meant: "sharing is dead, audio works", "not 5061 but 5070". */
export function contrastedPieces({ pieces, text }: Sentence): ReadonlySet<Piece> {
  return new Set([...workingNames(pieces), ...negatedPieces({ pieces, text }), ...placeNames(pieces)]);
}

/** "dial in to the conference from their mobiles" is about dialling in: an everyday name behind to or from is a place. */
function placeNames(pieces: readonly Piece[]): readonly Piece[] {
  const things = pieces.filter(
    (piece): piece is PieceOf<'name'> =>
      piece.kind === 'name' && piece.means.every(({ kind }) => kind === 'service' || kind === 'topic'),
  );
  const places = things.filter((thing) => {
    const before = pieces
      .slice(0, pieces.indexOf(thing))
      .reverse()
      .find((piece) => !(hasCue(piece, 'filler') && !hasCue(piece, 'to')));
    return thing.everyday && before !== undefined && hasCue(before, 'to', 'from');
  });
  return places.length < things.length ? places : [];
}

function negatedPieces({ pieces, text }: Sentence): readonly Piece[] {
  const negated = pieces.filter((piece, index) => isMention(piece) && isNegated({ pieces, text }, index));
  return negated.filter(({ kind }) => pieces.some((other) => other.kind === kind && !negated.includes(other)));
}

function workingNames(pieces: readonly Piece[]): readonly Piece[] {
  const names = pieces.filter(({ kind }) => kind === 'name');
  const working = names.filter((name) => {
    const behind = pieces.slice(pieces.indexOf(name) + 1);
    const next = behind.find(
      (piece) => piece.kind !== 'particle' && !(hasCue(piece, 'filler') && !hasCue(piece, 'fine')),
    );
    return next !== undefined && hasCue(next, 'fine');
  });
  return working.length < names.length ? working : [];
}

/** "no media please" leaves something out of a table; "no 443" says something else. */
function isExcludable(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.kind === 'ports' || !(isMention(piece) || isForm(piece))) return false;
  return !(piece.kind === 'name' && piece.means.some(({ kind }) => kind === 'role'));
}

/** Whether the piece names something that can be left out. */
export function isMention(piece: Piece): boolean {
  return (
    piece.kind === 'name' ||
    piece.kind === 'ports' ||
    (piece.kind === 'cue' && piece.cues.some((cue) => mentionCues.has(cue)))
  );
}

/** What the answer is not to be in: `asa 말고 nftables로`, `no csv needed`, `엑셀은 필요 없어요`. */
export const isForm = (piece: Piece): boolean => piece.kind === 'dialect' || hasCue(piece, 'file');

/** `엑셀로 빼줘` wants it so. */
const isInto = (piece: Piece | undefined): boolean => piece?.kind === 'particle' && piece.says === 'to';

/** Tables of their own can be left out of what a name gets as well: `director minus the load balancer`, `L4 빼고 FE 포트`. */
function isLeavable(piece: Piece, pieces: readonly Piece[]): boolean {
  return isMention(piece) || (hasCue(piece, 'balancer', 'ipsec') && pieces.some(({ kind }) => kind === 'name'));
}

function isJoining(piece: Piece): boolean {
  return (piece.kind === 'particle' && piece.says === 'and') || hasCue(piece, 'and');
}

function isPassedOver(piece: Piece): boolean {
  return piece.kind === 'cue' && piece.cues.some((cue) => passedOver.has(cue));
}

const isOut = ({ text }: Piece): boolean => text.toLowerCase() === 'out';
