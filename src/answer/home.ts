import type { Catalog } from '../catalog/catalog.js';
import type { Product, Role, Source } from '../catalog/schema.js';
import { dialects } from '../firewall/dialects/index.js';
import { wholeScope } from '../question/filters.js';
import type { Language } from '../question/question.js';
import type { Choice } from './answer.js';
import { roleChoice } from './choices.js';
import { select } from './select.js';

/** What somebody who comes for the first time is told: what can be asked, and what the answers rest on. */
export interface Home {
  readonly products: readonly (Product & { readonly rows: number; readonly exceptions: number })[];
  /** The servers, clients and phones that have rows, also those of all servers, as questions. */
  readonly roles: readonly Choice[];
  readonly sources: readonly Source[];
  readonly dialects: number;
}

/** Of a catalog, with questions in this language. */
export function homeOf(catalog: Catalog, language: Language): Home {
  const isOf =
    ({ id }: Product) =>
    ({ product = catalog.products[0]?.id }: { readonly product?: string | undefined }): boolean =>
      product === id;
  return {
    products: catalog.products.map((product) => ({
      ...product,
      rows: catalog.requirements.filter(isOf(product)).length,
      exceptions: catalog.ipsecExceptions.filter(isOf(product)).length,
    })),
    roles: askable(catalog).map((role) => roleChoice(role, language)),
    sources: catalog.sources,
    dialects: dialects.length,
  };
}

function askable(catalog: Catalog): readonly Role[] {
  return catalog.roles.filter(
    ({ id, kind }) =>
      (kind === 'server' || kind === 'client') && select({ ...wholeScope, roles: [id] }, catalog).length > 0,
  );
}

/** The servers, clients and phones that a table has rows for. */
export function rolesWithRows({ roles, requirements }: Catalog): readonly Role[] {
  return roles.filter(
    ({ id, kind }) => (kind === 'server' || kind === 'client') && requirements.some(({ role }) => role === id),
  );
}
