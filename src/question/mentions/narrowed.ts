import { hasCue, type Piece } from '../piece.js';
import type { FileFormat } from '../question.js';
import { withoutStrangePrefixes } from './addresses.js';
import { askingOf, asksWhether } from './asking.js';
import { blockedTransports } from './blocked.js';
import { withBrokenAddresses } from './broken-addresses.js';
import { deniedRules } from './denied-rules.js';
import { dialectAskedFor } from './dialects.js';
import { contrastedPieces, excludedPieces, idleExclusions, replacedPieces } from './exclusion.js';
import { fileAskedFor, withoutHanding } from './files.js';
import { ofNoRow } from './of-no-row.js';
import { isWorthSaying } from './passed-numbers.js';
import { reworded } from './rewording.js';
import { maybeTens } from './tens.js';
import { type IsPrinted, portMentions } from './tuples.js';
import { unneededPieces } from './unneeded.js';
import { whoSays } from './who-says.js';
import { wordOf } from './word-of.js';

/** What is known beside the text. */
export interface Known {
  /** What may be an address is one, as where the text asks for rules itself. */
  readonly goesOnFromRules: boolean;
  /** Something was asked before: what is to be left out may be left out of that. */
  readonly goesOn: boolean;
  readonly isPrinted: IsPrinted;
}

/** The pieces of a text that are asked about, and what became of the others. */
export interface Narrowed {
  readonly kept: readonly Piece[];
  /** What is to be left out. */
  readonly excluded: ReadonlySet<Piece>;
  /** Of those, what others were named in place of. */
  readonly replaced: readonly Piece[];
  /** What was read as nothing and may have been meant as something. */
  readonly idle: readonly string[];
  readonly file: FileFormat | undefined;
  readonly dialect: string | undefined;
  /** The text is a pasted line of a firewall's log. */
  readonly isLog: boolean;
  /** How many pieces the text has, as they are meant. */
  readonly length: number;
}

/** Takes out of the pieces what is not asked about: what is left out, said of something else, or asks for a form of the answer. */
export function narrowed(read: readonly Piece[], text: string, known: Known): Narrowed {
  const { pieces, told } = reworded(read, text);
  const { goesOnFromRules, goesOn, isPrinted } = known;
  const sentence = { pieces, text };
  const unneeded = unneededPieces(sentence, { asks: asksWhether(askingOf(pieces, text), pieces), goesOn });
  const saying = whoSays(pieces);
  const denied = deniedRules(pieces);
  const excluded = new Set([
    ...excludedPieces(sentence, goesOn),
    ...unneeded.leftOut,
    ...denied,
    ...blockedTransports(sentence),
  ]);
  const contrasted = new Set([...contrastedPieces(sentence), ...saying]);
  const said = pieces.filter((piece) => !excluded.has(piece) && !contrasted.has(piece));
  const { isLog } = portMentions(said, isPrinted);
  const all = withoutHanding(said);
  const dialect = isLog ? undefined : dialectAskedFor(all, denied.length > 0);
  const plain = dialect === undefined ? all : withoutStrangePrefixes(all);
  const isForRules = dialect !== undefined || (goesOnFromRules && !isLog);
  const kept = isForRules ? withBrokenAddresses(plain, text) : plain;
  const idle = [...idleExclusions(pieces, goesOn), ...unneeded.idle, ...saying, ...ofNoRow(kept)];
  return {
    kept,
    excluded,
    replaced: [...replacedPieces(pieces), ...unneeded.replaced],
    idle: [
      ...told,
      ...idle.map((piece) => wordOf(piece, text)),
      ...kept.flatMap((piece) => (isWorthSaying(piece, text, isPrinted) ? [piece.text] : [])),
      ...(isForRules ? kept.flatMap((piece) => tensIn(piece, text) ?? []) : []),
    ],
    file: isLog
      ? undefined
      : fileAskedFor(said.filter((piece) => !hasCue(piece, 'except') || !isBehind(piece, excluded, pieces))),
    dialect,
    isLog,
    length: pieces.length,
  };
}

/** `5070 빼고`: the word for leaving out took what stands before it. */
function isBehind(piece: Piece, taken: ReadonlySet<Piece>, pieces: readonly Piece[]): boolean {
  const before = pieces.slice(0, pieces.indexOf(piece)).findLast(({ kind }) => kind !== 'particle');
  return before !== undefined && taken.has(before);
}

function tensIn({ kind, text: written, stop }: Piece, text: string): string | undefined {
  return kind === 'other-number' && /^\d+$/.test(written) ? maybeTens(Number(written), text.slice(stop)) : undefined;
}
