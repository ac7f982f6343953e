import { type Lexicon, latinWords, type Sense } from './lexicon.js';
import type { Unplaced } from './piece.js';
import type { Cue } from './vocabulary/cue.js';

type SenseOf<Kind extends Sense['kind']> = Extract<Sense, { kind: Kind }>;

/** What a phrase can be, most telling first: a name, a language, or what a word says about the question. */
export function resolve(
  key: string,
  senses: readonly Sense[],
  written: string,
  lexicon: Lexicon,
): readonly { readonly piece: Unplaced; readonly isStem: boolean }[] {
  const cues = senses
    .filter(
      (sense): sense is SenseOf<'cue'> =>
        sense.kind === 'cue' && (written === '' || sense.words === latinWords(written)),
    )
    .map(({ cue }) => cue);
  const stems = senses.filter((sense): sense is SenseOf<'stem'> => sense.kind === 'stem').map(({ cue }) => cue);
  const name = nameOf(key, senses, lexicon);
  const found: { piece: Unplaced; isStem: boolean }[] = [];

  if (name && !(cues.length > 0 && isEverydayWord(key, written, cues))) found.push({ piece: name, isStem: false });
  const dialect = senses.find(
    (sense): sense is SenseOf<'dialect'> =>
      sense.kind === 'dialect' && (written === '' || sense.words === latinWords(written)),
  );
  if (dialect) {
    const { id, weak, file } = dialect;
    found.push({ piece: { kind: 'dialect', id, weak, file }, isStem: false });
  }
  if (senses.some(({ kind }) => kind === 'product')) found.push({ piece: { kind: 'product' }, isStem: false });
  if (cues.length > 0 && (!name || found.length === 0 || cues.includes('balancer')))
    found.unshift({ piece: { kind: 'cue', cues, ...(dialect ? { dialect: dialect.id } : {}) }, isStem: false });
  if (stems.length > 0) found.push({ piece: { kind: 'cue', cues: [...stems, ...cues] }, isStem: true });
  return found.filter(({ isStem }, index) => isStem || index === 0);
}

function nameOf(
  key: string,
  senses: readonly Sense[],
  lexicon: Lexicon,
): Extract<Unplaced, { kind: 'name' }> | undefined {
  const ambiguity = lexicon.ambiguity(key);
  const said = { kind: 'name', corrected: false, everyday: lexicon.isEveryday(key) } as const;
  if (ambiguity) return { ...said, means: ambiguity.means, several: ambiguity.answer };
  const names = senses.filter((sense): sense is SenseOf<'name'> => sense.kind === 'name');
  const given = names.filter(({ derived }) => !derived);
  const means = unique((given.length > 0 ? given : names).map(({ named }) => named));
  return means.length > 0 ? { ...said, means, several: 'show' } : undefined;
}

/** "be" is a word and "BE" a Back End; a balancer's word always speaks of balancing. */
function isEverydayWord(key: string, written: string, cues: readonly Cue[]): boolean {
  if (cues.includes('balancer')) return true;
  return /^[a-z]/.test(key) && written !== written.toUpperCase();
}

export function unique<T extends { readonly kind: string; readonly id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [`${thing.kind}:${thing.id}`, thing])).values()];
}
