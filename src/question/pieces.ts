import { fold } from '../match/fold.js';
import { toAtoms } from './atoms.js';
import { unglue } from './glued.js';
import type { Lexicon } from './lexicon.js';
import { readAddresses } from './mentions/addresses.js';
import { readDates } from './mentions/dates.js';
import { readHosts, readHostsOfAddresses } from './mentions/hosts.js';
import { readLogLine } from './mentions/log-lines.js';
import { readNumbers } from './mentions/numbers.js';
import { readRowIds } from './mentions/row-ids.js';
import { asEnds } from './mentions/shared-names.js';
import { overlaps, type Piece } from './piece.js';
import { respell } from './respell.js';
import { segment } from './segment.js';

/** Reads an unmangled text into pieces; knows nothing of what they ask for. */
export function toPieces(text: string, lexicon: Lexicon, isRow: (id: string) => boolean): readonly Piece[] {
  return asEnds(respell(piecesAsWritten(text, lexicon, isRow), text, lexicon));
}

/** The same with every word taken for what it says: nothing is respelt. */
export function piecesAsWritten(text: string, lexicon: Lexicon, isRow: (id: string) => boolean): readonly Piece[] {
  const readers: readonly (readonly Piece[])[] = [
    readLogLine(text),
    readHostsOfAddresses(text),
    readAddresses(text),
    readHosts(text, (name) => lexicon.phrases.exact(fold(name)).length > 0),
    readRowIds(text, isRow),
    readDates(text),
    readNumbers(text),
  ];
  const fixed: Piece[] = [];
  for (const piece of readers.flat()) if (!fixed.some((other) => overlaps(piece, other))) fixed.push(piece);
  return segment(text, unglue(toAtoms(text), text, lexicon), fixed, lexicon);
}
