import { brokenAmbiguities, contestedNames } from './lints/ambiguities.js';
import { cycles } from './lints/cycles.js';
import { duplicateIds } from './lints/duplicate-ids.js';
import { strangeEverydayNames } from './lints/everyday-names.js';
import { repeatedNames, unusableAliases } from './lints/names.js';
import { unknownReferences } from './lints/references.js';
import { registeredNames } from './lints/registered-names.js';
import { doubledRows, portOrder, sameListeners } from './lints/rows.js';
import { untranslated } from './lints/untranslated.js';
import type { CatalogData } from './schema.js';

/** What must hold between the records of a catalog, which no schema of one record can say. */
export const lints = {
  'duplicate-ids': duplicateIds,
  'unknown-references': unknownReferences,
  'contested-names': contestedNames,
  'broken-ambiguities': brokenAmbiguities,
  'repeated-names': repeatedNames,
  'unusable-aliases': unusableAliases,
  'strange-everyday-names': strangeEverydayNames,
  cycles,
  'port-order': portOrder,
  'same-listeners': sameListeners,
  'doubled-rows': doubledRows,
  'registered-names': registeredNames,
  untranslated,
} satisfies Record<string, (data: CatalogData) => string[]>;

/** Everything that is wrong between the records, each with its place and its cure. */
export function lint(data: CatalogData): string[] {
  return Object.values(lints).flatMap((find) => find(data));
}
