import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { CatalogError } from './catalog-error.js';
import { type CatalogFile, catalogFiles } from './files.js';
import { didYouMean } from './nearest.js';
import { type ReadRecords, readRecords } from './read-records.js';
import { CatalogData } from './schema.js';

const kinds = Object.keys(CatalogData.shape) as (keyof CatalogData)[];
const largestFile = 8 * 1024 * 1024;

/** One catalog directory, each record checked by itself. Throws a CatalogError with everything that is wrong. */
export function readDirectory(directory: string): CatalogData {
  const shownAs = (name: string) => join(basename(directory), name);
  const problems = [...strangeFiles(directory, shownAs)];
  const data = Object.fromEntries(kinds.map((kind) => [kind, [] as unknown[]])) as Record<keyof CatalogData, unknown[]>;
  for (const file of catalogFiles) {
    const { records, problems: found } = readFile(directory, file, shownAs(file.name));
    problems.push(...found);
    data[file.kind].push(...records);
  }
  if (problems.length > 0) throw new CatalogError(problems);
  // Every record went through the schema of its file.
  return ofProduct(data as unknown as CatalogData);
}

/** Rows and exceptions with the product that their directory describes. */
function ofProduct(data: CatalogData): CatalogData {
  const product = data.products[0]?.id;
  return {
    ...data,
    requirements: data.requirements.map((row) => ({ ...row, product })),
    ipsecExceptions: data.ipsecExceptions.map((exception) => ({ ...exception, product })),
  };
}

/** The catalog directories at this place: itself, or those right inside it. */
export function directoriesAt(place: string): string[] {
  if (!existsSync(place)) throw new CatalogError([`${place}: there is no such directory; correct CATALOG_PATH`]);
  if (!statSync(place).isDirectory()) throw new CatalogError([`${place}: is a file; name the directory that it is in`]);
  if (existsSync(join(place, 'product.yml'))) return [place];
  const inside = readdirSync(place)
    .sort()
    .map((name) => join(place, name))
    .filter((each) => existsSync(join(each, 'product.yml')));
  if (inside.length === 0) throw new CatalogError([`${place}: has no product.yml; write one to make it a catalog`]);
  return inside;
}

function readFile(directory: string, file: CatalogFile, shownAs: string): ReadRecords {
  const failed = (problem: string): ReadRecords => ({ records: [], problems: [`${shownAs}: ${problem}`] });
  const path = join(directory, file.name);
  if (!existsSync(path))
    return file.single ? failed('is missing; it names the product') : { records: [], problems: [] };
  const inside = relative(realpathSync(directory), realpathSync(path));
  if (inside === '..' || inside.startsWith(`..${sep}`)) return failed('leads out of its directory; copy the file here');
  const { size } = statSync(path);
  if (!statSync(path).isFile()) return failed('is not a file');
  if (size > largestFile) return failed(`has ${size} bytes; a catalog file has at most ${largestFile}`);
  return readRecords(readFileSync(path, 'utf8'), file, shownAs);
}

/** A file that would be passed over in silence because its name is slightly wrong. */
function strangeFiles(directory: string, shownAs: (name: string) => string): string[] {
  const known = catalogFiles.map(({ name }) => name);
  const there = ['', 'requirements'].flatMap((folder) =>
    existsSync(join(directory, folder)) && statSync(join(directory, folder)).isDirectory()
      ? readdirSync(join(directory, folder)).map((name) => join(folder, name).replaceAll(sep, '/'))
      : [],
  );
  return there
    .filter((name) => /\.ya?ml$/i.test(name) && !basename(name).startsWith('.') && !known.includes(name))
    .map((name) => {
      const cure = didYouMean(name.replace(/\.yaml$/i, '.yml'), known) || `; the files are ${known.join(', ')}`;
      return `${shownAs(name)}: is no file of a catalog${cure}`;
    });
}
