import type { CatalogData } from '../schema.js';
import { where } from './where.js';

/** A registered name stands beside a port that a row prints, and a port has one name. */
export function registeredNames({ requirements, registeredNames: names }: CatalogData): string[] {
  return names.flatMap((name, index) => {
    const at = where('registeredNames', name);
    const isPrinted = requirements.some(
      ({ ports, transports }) =>
        ports.some(({ first, last }) => first === name.port && last === name.port) &&
        transports.some((transport) => name.transports.includes(transport)),
    );
    const before = names
      .slice(0, index)
      .find(({ port, transports }) => port === name.port && transports.some((each) => name.transports.includes(each)));
    return [
      ...(isPrinted ? [] : [`${at}: port: no row prints ${name.port} on this transport; take the record out`]),
      ...(before ? [`${at}: port: ${name.port} has the name "${before.id}" already; keep one of them`] : []),
    ];
  });
}
