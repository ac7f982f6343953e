import { hasCue, type Piece } from '../piece.js';
import { notLetIn } from '../vocabulary/leaving-out.js';
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
    wantsClosed:
      (wanted.length > 0 && !pieces.some((piece) => hasCue(piece, 'open', 'ipsec'))) ||
      pieces.some((piece) => isNotLetIn(piece, text)),
    toClose: wanted.filter((piece) => !isNegated(piece)).map((piece) => wordOf(piece, text)),
  };
}

/** Words that say so stand close by; a long text is not read again for each of its ports. */
const reach = 80;

/** `do not open 5068`, `never allow media`, `5068 is not used`. */
function isNotLetIn({ kind, start, stop }: Piece, text: string): boolean {
  if (kind !== 'ports' && kind !== 'row' && kind !== 'name') return false;
  const before = text.slice(Math.max(0, start - reach), start);
  const isPort = kind !== 'name';
  return (
    notLetIn.before.test(before) ||
    (isPort && (notLetIn.beforePort.test(before) || notLetIn.behind.test(text.slice(stop, stop + reach))))
  );
}
