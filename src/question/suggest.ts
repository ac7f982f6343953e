import type { Catalog } from '../catalog/catalog.js';
import type { Role } from '../catalog/schema.js';
import { dialects } from '../firewall/dialects/index.js';
import { createRank, type Ranked } from '../match/rank.js';
import type { Language } from './question.js';

/** A thing of the catalog to choose from, by its name. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
}

/** What a field of the form chooses from. */
export type SuggestionKind = 'role' | 'service' | 'dialect';

/** What a text may be the beginning of, the likeliest first; everything for an empty text. */
export type Suggest = (kind: SuggestionKind, typed: string, language: Language) => readonly Suggestion[];

/** Binds the suggestions to a catalog. Names of both languages are found, whichever is shown. */
export function createSuggest(catalog: Catalog): Suggest {
  const ranks = {
    role: createRank(inOrder(catalog.roles).map(toRanked)),
    service: createRank(catalog.services.map(toRanked)),
    dialect: createRank(
      dialects.map(({ id, name, aliases }) => ({
        value: { id, name: { en: name, ko: name } },
        names: [name, id],
        aliases,
      })),
    ),
  };
  return (kind, typed, language) => ranks[kind](typed).map(({ id, name }) => ({ id, label: name[language] }));
}

type Thing = Pick<Role, 'id' | 'name' | 'short' | 'aliases'>;

function toRanked<T extends Thing>(thing: T): Ranked<T> {
  const { id, name, short, aliases } = thing;
  return { value: thing, names: [name.en, name.ko], aliases: [...(short ? [short.en, short.ko] : []), ...aliases, id] };
}

const order: readonly Role['kind'][] = ['server', 'client', 'far-end', 'balancer', 'group'];

/** What is asked about most stands first. */
function inOrder(roles: readonly Role[]): readonly Role[] {
  return order.flatMap((kind) => roles.filter((role) => role.kind === kind));
}
