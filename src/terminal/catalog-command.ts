import type { Host } from './host.js';

/** Prints the whole catalog as JSON, or how much there is of each product. */
export function printCatalog(json: boolean, host: Host): void {
  const catalog = host.catalog();
  if (json) {
    const { toCatalogRecord } =
      require('../presentation/record/catalog-record.js') as typeof import('../presentation/record/catalog-record.js');
    host.output.write(`${JSON.stringify(toCatalogRecord(catalog))}\n`);
    return;
  }
  const { products, roles, services, requirements, ipsecExceptions } = catalog;
  host.output.write(`${products.map(({ name, edition }) => `${name.en} (${edition.en})`).join('\n')}\n`);
  host.output.write(
    `${roles.length} roles, ${services.length} services, ${requirements.length} rows, ${ipsecExceptions.length} IPsec exceptions\n`,
  );
  host.output.write('All of it: sfbport catalog --json\n');
}
