import type { CatalogData, Role } from '../../src/catalog/schema.js';

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Any of the list. */
export function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Names of a role: its name in both languages, two Latin aliases and one in Hangul. */
const namesOfRole = 5;

const kinds = [
  ['Server', '서버'],
  ['Gateway', '게이트웨이'],
  ['Proxy', '프록시'],
  ['Controller', '컨트롤러'],
  ['Collector', '수집기'],
  ['Archive', '보관소'],
  ['Bridge', '브리지'],
  ['Recorder', '녹음기'],
] as const;
const onsets = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'z',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const codas = ['', '', 'l', 'm', 'n', 'r', 's', 'x'];
const firstSyllable = 0xac00;
/** Indexes of everyday letters among the Hangul syllables: ㄱ ㄴ ㄷ …, ㅏ ㅐ ㅓ …, none ㄴ ㄹ ㅁ ㅇ. */
const initials = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18];
const middles = [0, 1, 4, 5, 6, 8, 13, 18, 20];
const finals = [0, 0, 0, 4, 8, 16, 21];

/** The catalog and so many names more, on made-up roles without rows: names that can be said, a third of them in Hangul. */
export function withMadeUpNames(
  data: CatalogData,
  count: number,
): { readonly data: CatalogData; readonly roles: readonly Role[] } {
  const random = createRandom(count);
  const taken = new Set<string>();
  const fresh = (make: () => string): string => {
    for (;;) {
      const word = make();
      if (!taken.has(word) && taken.add(word)) return word;
    }
  };
  const roles = Array.from({ length: count / namesOfRole }, (_, index): Role => {
    const [kind, koreanKind] = pick(kinds, random);
    const [word, other] = [fresh(() => latinWord(random)), fresh(() => latinWord(random))];
    const [hangul, otherHangul] = [fresh(() => hangulWord(random)), fresh(() => hangulWord(random))];
    return {
      id: `made-up-${index}`,
      name: { en: `${word} ${kind}`, ko: `${hangul} ${koreanKind}` },
      aliases: [`${word} ${other}`, `${other} ${kind.toLowerCase()}`, `${otherHangul} ${koreanKind}`],
      kind: 'server',
      contains: [],
      formOf: [],
    };
  });
  return { data: { ...data, roles: [...data.roles, ...roles] }, roles };
}

/** The same text with one slip inside its first word, as a hand makes it: a letter missing, doubled, swapped or wrong. */
export function misspelt(text: string, random: () => number): string {
  const length = text.search(/ |$/);
  const at = 1 + Math.floor(random() * (length - 2));
  const [before, here, next, after] = [text.slice(0, at), text[at]!, text[at + 1]!, text.slice(at + 2)];
  if (/[가-힣]/.test(here)) return `${before}${otherVowel(here)}${next}${after}`;
  return pick(
    [
      `${before}${next}${after}`,
      `${before}${here}${here}${next}${after}`,
      `${before}${next}${here}${after}`,
      `${before}q${next}${after}`,
    ],
    random,
  );
}

function latinWord(random: () => number): string {
  const syllables = Array.from({ length: 3 }, () => pick(onsets, random) + pick(vowels, random) + pick(codas, random));
  const word = syllables.join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

function hangulWord(random: () => number): string {
  return Array.from({ length: 4 }, () =>
    syllable(pick(initials, random), pick(middles, random), pick(finals, random)),
  ).join('');
}

function syllable(initial: number, middle: number, final: number): string {
  return String.fromCodePoint(firstSyllable + (initial * 21 + middle) * 28 + final);
}

/** 중재 for 중제: ㅐ and ㅔ sound alike, and so do others; here each vowel turns into the next one. */
function otherVowel(character: string): string {
  const index = character.codePointAt(0)! - firstSyllable;
  const middle = (Math.floor((index % 588) / 28) + 1) % 21;
  return syllable(Math.floor(index / 588), middle, index % 28);
}
