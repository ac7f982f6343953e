import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSpine } from '../../src/ask';
import { type Catalog, createCatalog } from '../../src/catalog/catalog';
import { CatalogError } from '../../src/catalog/catalog-error';
import { loadBuiltIn } from '../../src/catalog/load';
import { readDirectories } from '../../src/catalog/read-directories';
import { expectToHold } from './support/answers-hold';
import { catalogs, type Files } from './support/catalogs';
import { corpus } from './support/corpus';
import { patience, search } from './support/search';

const builtIn = loadBuiltIn();

test.each(corpus('catalog'))('corpus: %s', (_, files) => expectCatalog(JSON.parse(files)));

test(
  'any directory is a catalog that answers, or what is wrong with which file of it',
  () => search('catalog', catalogs, expectCatalog, 20),
  patience,
);

/** Beside the built-in catalog, and alone where it is a copy of it. */
function expectCatalog(files: Files): void {
  for (const loaded of [[builtIn], []]) {
    const catalog = catalogOf(files, loaded);
    if (catalog) expectAnswers(catalog);
  }
}

function catalogOf(files: Files, loaded: Parameters<typeof readDirectories>[1]): Catalog | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'sfbport-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    return createCatalog(readDirectories([directory], loaded));
  } catch (error) {
    expect(error).toBeInstanceOf(CatalogError);
    const { problems, message } = error as CatalogError;
    expect(problems.length).toBeGreaterThan(0);
    // Of a path, the directory and the file are enough to find it.
    for (const problem of problems) expect(problem).toMatch(/\.ya?ml\b|^sfbport-|\/sfbport-|^[A-Za-z]+[:/]/i);
    expect(message).not.toMatch(/\[object|undefined:/);
    return undefined;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** About the roles and ports that were added last. */
function expectAnswers(catalog: Catalog): void {
  const { ask, home, explain } = createSpine(catalog, '1.0.0');
  for (const role of catalog.roles.slice(-3)) {
    for (const text of [role.name.en, role.name.ko, `nftables for ${role.name.en}`, `csv rules for ${role.id}`])
      expectToHold(ask(text), text, catalog);
  }
  for (const { ports } of catalog.requirements.slice(-3)) {
    const text = ports.map(({ first }) => first).join(' ');
    expectToHold(ask(text), text, catalog);
    expectToHold(explain(`port ${text}`, 'ko'), text, catalog);
  }
  for (const language of ['en', 'ko'] as const) expect(home(language).length).toBeGreaterThan(0);
}
