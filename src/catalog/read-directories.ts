import { CatalogError } from './catalog-error.js';
import { lint } from './lint.js';
import { directoriesAt, readDirectory } from './read-directory.js';
import { CatalogData } from './schema.js';

const kinds = Object.keys(CatalogData.shape) as (keyof CatalogData)[];

/** All directories at these places as one catalog, beside what is loaded already, checked together. */
export function readDirectories(places: readonly string[], loaded: readonly CatalogData[] = []): CatalogData {
  const problems: string[] = [];
  const trying = <T>(work: () => T[]): T[] => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof CatalogError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };
  const directories = new Set(places.flatMap((place) => trying(() => directoriesAt(place))));
  const read = [...directories].flatMap((directory) => trying(() => [readDirectory(directory)]));
  // References into a file that could not be read would be reported as unknown, one by one.
  if (problems.length > 0) throw new CatalogError(problems);
  const merged = merge([...loaded, ...read]);
  const found = lint(merged);
  if (found.length > 0) throw new CatalogError(found);
  return merged;
}

function merge(parts: readonly CatalogData[]): CatalogData {
  const merged = kinds.map((kind) => [kind, parts.flatMap((part) => part[kind] as readonly unknown[])]);
  return Object.fromEntries(merged) as CatalogData;
}
