import type { Atom } from './atoms.js';
import type { Lexicon, Sense } from './lexicon.js';
import type { Piece, Unplaced } from './piece.js';
import { resolve } from './resolve.js';
import { particles } from './vocabulary/particles.js';

/** How the text before a place ends; decides what may go on inside a Hangul word. */
type Ending = 'word' | 'strong' | 'weak' | 'stem' | 'particle' | 'prefix';

interface Path {
  readonly score: number;
  readonly piece: Piece | undefined;
  readonly before: Path | undefined;
}

interface Step {
  readonly stop: number;
  readonly ending: Ending;
  readonly score: number;
  readonly piece: Piece | undefined;
}

/** What an English plural adds to a phrase. */
const plural = 1;
const longestParticle = 5;
const longestVerbEnding = 7;
/** An unknown beginning of a Hangul word that known words follow. */
const longestPrefix = 12;

/**
 * Cuts the text into pieces, so that as much of it as can be is explained by as few and as long phrases as can be.
 * Latin phrases begin and end with words. Hangul phrases may stand anywhere in a word, as long as the rest of the word
 * is explained too: `중재서버는` is a name and a particle, but `클라우드` is not a client.
 */
export function segment(
  text: string,
  atoms: readonly Atom[],
  fixed: readonly Piece[],
  lexicon: Lexicon,
): readonly Piece[] {
  const paths: Map<Ending, Path>[] = Array.from({ length: atoms.length + 1 }, () => new Map());
  paths[0]!.set('word', { score: 0, piece: undefined, before: undefined });
  const wordStops = wordStopsOf(atoms);
  const fixedByStart = new Map(fixed.map((piece) => [atoms.find(({ start }) => start >= piece.start)?.start, piece]));

  for (let index = 0; index < atoms.length; index++) {
    for (const [ending, path] of paths[index]!) {
      for (const step of stepsFrom(index, ending, path.piece)) {
        const reached = paths[step.stop]!;
        const next = step.stop === atoms.length || atoms[step.stop]!.beginsWord ? 'word' : step.ending;
        const score = path.score + step.score;
        if (score > (reached.get(next)?.score ?? Number.NEGATIVE_INFINITY))
          reached.set(next, { score, piece: step.piece, before: path });
      }
    }
  }
  return piecesOf(bestOf(paths[atoms.length]!));

  function stepsFrom(index: number, ending: Ending, previous: Piece | undefined): readonly Step[] {
    const atom = atoms[index]!;
    const steps = [...phrasesFrom(index, ending), ...fixedFrom(index)];
    if (atom.script !== 'hangul')
      return [
        ...steps,
        step(index, index + 1, 'word', -1, { kind: atom.script === 'digits' ? 'other-number' : 'unknown' }),
      ];
    const wordStop = wordStops[index]!;
    if (ending === 'word') {
      steps.push(step(index, wordStop, 'word', -1, { kind: 'unknown' }));
      for (let stop = index + 1; stop < Math.min(wordStop, index + longestPrefix); stop++)
        steps.push(step(index, stop, 'prefix', -10, { kind: 'unknown' }));
      if (isGluable(previous)) steps.push(...particlesFrom(index, wordStop).filter(({ stop }) => stop === wordStop));
      return steps;
    }
    if (ending === 'stem' && wordStop - index <= longestVerbEnding)
      steps.push({ stop: wordStop, ending: 'word', score: -0.5, piece: undefined });
    if (ending === 'strong') steps.push(step(index, wordStop, 'word', -8, { kind: 'unknown' }));
    if (ending !== 'prefix') steps.push(...particlesFrom(index, wordStop));
    return steps;
  }

  function phrasesFrom(index: number, ending: Ending): Step[] {
    const steps: Step[] = [];
    let key = '';
    let most = 2;
    for (let stop = index + 1; stop <= atoms.length; stop++) {
      const last = atoms[stop - 1]!;
      key += last.key;
      if (key.length >= 2 && most === 2) most = lexicon.phrases.longest(key) + plural;
      if (key.length > most) break;
      const senses = sensesOf(key, last, lexicon);
      if (senses.length === 0) continue;
      const found = resolve(key, senses, text.slice(atoms[index]!.start, last.stop), lexicon);
      for (const { piece, isStem } of found) {
        const length = weightOf(key);
        if (ending === 'prefix' && length < (piece.kind === 'name' ? 6 : 4)) continue;
        const next = isStem ? 'stem' : piece.kind === 'name' && length >= 6 ? 'strong' : 'weak';
        steps.push(
          step(
            index,
            stop,
            next,
            isLoneSyllable(key, ending) ? 3 : 10 * length - 8 + (piece.kind === 'name' ? 2 : 0) - (isStem ? 3 : 0),
            piece,
          ),
        );
      }
    }
    return steps;
  }

  function fixedFrom(index: number): Step[] {
    const piece = fixedByStart.get(atoms[index]!.start);
    if (!piece) return [];
    let stop = index;
    while (stop < atoms.length && atoms[stop]!.start < piece.stop) stop++;
    return [{ stop, ending: 'weak', score: 10 * (piece.stop - piece.start) + 5, piece }];
  }

  function particlesFrom(index: number, wordStop: number): Step[] {
    const steps: Step[] = [];
    for (let stop = index + 1; stop <= Math.min(wordStop, index + longestParticle); stop++) {
      const says = particles.get(text.slice(atoms[index]!.start, atoms[stop - 1]!.stop));
      if (says) steps.push(step(index, stop, 'particle', 10 * (stop - index) - 6, { kind: 'particle', says }));
    }
    return steps;
  }

  function step(from: number, stop: number, ending: Ending, score: number, piece: Unplaced): Step {
    const [start, end] = [atoms[from]!.start, atoms[stop - 1]!.stop];
    return { stop, ending, score, piece: { ...piece, text: text.slice(start, end), start, stop: end } as Piece };
  }
}

/** For each atom, where its word ends. */
function wordStopsOf(atoms: readonly Atom[]): readonly number[] {
  const stops: number[] = new Array(atoms.length);
  for (let index = atoms.length - 1; index >= 0; index--) {
    stops[index] = index + 1 === atoms.length || atoms[index + 1]!.beginsWord ? index + 1 : stops[index + 1]!;
  }
  return stops;
}

/** An English plural or genitive is the same name: `mediation servers`. */
function sensesOf(key: string, last: Atom, { phrases }: Lexicon): readonly Sense[] {
  const senses = phrases.exact(key);
  if (senses.length > 0 || last.script !== 'latin' || key.length < 4 || !key.endsWith('s')) return senses;
  return phrases.exact(key.slice(0, -1));
}

/** One syllable inside a word is more likely a particle, or a part of something else. */
function isLoneSyllable(key: string, ending: Ending): boolean {
  return ending !== 'word' && key.length === 1 && /[가-힣]/.test(key);
}

/** A Hangul syllable says as much as two letters. */
function weightOf(key: string): number {
  return [...key].reduce((sum, character) => sum + (/[가-힣]/.test(character) ? 2 : 1), 0);
}

function isGluable(piece: Piece | undefined): boolean {
  return piece !== undefined && ['name', 'ports', 'row', 'dialect', 'address', 'cue', 'product'].includes(piece.kind);
}

function bestOf(paths: ReadonlyMap<Ending, Path>): Path | undefined {
  return [...paths.values()].reduce<Path | undefined>(
    (best, path) => (best === undefined || path.score > best.score ? path : best),
    undefined,
  );
}

function piecesOf(path: Path | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let each = path; each; each = each.before) if (each.piece) pieces.push(each.piece);
  return pieces.reverse();
}
