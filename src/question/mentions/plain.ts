import { hasCue, type Piece } from '../piece.js';
import { asksItself, isKorean, type Sentence } from './sentence.js';
import { wordOf } from './word-of.js';

/**
 * Who leaves out what is not encrypted wants the rest: `평문 빼고`, `except plaintext`. Of unencrypted SIP alone no filter
 * can be made: `평문 SIP 안 쓰는데` is said to be unread.
 */
export function withoutPlain(sentence: Sentence): readonly Piece[] {
  const { pieces } = sentence;
  const place = pieces.findIndex(isPlain);
  const plain = pieces[place];
  if (plain === undefined) return pieces;
  const before = pieces[place - 1];
  if (before && isLeavingOut(before) && !isKorean(before)) return encrypted(pieces, before, plain, plain);
  const last = pieces.slice(place + 1).find((piece) => !isPassed(piece));
  if (last === undefined || !isLeavingOut(last) || !isKorean(last) || asksItself(last, sentence)) return pieces;
  const between = pieces.slice(place + 1, pieces.indexOf(last));
  if (!between.some(({ kind }) => kind === 'name')) return encrypted(pieces, plain, last, plain);
  const text = sentence.text.slice(plain.start, last.start) + wordOf(last, sentence.text);
  return replaced(pieces, plain, last, { kind: 'unknown', text, start: plain.start, stop: last.stop });
}

function encrypted(pieces: readonly Piece[], first: Piece, last: Piece, { text }: Piece): readonly Piece[] {
  return replaced(pieces, first, last, { kind: 'cue', cues: ['tls'], text, start: first.start, stop: last.stop });
}

function replaced(pieces: readonly Piece[], first: Piece, last: Piece, instead: Piece): readonly Piece[] {
  return [...pieces.slice(0, pieces.indexOf(first)), instead, ...pieces.slice(pieces.indexOf(last) + 1)];
}

const isPlain = (piece: Piece): boolean => hasCue(piece, 'unencrypted');

const isLeavingOut = (piece: Piece): boolean => hasCue(piece, 'except', 'absent', 'no-need');

/** What may stand between: particles, "ports", the protocol that is not encrypted. */
const isPassed = (piece: Piece): boolean =>
  piece.kind === 'particle' ||
  hasCue(piece, 'port', 'filler', 'tcp', 'firewall', 'use') ||
  (piece.kind === 'name' && piece.means.every(({ kind }) => kind === 'application'));
