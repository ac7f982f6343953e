import type { CatalogData, Role } from '../schema.js';
import { where } from './where.js';

/** How names are compared: what differs in case, width, spacing or punctuation only is one name. */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A thing that answers to names, as an ambiguity refers to it. */
export interface Claimant {
  readonly ref: string;
  readonly at: string;
  /** The folded names, each once: its name, which may be the same in both languages, its aliases, and its short name. */
  readonly names: ReadonlySet<string>;
  /** Aliases that say a name of the same thing once more. */
  readonly repeated: readonly string[];
  readonly aliases: readonly string[];
}

/** Everything of the catalog that a person can name. */
export function claimants(data: CatalogData): Claimant[] {
  const kinds = [
    ['role', 'roles'],
    ['service', 'services'],
    ['topic', 'topics'],
    ['application', 'applications'],
    ['elsewhere', 'elsewhere'],
  ] as const;
  return kinds.flatMap(([kind, list]) =>
    data[list].map((record) => {
      const names = new Set([fold(record.name.en), fold(record.name.ko)]);
      const repeated = record.aliases.filter((alias) => names.has(fold(alias)) || !names.add(fold(alias)));
      // A short name may well be the name or an alias of its own role.
      for (const short of shortNames(record)) names.add(fold(short));
      return { ref: `${kind}:${record.id}`, at: where(list, record), names, repeated, aliases: record.aliases };
    }),
  );
}

function shortNames({ short }: Pick<Role, 'id' | 'short'>): readonly string[] {
  return short === undefined ? [] : [short.en, short.ko];
}

/** An alias that a thing has already adds nothing. */
export function repeatedNames(data: CatalogData): string[] {
  return claimants(data).flatMap(({ at, repeated }) =>
    repeated.map(
      (alias) =>
        `${at}: aliases: "${alias}" is one of its names already (case, blanks and hyphens do not count); take it out`,
    ),
  );
}

/** An alias of digits would swallow a port number; one of punctuation says nothing. */
export function unusableAliases(data: CatalogData): string[] {
  return [
    ...claimants(data),
    ...data.products.map((product) => ({ at: where('products', product), aliases: product.aliases })),
  ].flatMap(({ at, aliases }) =>
    aliases
      .filter((alias) => /^\p{N}*$/u.test(fold(alias)))
      .map(
        (alias) => `${at}: aliases: "${alias}" has no letter and would be taken for a port; add a word or take it out`,
      ),
  );
}
