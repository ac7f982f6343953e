import { isSyllable } from '../match/jamo.js';

/** The smallest thing that can be read: a run of letters, a run of digits, one Hangul syllable, an arrow. */
export interface Atom {
  /** Lower case. */
  readonly key: string;
  readonly start: number;
  readonly stop: number;
  readonly script: 'latin' | 'digits' | 'hangul' | 'symbol';
  /** A blank or punctuation stands before it. */
  readonly apart: boolean;
  /** It begins a word: apart, or of another script than its neighbour. */
  readonly beginsWord: boolean;
}

const pattern = /[→↔←]|\p{Nd}+|[가-힣]|[\p{L}\p{M}]+?(?=[가-힣]|\p{Nd}|[^\p{L}\p{M}]|$)/gu;

/** Laughing and crying: ㅋㅋ, ㅠㅠ. */
const soundOnly = /^[\u1100-\u11ff\u3131-\u318e]+$/;

/** Cuts an unmangled text into atoms; everything else (blanks, punctuation) only separates them. */
export function toAtoms(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const found of text.matchAll(pattern)) {
    if (soundOnly.test(found[0])) continue;
    const last = atoms.at(-1);
    const script = scriptOf(found[0]);
    const apart = last === undefined || last.stop !== found.index;
    atoms.push({
      key: found[0].toLowerCase(),
      start: found.index,
      stop: found.index + found[0].length,
      script,
      apart,
      beginsWord: apart || last.script !== script,
    });
  }
  return atoms;
}

function scriptOf(text: string): Atom['script'] {
  if (/^[→↔←]$/.test(text)) return 'symbol';
  if (/^\p{Nd}/u.test(text)) return 'digits';
  return isSyllable(text) ? 'hangul' : 'latin';
}
