import { toAtoms } from './atoms.js';
import type { Lexicon } from './lexicon.js';
import { readAddresses } from './mentions/addresses.js';
import { readHosts } from './mentions/hosts.js';
import { readNumbers } from './mentions/numbers.js';
import { readRowIds } from './mentions/row-ids.js';
import { asEnds } from './mentions/shared-names.js';
import type { Piece } from './piece.js';
import { respell } from './respell.js';
import { segment } from './segment.js';

/** Reads an unmangled text into pieces; knows nothing of what they ask for. */
export function toPieces(text: string, lexicon: Lexicon, isRow: (id: string) => boolean): readonly Piece[] {
  const addresses = [...readAddresses(text), ...readHosts(text)];
  const numbers = [...readRowIds(text, isRow), ...readNumbers(text)].filter(
    ({ start, stop }) => !addresses.some((address) => start < address.stop && address.start < stop),
  );
  return asEnds(respell(segment(text, toAtoms(text), [...addresses, ...numbers], lexicon), text, lexicon));
}
