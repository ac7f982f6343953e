import { CatalogError } from './catalog-error.js';
import { directoriesAt } from './directories-at.js';
import { lint } from './lint.js';
import { readDirectory } from './read-directory.js';
import { CatalogData } from './schema.js';

const kinds = Object.keys(CatalogData.shape) as (keyof CatalogData)[];

/** All directories at these places as one catalog, beside what is loaded already, checked together. */
export function readDirectories(places: readonly string[], loaded: readonly CatalogData[] = []): CatalogData {
  const found = places.map(directoriesAt);
  const directories = [...new Set(found.flatMap((each) => each.directories))];
  const read = directories.map(tryToRead);
  const problems = [...found, ...read].flatMap((each) => each.problems);
  // References into a file that could not be read would be reported as unknown, one by one.
  if (problems.length > 0) throw new CatalogError(problems);
  const merged = merge([...loaded, ...read.flatMap(({ data }) => data)]);
  const between = lint(merged);
  if (between.length > 0) throw new CatalogError(between);
  return merged;
}

function tryToRead(directory: string): { data: readonly CatalogData[]; problems: readonly string[] } {
  try {
    return { data: [readDirectory(directory)], problems: [] };
  } catch (error) {
    if (error instanceof CatalogError) return { data: [], problems: error.problems };
    throw error;
  }
}

function merge(parts: readonly CatalogData[]): CatalogData {
  const merged = kinds.map((kind) => [kind, parts.flatMap((part) => part[kind] as readonly unknown[])]);
  return Object.fromEntries(merged) as CatalogData;
}
