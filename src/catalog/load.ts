import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Catalog, createCatalog } from './catalog.js';
import type { CatalogData } from './schema.js';

const compiled = join(__dirname, '..', 'catalog.json');
const written = join(__dirname, '..', '..', 'catalog');

/** The built-in catalog, and the directories of CATALOG_PATH beside it. Throws a CatalogError with everything that is wrong. */
export function loadCatalog(env: NodeJS.ProcessEnv): Catalog {
  const extra = (env.CATALOG_PATH ?? '').split(delimiter).filter((entry) => entry.trim() !== '');
  if (extra.length === 0) return createCatalog(loadBuiltIn());
  const { readDirectories } = yamlSide();
  return createCatalog(
    readDirectories(
      extra.map((entry) => resolve(entry)),
      [loadBuiltIn()],
    ),
  );
}

/** What the build checked and compiled; from the YAML files where the code runs without having been built. */
export function loadBuiltIn(): CatalogData {
  return existsSync(compiled) ? (JSON.parse(readFileSync(compiled, 'utf8')) as CatalogData) : readWritten();
}

/** The built-in catalog as its YAML files have it now, checked. */
export function readWritten(): CatalogData {
  return yamlSide().readDirectories([written]);
}

/** Whether the YAML files of the built-in catalog, where they are at hand, say something else than what was compiled. */
export function builtInIsStale(): boolean {
  if (!existsSync(compiled) || !existsSync(written)) return false;
  return readFileSync(compiled, 'utf8') !== JSON.stringify(readWritten());
}

/** Parsing YAML and validating takes longer than everything else together, so only those who need it load it. */
function yamlSide(): typeof import('./read-directories.js') {
  return require('./read-directories.js');
}
