import { fold } from '../match/fold.js';
import type { Near } from '../match/name-index.js';
import type { Lexicon, Sense } from './lexicon.js';
import type { Piece } from './piece.js';
import { resolve } from './resolve.js';
import { isAddressWord } from './vocabulary/address-words.js';
import { particles } from './vocabulary/particles.js';

/** As many neighbouring words may belong to one misspelt name. */
const mostWords = 4;

/**
 * Reads words that are nobody's name as the nearest name, where there is exactly one near enough: `front edn`,
 * `중제서버는`. What was corrected stays marked, so that the answer can say it.
 */
export function respell(pieces: readonly Piece[], text: string, lexicon: Lexicon): readonly Piece[] {
  const respelt: Piece[] = [];
  let index = 0;
  while (index < pieces.length) {
    const found = correctionAt(index);
    respelt.push(found?.piece ?? pieces[index]!);
    index = found?.stop ?? index + 1;
  }
  return respelt;

  function correctionAt(index: number): { readonly piece: Piece; readonly stop: number } | undefined {
    const windows = Array.from({ length: mostWords }, (_, count) => index + count + 1).filter(
      (stop) => stop <= pieces.length && isRun(index, stop),
    );
    const found = windows.flatMap((stop) => {
      const [start, end] = [pieces[index]!.start, pieces[stop - 1]!.stop];
      const written = text.slice(start, end);
      const corrected = correct(written, lexicon);
      return corrected
        ? [{ stop, ...corrected, piece: { ...corrected.piece, text: written, start, stop: end } as Piece }]
        : [];
    });
    return found.sort((one, other) => one.ratio - other.ratio || other.stop - one.stop)[0];
  }

  /** Unknown words, and words beside them that may be the rest of the name: "server", "RCC gteway". */
  function isRun(index: number, stop: number): boolean {
    const run = pieces.slice(index, stop);
    if (run[0]!.kind !== 'unknown' && run[1]?.kind !== 'unknown') return false;
    return run.every(
      (piece) =>
        (piece.kind === 'unknown' && !isAddressWord(piece.text)) ||
        piece.kind === 'name' ||
        (piece.kind === 'cue' && /^[\p{L}]{2,12}$/u.test(piece.text) && !isAddressWord(piece.text)),
    );
  }
}

function correct(written: string, lexicon: Lexicon): { readonly piece: object; readonly ratio: number } | undefined {
  for (const key of spellings(fold(written))) {
    const near = lexicon.spellable.near(key);
    const piece = near && pieceOf(near, lexicon);
    if (piece) return { piece, ratio: near.distance / key.length };
  }
  return undefined;
}

/** The word, and the word without the particle that a Hangul word may end in. */
function spellings(key: string): string[] {
  const endings = [...particles.keys()].filter(
    (particle) => key.endsWith(particle) && key.length - particle.length >= 2,
  );
  return [
    key,
    ...endings.sort((one, other) => other.length - one.length).map((particle) => key.slice(0, -particle.length)),
  ];
}

function pieceOf({ values }: Near<Sense>, lexicon: Lexicon): object | undefined {
  const cues = values.filter(({ kind }) => kind === 'cue');
  const [found] = resolve('', cues.length > 0 ? cues : values, '', { ...lexicon, ambiguity: () => undefined });
  if (!found) return undefined;
  const { piece } = found;
  if (piece.kind !== 'name') return piece;
  return { ...piece, corrected: true, several: piece.means.length > 1 ? 'ask' : 'show' };
}
