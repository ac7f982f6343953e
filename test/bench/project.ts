import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { CatalogData } from '../../src/catalog/schema.js';
import type { WrittenQuestion } from '../support/question-file.js';

/** The project's folder, from here or from where this is compiled to. */
export const root = above(__dirname);

/** A file of the built product. */
export const built = (file: string): string => join(root, 'dist', file);

/** A file of the benchmark that is no TypeScript. */
export const source = (file: string): string => join(root, 'test', 'bench', file);

/** The built-in catalog as it is shipped. */
export function readCatalogData(): CatalogData {
  return JSON.parse(readFileSync(built('catalog.json'), 'utf8')) as CatalogData;
}

/** Every question of test/questions. */
export function readQuestions(): readonly WrittenQuestion[] {
  const folder = join(root, 'test', 'questions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as WrittenQuestion[]);
}

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder));
}
