import type { Catalog } from '../catalog/catalog.js';
import type { IpsecException, Product, Requirement, Source } from '../catalog/schema.js';
import type { Grounds } from './answer.js';
import type { Selected } from './select.js';

/** Every document that the rows, their doubts and their footnotes name, the page itself first; and whose facts they are. */
export function groundsOf(selected: readonly Selected[], catalog: Catalog): Grounds {
  const rows = selected.flatMap(({ listener }) => listener);
  const notes = rows.flatMap((row) => catalog.notesOf(row));
  const ids = [...rows, ...notes].map(({ source }) => source);
  const doubted = [...rows, ...notes].flatMap(({ doubts }) => doubts.map(({ source }) => source));
  return { sources: sourcesOf([...ids, ...doubted], catalog), products: productsOf(rows, catalog) };
}

/** The same for IPsec exceptions. */
export function groundsOfExceptions(exceptions: readonly IpsecException[], catalog: Catalog): Grounds {
  return {
    sources: sourcesOf(
      exceptions.map(({ document }) => document),
      catalog,
    ),
    products: productsOf(exceptions, catalog),
  };
}

function sourcesOf(ids: readonly string[], catalog: Catalog): readonly [Source, ...Source[]] {
  const [first = catalog.sources[0], ...rest] = [...new Set(ids)].map(catalog.source);
  if (!first) throw new Error('a catalog names at least one source');
  return [first, ...rest];
}

/** Without rows, every product was looked through. */
function productsOf(facts: readonly Pick<Requirement, 'product'>[], catalog: Catalog): readonly Product[] {
  const ids = new Set(facts.map(({ product }) => product));
  const named = catalog.products.filter(({ id }) => ids.has(id));
  return named.length > 0 ? named : catalog.products;
}
