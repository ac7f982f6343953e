import { hasCue, type Piece } from '../piece.js';
import { isClosedAlready, mustStay } from '../vocabulary/telling-whose.js';
import { wordOf } from './word-of.js';

/** What a text says of closing. */
export interface Closing {
  /** It was closed before, and nobody wants it to be: `blocked`, `막은`. */
  readonly isClosed: boolean;
  /** Something is to be blocked: rules that let it through would be the opposite. */
  readonly wantsClosed: boolean;
  /** The words that ask for what may be closed: `닫아도 되는`. */
  readonly toClose: readonly string[];
}

/** Reads what is to be closed, and tells it from what is closed already and from what must not be. */
export function closingOf(pieces: readonly Piece[], text: string): Closing {
  const closing = pieces.filter((piece) => hasCue(piece, 'close'));
  // "Leave closed" asks for it as much as "close".
  const isLeft = (piece: Piece): boolean =>
    pieces.some((each, index) => pieces[index + 1] === piece && hasCue(each, 'leave'));
  const wanted = closing.filter((piece) => isLeft(piece) || !isClosedAlready.test(piece.text));
  const isNegated = (piece: Piece): boolean =>
    mustStay.test(piece.text) || pieces.slice(0, pieces.indexOf(piece)).some((each) => hasCue(each, 'not'));
  return {
    isClosed: closing.length > 0 && wanted.length === 0,
    wantsClosed: wanted.length > 0 && !pieces.some((piece) => hasCue(piece, 'open', 'ipsec')),
    toClose: wanted.filter((piece) => !isNegated(piece)).map((piece) => wordOf(piece, text)),
  };
}
