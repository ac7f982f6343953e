import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { CatalogError } from './catalog-error.js';
import { rememberDirectory } from './directory-of.js';
import { cannotBeRead, leadsNowhere } from './file-errors.js';
import { type CatalogFile, catalogFiles } from './files.js';
import { type ReadRecords, readRecords } from './read-records.js';
import { CatalogData } from './schema.js';
import { strangeFiles } from './strange-files.js';

const kinds = Object.keys(CatalogData.shape) as (keyof CatalogData)[];
const largestFile = 8 * 1024 * 1024;

/** One catalog directory, each record checked by itself. Throws a CatalogError with everything that is wrong. */
export function readDirectory(directory: string): CatalogData {
  const shownAs = (name: string) => join(basename(directory), name);
  const read = catalogFiles.map((file) => ({ file, ...readFile(directory, file, shownAs(file.name)) }));
  const problems = [...strangeFiles(directory, shownAs), ...read.flatMap(({ problems }) => problems)];
  if (problems.length > 0) throw new CatalogError(problems);
  const recordsOf = (kind: keyof CatalogData) =>
    read.flatMap(({ file, records }) => (file.kind === kind ? records : []));
  // Every record went through the schema of its file.
  const data = ofProduct(Object.fromEntries(kinds.map((kind) => [kind, recordsOf(kind)])) as unknown as CatalogData);
  for (const kind of kinds) for (const record of data[kind]) rememberDirectory(record, directory);
  return data;
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

function readFile(directory: string, file: CatalogFile, shownAs: string): ReadRecords {
  const failed = (problem: string): ReadRecords => ({ records: [], problems: [`${shownAs}: ${problem}`] });
  const path = join(directory, file.name);
  try {
    if (!lstatSync(path, { throwIfNoEntry: false }))
      return file.single ? failed('is missing; it names the product') : { records: [], problems: [] };
    const target = statSync(path, { throwIfNoEntry: false });
    if (!target) return failed(leadsNowhere);
    const inside = relative(realpathSync(directory), realpathSync(path));
    if (inside === '..' || inside.startsWith(`..${sep}`))
      return failed('leads out of its directory; copy the file here');
    if (!target.isFile()) return failed('is not a file');
    if (target.size > largestFile) return failed(`has ${target.size} bytes; a catalog file has at most ${largestFile}`);
    return readRecords(readFileSync(path, 'utf8'), file, shownAs);
  } catch (error) {
    return failed(cannotBeRead(error));
  }
}
