import type { CatalogData } from '../schema.js';
import { claimants, fold } from './names.js';
import { where } from './where.js';

/** An everyday name is a name of something, or a part of one that people leave the rest off: "mediation". */
export function strangeEverydayNames(data: CatalogData): string[] {
  const names = claimants(data).flatMap((claimant) => [...claimant.names]);
  return data.products.flatMap((product) =>
    product.everydayNames
      .filter((everyday) => !names.some((name) => name.includes(fold(everyday).replace(/s$/, ''))))
      .map(
        (everyday) =>
          `${where('products', product)}: everydayNames: "${everyday}" is in no name of the catalog; correct it or take it out`,
      ),
  );
}
