import type { Catalog } from '../../catalog/catalog.js';
import type { Mentions } from '../mentions/mentions.js';

/** The servers whose exceptions from IPsec are asked for: those that are named, or those of the services and topics that are. */
export function ipsecRoles({ roles, services, topics }: Mentions, catalog: Catalog): string[] {
  const named = roles.map(({ id }) => id);
  if (named.length > 0) return named;
  const rows = catalog.requirements.filter(
    ({ id, service }) =>
      (service !== undefined && services.includes(service)) ||
      topics.some((topic) => catalog.topic(topic).rows.includes(id)),
  );
  const served = [...new Set(rows.filter(({ table }) => table === 'server-ports').map(({ role }) => role))];
  return served.filter((id) => catalog.role(id).kind === 'server');
}
