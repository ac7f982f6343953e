import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cannotBeRead, leadsNowhere } from './file-errors.js';
import { catalogFiles } from './files.js';
import { didYouMean } from './nearest.js';

const tables = 'requirements';
const deepest = 8;

/** What would be passed over in silence because its name or its place is slightly wrong. Names with a dot are left alone. */
export function strangeFiles(directory: string, shownAs: (name: string) => string): string[] {
  const known = catalogFiles.map(({ name }) => name);
  const guarded = (name: string, work: () => string[]): string[] => {
    try {
      return work();
    } catch (error) {
      return [`${shownAs(name)}: ${cannotBeRead(error)}`];
    }
  };
  const within = (folder: string): string[] =>
    namesIn(join(directory, folder))
      .map((name) => (folder === '' ? name : `${folder}/${name}`))
      .filter((name) => name !== tables && !known.includes(name))
      .flatMap((name) =>
        guarded(name, () => strange(join(directory, name), name, known).map((wrong) => `${shownAs(name)}: ${wrong}`)),
      );
  return [
    ...guarded('', () => within('')),
    ...guarded(tables, () => {
      const kind = kindOf(join(directory, tables));
      if (kind === 'directory') return within(tables);
      if (kind === 'nothing') return [];
      return [`${shownAs(tables)}: ${kind === 'broken link' ? leadsNowhere : 'is no directory; rename it'}`];
    }),
  ];
}

function strange(path: string, name: string, known: readonly string[]): string[] {
  if (kindOf(path) === 'directory') {
    if (!holdsYaml(path)) return [];
    const cure =
      didYouMean(name, [tables]) || `; move them to ${tables}/ or elsewhere, or begin the folder's name with a dot`;
    return [`is no folder of a catalog, and its .yml files are not read${cure}`];
  }
  if (!isYaml(name)) return [];
  const cure = didYouMean(name.replace(/\.yaml$/i, '.yml'), known) || `; the files are ${known.join(', ')}`;
  return [`is no file of a catalog${cure}`];
}

function kindOf(path: string): 'nothing' | 'broken link' | 'directory' | 'other' {
  if (!lstatSync(path, { throwIfNoEntry: false })) return 'nothing';
  const target = statSync(path, { throwIfNoEntry: false });
  if (!target) return 'broken link';
  return target.isDirectory() ? 'directory' : 'other';
}

function holdsYaml(folder: string, depth = 1): boolean {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .some((each) =>
      each.isDirectory() ? depth < deepest && holdsYaml(join(folder, each.name), depth + 1) : isYaml(each.name),
    );
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(basename(name));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}
