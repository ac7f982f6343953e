import { hasCue, type Particle, type Piece, type PieceOf } from '../piece.js';
import type { Cue } from '../vocabulary/cue.js';
import { receiving } from '../vocabulary/moving.js';
import { gapBefore, isAnd, roleOf, type Sentence } from './sentence.js';

type Mark = 'from' | 'to';

/** Words that may stand between "from" and the name: articles, "the other", another name of the same list. */
const passedOver: ReadonlySet<Cue> = new Set(['filler', 'all', 'and', 'machine', 'stand-alone', 'follow']);

/**
 * Which end of a flow the words around each name make it: `from FE`, `→ Mediation`, `FE에서`, `중재로`.
 * Where one end is marked and one other name is not, the other is the other end: `FE to mediation`.
 */
export function endMarks(sentence: Sentence): ReadonlyMap<Piece, Mark> {
  const pieces = withoutOwnAddresses(sentence);
  const names = pieces.filter(
    (piece): piece is PieceOf<'name'> => piece.kind === 'name' && piece.means.some(({ kind }) => kind === 'role'),
  );
  const marks = new Map<Piece, Mark>();
  for (const name of names) {
    const mark = markBefore(pieces, pieces.indexOf(name)) ?? markBehind(pieces, pieces.indexOf(name), names.length);
    if (mark) marks.set(name, mark);
  }
  for (const name of names) {
    const other = pieces[pieces.indexOf(name) + 2];
    const mark = other && isJoined(pieces, pieces.indexOf(name) + 1) ? marks.get(other) : undefined;
    if (mark && !marks.has(name)) marks.set(name, mark);
  }
  const unmarked = names.filter((name) => !marks.has(name));
  const used = new Set(marks.values());
  if (used.size === 1 && unmarked.length > 0)
    for (const name of unmarked) marks.set(name, used.has('to') ? 'from' : 'to');
  return marks;
}

/** `front end or edge`: the word at `place` joins two names. */
function isJoined(pieces: readonly Piece[], place: number): boolean {
  const join = pieces[place];
  return join !== undefined && isAnd(join) && pieces[place - 1]?.kind === 'name' && pieces[place + 1]?.kind === 'name';
}

/** `from 10.1.0.0/16 (front end)`, `프런트 엔드 10.1.0.5, 10.1.0.6에서`: the words around the address are around the name. */
function withoutOwnAddresses(sentence: Sentence): readonly Piece[] {
  const { pieces } = sentence;
  const kept: Piece[] = [];
  let isOwn = false;
  pieces.forEach((piece, place) => {
    if (piece.kind === 'address') {
      const isBracketed = /\(\s*$/.test(gapBefore(sentence, place + 1)) && pieces[place + 1]?.kind === 'name';
      isOwn = isBracketed || (isOwn && !/;/.test(gapBefore(sentence, place))) || isLabel(pieces[place - 1]);
      if (!isOwn) kept.push(piece);
    } else if (isOwn && isAnd(piece) && pieces[place + 1]?.kind === 'address') return;
    else {
      isOwn = false;
      kept.push(piece);
    }
  });
  return kept;
}

const isLabel = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.kind === 'name' || hasCue(piece, 'machine'));

function markBefore(pieces: readonly Piece[], index: number): Mark | undefined {
  for (const piece of pieces.slice(0, index).reverse()) {
    if (piece.kind === 'cue' && /^(?:→|[a-z ]+)$/.test(piece.text.toLowerCase())) {
      if (piece.cues.includes('to')) return 'to';
      if (piece.cues.includes('from')) return 'from';
      if (piece.cues.includes('reaches')) return 'to';
      if (piece.text.toLowerCase() === 'on' && opensBetween(pieces, index)) return 'to';
    }
    const isOfList = piece.kind === 'name' && isJoined(pieces, pieces.indexOf(piece) + 1);
    if (!isOfList && !(piece.kind === 'cue' && piece.cues.some((cue) => passedOver.has(cue)))) return undefined;
  }
  return undefined;
}

/** "what can a client open on the front end": two names with a verb of opening between them. */
function opensBetween(pieces: readonly Piece[], index: number): boolean {
  const before = pieces.slice(0, index);
  const first = before.findIndex((piece) => piece.kind === 'name' && piece.means.some(({ kind }) => kind === 'role'));
  return first >= 0 && before.slice(first).some((piece) => hasCue(piece, 'open', 'reaches', 'use'));
}

/** `에서` is "from" where another end, or a word of movement, follows; on its own it is "on". */
function markBehind(pieces: readonly Piece[], index: number, names: number): Mark | undefined {
  const behind = pieces.slice(index + 1);
  const says = particlesOf(behind);
  const receives = behind.some((piece) => hasCue(piece, 'inbound') && receiving.test(piece.text));
  if (receives && names === 1 && says.includes('from')) return undefined;
  const moves = behind.some(
    (piece, place) => hasCue(piece, 'inbound', 'outbound', 'reaches') || isReached(piece, behind[place + 1]),
  );
  if (says.includes('to') && (names > 1 || moves)) return 'to';
  if (says.includes('from') && (names > 1 || moves)) return 'from';
  if (says.includes('on') && names > 1 && moves) return 'to';
  return undefined;
}

/** `중재 서버에서`; the second particle of `단말에서 서버로` is of the servers. */
function particlesOf(behind: readonly Piece[]): readonly Particle[] {
  const says: Particle[] = [];
  for (const piece of behind) {
    if (piece.kind === 'particle') says.push(piece.says);
    else if (!hasCue(piece, 'machine') || says.includes('from')) break;
  }
  return says;
}

/** `FE->중재, 중재->FE`: each of two roles is named as either end. */
export function areEitherEnd(marks: ReadonlyMap<Piece, Mark>): boolean {
  const said = new Set([...marks].map(([piece, mark]) => `${roleOf(piece)} ${mark}`));
  const ids = new Set([...marks.keys()].map(roleOf));
  return ids.size === 2 && said.size === 4;
}

/** `프런트 엔드에서 10.2.0.5로`: the other end is an address. */
function isReached(piece: Piece, next: Piece | undefined): boolean {
  return piece.kind === 'address' && next?.kind === 'particle' && next.says === 'to';
}
