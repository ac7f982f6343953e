import type { Catalog } from '../catalog/catalog.js';
import type { Dialect } from '../firewall/dialect.js';
import { dialects } from '../firewall/dialects/index.js';
import { fold } from '../match/fold.js';
import { createNameIndex, type Entry, type NameIndex } from '../match/name-index.js';
import type { FileFormat, Named } from './question.js';
import type { Cue, Words } from './vocabulary/cue.js';
import { english } from './vocabulary/english.js';
import { koreanStems, koreanWords } from './vocabulary/korean.js';

/** What a phrase can stand for. */
export type Sense =
  | {
      readonly kind: 'cue';
      readonly cue: Cue;
      /** Latin words of the phrase; they must stand apart as written, or "the MS" would be "them". */
      readonly words: number;
    }
  /** A verb's stem: any ending may follow. */
  | { readonly kind: 'stem'; readonly cue: Cue }
  | { readonly kind: 'name'; readonly named: Named; readonly derived: boolean }
  | {
      readonly kind: 'dialect';
      readonly id: string;
      readonly words: number;
      readonly weak: boolean;
      readonly file: FileFormat | undefined;
    }
  | { readonly kind: 'product' };

export interface Lexicon {
  readonly phrases: NameIndex<Sense>;
  /** Names and firewall words alone: what a misspelt word is compared with. */
  readonly spellable: NameIndex<Sense>;
  /** What to do with a name that several things claim; undefined where nobody said. */
  ambiguity(key: string): { readonly means: readonly Named[]; readonly answer: 'ask' | 'show' } | undefined;
  /** Whether a name of the catalog is a word of ordinary talk too. */
  isEveryday(key: string): boolean;
}

/** Joins the catalog's names with everyday words. Built once for a catalog. */
export function createLexicon(catalog: Catalog): Lexicon {
  const names = [...catalogNames(catalog), ...dialectNames(dialects)];
  const words = [...cues(english, 'cue'), ...cues(koreanWords, 'cue'), ...cues(koreanStems, 'stem')];
  const ambiguities = new Map(
    catalog.ambiguities.map(({ name, means, answer }) => [fold(name), { means: means.map(toNamed), answer }]),
  );
  const claimed = [...catalog.ambiguities].flatMap(({ name, means }) =>
    means.map((each): Entry<Sense> => ({ name, value: { kind: 'name', named: toNamed(each), derived: false } })),
  );
  const everyday = new Set(catalog.products.flatMap(({ everydayNames }) => everydayNames.map(fold)));
  return {
    phrases: createNameIndex([...names, ...claimed, ...words]),
    spellable: createNameIndex([
      ...names.filter(({ name, value }) => value.kind !== 'dialect' || name.length >= shortestSpelledDialect),
      ...words.filter(({ value }) => isSpellable(value)),
    ]),
    ambiguity: (key) => ambiguities.get(key),
    isEveryday: (key) => everyday.has(key) || everyday.has(key.replace(/s$/, '')),
  };
}

/** "window" is no misspelt "windows": only long names of rule languages are looked for in misspelt words. */
const shortestSpelledDialect = 8;

/** Fillers and small words are too near to everything. */
const spellableCues: ReadonlySet<Cue> = new Set([
  'port',
  'firewall',
  'open',
  'need',
  'rule',
  'range',
  'close',
  'missing',
  'inbound',
  'outbound',
  'both-ways',
  'between',
  'internet',
  'except',
  'balancer',
  'dns-balancing',
  'hardware-only',
  'ipsec',
  'machine',
  'purpose',
  'listen',
]);
const isSpellable = (sense: Sense): boolean => sense.kind === 'cue' && spellableCues.has(sense.cue);

function cues(words: Words, kind: 'cue' | 'stem'): Entry<Sense>[] {
  return Object.entries(words).flatMap(([cue, list]) =>
    list.map((name) => ({ name, value: { kind, cue: cue as Cue, words: latinWords(name) } })),
  );
}

/** How many Latin words a text has. */
export function latinWords(text: string): number {
  return text.match(/[a-z]+(?:'s)?/gi)?.length ?? 0;
}

function dialectNames(all: readonly Dialect[]): Entry<Sense>[] {
  return all.flatMap(({ id, aliases, alsoMachines = [], alsoFile }) =>
    [id, ...aliases].map((name) => ({
      name,
      value: {
        kind: 'dialect' as const,
        id,
        words: latinWords(name),
        weak: alsoMachines.includes(name),
        file: alsoFile,
      },
    })),
  );
}

function catalogNames(catalog: Catalog): Entry<Sense>[] {
  const products = catalog.products.flatMap(({ name, aliases }) => [name.en, name.ko, ...aliases]);
  return [
    ...products.map((name): Entry<Sense> => ({ name, value: { kind: 'product' } })),
    ...namesOf('role', catalog.roles, products),
    ...namesOf('service', catalog.services, products),
    ...namesOf('topic', catalog.topics, products),
    ...namesOf('application', catalog.applications, products),
    ...namesOf('elsewhere', catalog.elsewhere, products),
  ];
}

interface HasNames {
  readonly id: string;
  readonly name: { readonly en: string; readonly ko: string };
  readonly short?: { readonly en: string; readonly ko: string } | undefined;
  readonly aliases: readonly string[];
}

function namesOf(kind: Named['kind'], things: readonly HasNames[], products: readonly string[]): Entry<Sense>[] {
  return things.flatMap(({ id, name, short, aliases }) => {
    const given = [name.en, name.ko, ...(short ? [short.en, short.ko] : []), ...aliases];
    const derived = [name.en, name.ko]
      .flatMap((each) => shorter(each, products))
      .filter((each) => !given.includes(each));
    const entry = (text: string, isDerived: boolean): Entry<Sense> => ({
      name: text,
      value: { kind: 'name', named: { kind, id }, derived: isDerived },
    });
    return [...given.map((text) => entry(text, false)), ...new Set(derived)].map((each) =>
      typeof each === 'string' ? entry(each, true) : each,
    );
  });
}

const machineWords = /\s*(?:servers?|services?|pool|서버|서비스|풀|components?|구성 요소|access|액세스)$/i;

/** What people leave off a full name: the product before it, the brackets, the word server behind it. */
function shorter(name: string, products: readonly string[]): string[] {
  const plain = name.replace(/\s*\([^)]*\)/g, '').trim();
  const product = products.find((each) => plain.toLowerCase().startsWith(`${each.toLowerCase()} `));
  const own = product === undefined ? plain : plain.slice(product.length + 1);
  const bare = own.replace(machineWords, '');
  return [plain, own, bare].filter((each) => fold(each).length > 2);
}

function toNamed(reference: string): Named {
  const [kind, id] = reference.split(':') as [Named['kind'], string];
  return { kind, id };
}
