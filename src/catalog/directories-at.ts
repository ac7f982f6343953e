import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cannotBeRead, leadsNowhere } from './file-errors.js';
import { catalogFiles } from './files.js';

/** Catalog directories, and what seems to be one and is none. */
export interface FoundDirectories {
  readonly directories: readonly string[];
  readonly problems: readonly string[];
}

/** The catalog directories at this place: itself, or those right inside it. */
export function directoriesAt(place: string): FoundDirectories {
  const failed = (problem: string): FoundDirectories => ({ directories: [], problems: [`${place}: ${problem}`] });
  try {
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found) return failed('there is no such directory; correct CATALOG_PATH');
    if (!found.isDirectory()) return failed('is a file; name the directory that it is in');
    if (isCatalog(place)) return { directories: [place], problems: [] };
    const children = readdirSync(place)
      .sort()
      .map((name) => join(place, name));
    const directories = children.filter((child) => isDirectory(child) && isCatalog(child));
    const problems = children.filter((child) => !directories.includes(child)).flatMap(passedOver);
    if (directories.length > 0 || problems.length > 0) return { directories, problems };
    return failed('has no product.yml; write one to make it a catalog');
  } catch (error) {
    return failed(cannotBeRead(error));
  }
}

/** A link to nowhere counts: reading it tells what is wrong. */
function isCatalog(directory: string): boolean {
  try {
    return lstatSync(join(directory, 'product.yml'), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** Why a thing beside catalogs, which may have been meant as one, is none. */
function passedOver(path: string): string[] {
  if (basename(path).startsWith('.')) return [];
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return [`${path}: ${leadsNowhere}`];
    if (!found.isDirectory()) return [];
    const known = new Set(catalogFiles.map(({ name }) => name));
    const part = readdirSync(path).find((name) => known.has(name.toLowerCase().replace(/\.yaml$/, '.yml')));
    return part === undefined
      ? []
      : [`${path}: has no product.yml, but ${part}; write one, or move the directory elsewhere`];
  } catch (error) {
    return [`${path}: ${cannotBeRead(error)}`];
  }
}
