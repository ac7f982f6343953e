import type { Catalog } from '../catalog/catalog.js';
import type { IpsecException } from '../catalog/schema.js';

/** The exceptions from IPsec for these roles, or for the ones that they are a form of; all of them where none is named. */
export function exceptionsFor(roles: readonly string[], catalog: Catalog): readonly IpsecException[] {
  return catalog.ipsecExceptions.filter(
    (exception) =>
      roles.length === 0 ||
      roles.some((role) =>
        exception.roles.some((id) => catalog.within(role).has(id) || catalog.role(role).formOf.includes(id)),
      ),
  );
}
