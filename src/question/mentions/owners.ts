import { hasCue, type Piece } from '../piece.js';
import type { Owner } from '../question.js';
import {
  adding,
  andThen,
  articles,
  belongs,
  comparing,
  copula,
  isInEnglish,
  isInKorean,
  ofItself,
  onTheWay,
  onTheWayBehind,
  standsBeforeAddress,
  virtualAddress,
} from '../vocabulary/address-words.js';
import { isNew } from './left-out-addresses.js';
import { breaks, gapBefore, isAnd, roleOf, type Sentence } from './sentence.js';

/** Words that say where an address is on the way stand close by. */
const reach = 80;

export const nobody: Owner = { role: undefined, end: undefined };

/**
 * Whose the address at `index` is, as far as the words say it and leave no other reading; `before` is the owner of the
 * address before it, which a list goes on from.
 */
export function ownerOf(sentence: Sentence, index: number, before: Owner): Owner {
  const told = said(sentence, index);
  if (told === undefined && (isOnTheWay(sentence, index) || isNew(sentence, index))) return nobody;
  if (told === undefined && isOneOfTwoEnds(sentence, index))
    return { role: undefined, end: endBehind(sentence, index) };
  const role = told ?? labelled(sentence, index) ?? saidTogether(sentence, index);
  if (role !== undefined) return { role, end: undefined };
  if (isListed(sentence, index, before)) return before;
  return { role: undefined, end: endBefore(sentence, index) ?? endBehind(sentence, index) };
}

function isOnTheWay({ pieces, text }: Sentence, index: number): boolean {
  const { start = 0, stop = 0 } = pieces[index] ?? {};
  return (
    onTheWayBehind.test(text.slice(Math.max(0, start - reach), start)) || onTheWay.test(text.slice(stop, stop + reach))
  );
}

/** `mediation 10.1.0.0/16 → 10.2.0.5`, `mediation 10.1.0.0/16 10.2.0.5`: the one name of the text is not the first one's label. */
function isOneOfTwoEnds(sentence: Sentence, index: number): boolean {
  const { pieces } = sentence;
  const next = pieces[index + 1];
  const named = new Set(pieces.map(roleOf).filter((role) => role !== undefined));
  if (next === undefined || named.size !== 1) return false;
  if (hasCue(next, 'to')) return pieces[index + 2]?.kind === 'address';
  return next.kind === 'address' && /^\s+$/.test(gapBefore(sentence, index + 1)) && !isOfPlural(sentence, index);
}

/** `10.1.0.0/16 (front end)`, `10.1.0.0/16 is the front end`, `10.1.0.0/16이 프런트 엔드고`, `from 10.1.0.0/16 front end to …`. */
function said(sentence: Sentence, index: number): string | undefined {
  const { pieces } = sentence;
  const gap = gapBefore(sentence, index + 1);
  const first = skipped(sentence, index + 1, articles);
  if (/^\s*=\s*$/.test(gap)) return roleOf(pieces[first]);
  if (/^\s*[([]$/.test(gap)) return endsBracket(sentence, first) ? roleOf(pieces[first]) : undefined;
  const told = toldAt(sentence, index + 1);
  if (told !== undefined) return told;
  const isFrom = index > 0 && hasCue(pieces[index - 1]!, 'from');
  const next = pieces[index + 2];
  return isFrom && next !== undefined && hasCue(next, 'to') && gap.trim() === ''
    ? roleOf(pieces[index + 1])
    : undefined;
}

/** `10.9.0.1 and 10.9.0.2 are the gateways`. */
function saidTogether(sentence: Sentence, index: number): string | undefined {
  const { pieces } = sentence;
  let place = index + 1;
  while (pieces[place] !== undefined && isAnd(pieces[place]!) && pieces[place + 1]?.kind === 'address') place += 2;
  const isOfMany = pieces[place]?.text.toLowerCase() !== 'is';
  return place > index + 1 && isOfMany ? toldAt(sentence, place) : undefined;
}

/** The role of `… is the front end`, where the verb stands at `place`. */
function toldAt(sentence: Sentence, place: number): string | undefined {
  const verb = sentence.pieces[place];
  if (verb === undefined || breaks(gapBefore(sentence, place))) return undefined;
  const word = verb.text.toLowerCase();
  const isTold = isInEnglish.has(word) || belongs.has(word) || (verb.kind === 'particle' && isInKorean.has(word));
  if (!isTold) return undefined;
  const behind = belongs.has(word) && sentence.pieces[place + 1]?.text.toLowerCase() === 'to' ? place + 2 : place + 1;
  const named = skipped(sentence, behind, articles);
  return closes(sentence, named) ? roleOf(sentence.pieces[named]) : undefined;
}

/** What is said of an address ends with the name: `10.1.0.0/16이 중재에 붙는다` says nothing of whose it is. */
function closes(sentence: Sentence, named: number): boolean {
  const { pieces } = sentence;
  const next = behindName(sentence, named);
  const piece = pieces[next];
  if (piece === undefined || breaks(gapBefore(sentence, next))) return true;
  if (piece.kind === 'particle') return piece.says === 'asks' || andThen.has(piece.text);
  if (hasCue(piece, 'and')) return roleOf(pieces[skipped(sentence, next + 1, articles)]) === undefined;
  return hasCue(piece, 'ending') && copula.test(piece.text);
}

function endsBracket(sentence: Sentence, named: number): boolean {
  const next = behindName(sentence, named);
  return sentence.pieces[next] === undefined || /^\s*[)\]]/.test(gapBefore(sentence, next));
}

function behindName(sentence: Sentence, named: number): number {
  let next = named + 1;
  for (let piece = sentence.pieces[next]; piece !== undefined; piece = sentence.pieces[++next])
    if (piece.kind === 'particle' || !(hasCue(piece, 'machine') || isLabelWord(piece))) break;
  return next;
}

/** `front end 10.1.0.0/16`, `front end: 10.1.0.0/16`, `프런트 엔드 대역은 10.1.0.0/16`; not `front end and edge 10.1.0.0/16`. */
function labelled(sentence: Sentence, index: number): string | undefined {
  const { pieces } = sentence;
  let [isBroken, isMachine] = [false, false];
  for (let place = index - 1; place >= 0; place--) {
    const piece = pieces[place]!;
    isBroken ||= breaks(gapBefore(sentence, place + 1));
    if (roleOf(piece) !== undefined)
      return (isBroken && !isMachine) || isOneOfMany(sentence, place) ? undefined : roleOf(piece);
    // "mediation, server 10.2.0.5" is the server that was spoken of.
    if (hasCue(piece, 'machine')) isMachine = !isBroken;
    else if (!isLabelWord(piece)) return undefined;
  }
  return undefined;
}

/** `front end and edge`: what follows is said of both, or nobody knows of which. */
function isOneOfMany({ pieces }: Sentence, place: number): boolean {
  const before = pieces.slice(0, place).reverse();
  const join = before.findIndex((piece) => !hasCue(piece, 'machine') && !articles.has(piece.text.toLowerCase()));
  if (join < 0 || !isAnd(before[join]!)) return false;
  const other = before.slice(join + 1).find((piece) => !hasCue(piece, 'machine') && piece.kind !== 'particle');
  return roleOf(other) !== undefined;
}

/** `10.1.0.5, 10.1.0.6 and 10.1.0.7`; `front ends 10.1.0.5 10.1.0.6`. Two addresses side by side may be the two ends. */
function isListed(sentence: Sentence, index: number, { role, end }: Owner): boolean {
  const { pieces, text } = sentence;
  const stop = pieces[index]?.stop ?? 0;
  if ((role === undefined && end === undefined) || ofItself.test(text.slice(stop, stop + reach))) return false;
  let place = index - 1;
  while (place >= 0 && isAnd(pieces[place]!)) place--;
  if (pieces[place]?.kind !== 'address') return false;
  const gap = gapBefore(sentence, index);
  return place < index - 1 || /^\s*[,&+/]\s*$/.test(gap) || (role !== undefined && isOfPlural(sentence, index));
}

function isOfPlural({ pieces }: Sentence, index: number): boolean {
  const label = pieces.slice(0, index).findLast((piece) => piece.kind !== 'address');
  return roleOf(label) !== undefined && /(?:[^s]s|들)$/i.test(label?.text ?? '');
}

/** `from 10.1.0.0/16`, `from front end or edge 10.1.0.0/16`, `VIP 10.9.9.10`. */
function endBefore(sentence: Sentence, index: number): Owner['end'] {
  let isOfMany = false;
  for (let place = index - 1; place >= 0; place--) {
    const piece = sentence.pieces[place]!;
    if (breaks(gapBefore(sentence, place + 1))) return undefined;
    if (hasCue(piece, 'from')) return 'from';
    if (hasCue(piece, 'to') || (hasCue(piece, 'balancer') && virtualAddress.test(piece.text))) return 'to';
    isOfMany ||= isAnd(piece) || (roleOf(piece) !== undefined && isOneOfMany(sentence, place));
    const isPassed = (isOfMany && (roleOf(piece) !== undefined || isAnd(piece))) || isLabelWord(piece);
    if (!isPassed && !hasCue(piece, 'machine')) return undefined;
  }
  return undefined;
}

/** `10.1.0.0/16 → …`, `10.1.0.0/16에서`; behind a list of addresses, of them all. */
function endBehind(sentence: Sentence, index: number): Owner['end'] {
  const { pieces } = sentence;
  for (let place = index + 1; place < pieces.length; place++) {
    const piece = pieces[place]!;
    if (piece.kind === 'particle' && (piece.says === 'from' || piece.says === 'to')) return piece.says;
    if (hasCue(piece, 'to') || (hasCue(piece, 'reaches') && /^[a-z]/i.test(piece.text)))
      return adding.has(pieces[index - 1]?.text.toLowerCase() ?? '') ? undefined : 'from';
    const isNext = piece.kind === 'address' && (isAnd(pieces[place - 1]!) || /,/.test(gapBefore(sentence, place)));
    if (!isAnd(piece) && !isNext) return undefined;
  }
  return undefined;
}

function isLabelWord(piece: Piece): boolean {
  if (piece.kind === 'particle')
    return piece.says === 'plain' && !andThen.has(piece.text) && !comparing.has(piece.text);
  return standsBeforeAddress(piece.text);
}

/** The first place from `place` on that has none of these words. */
function skipped({ pieces }: Sentence, place: number, words: ReadonlySet<string>): number {
  let next = place;
  while (pieces[next] !== undefined && words.has(pieces[next]!.text.toLowerCase())) next++;
  return next;
}
