import type { Atom } from './atoms.js';
import type { Lexicon } from './lexicon.js';
import type { Cue } from './vocabulary/cue.js';

/** What people write onto a name: `mediationports`, `frontendserverports`. */
const written: readonly Cue[] = ['port', 'machine', 'firewall', 'rule', 'range', 'table'];
const shortestRest = 3;
/** "feports" may be many things; "FEports" is not. */
const shortestName = 4;
const shortestAbbreviation = 2;

/** Cuts Latin words that are nobody's name into a name and the everyday words that were written onto it. */
export function unglue(atoms: readonly Atom[], text: string, lexicon: Lexicon): readonly Atom[] {
  return atoms.flatMap((atom) => (atom.script === 'latin' ? parts(atom, text, lexicon) : [atom]));
}

function parts(atom: Atom, text: string, { phrases }: Lexicon): readonly Atom[] {
  const { key, start } = atom;
  if (key.length < shortestAbbreviation + shortestRest || phrases.exact(key).length > 0) return [atom];
  const cuts: number[] = [];
  let stop = key.length;
  for (let cut = stop - shortestRest; cut >= shortestAbbreviation; cut--) {
    if (!isEveryday(key.slice(cut, stop))) continue;
    cuts.unshift(cut);
    if (isName(cut)) return [0, ...cuts].map((from, index, all) => part(from, all[index + 1] ?? key.length));
    stop = cut;
  }
  return [atom];

  function isName(cut: number): boolean {
    const isLong = cut >= shortestName || /^[A-Z]+$/.test(text.slice(start, start + cut));
    return isLong && phrases.exact(key.slice(0, cut)).some(({ kind }) => kind === 'name');
  }

  function isEveryday(word: string): boolean {
    return phrases.exact(word).some((sense) => sense.kind === 'cue' && written.includes(sense.cue));
  }

  function part(from: number, to: number): Atom {
    const isFirst = from === 0;
    return {
      ...atom,
      key: key.slice(from, to),
      start: start + from,
      stop: start + to,
      apart: isFirst && atom.apart,
      beginsWord: isFirst ? atom.beginsWord : true,
    };
  }
}
