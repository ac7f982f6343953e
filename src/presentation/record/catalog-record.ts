import type { Catalog } from '../../catalog/catalog.js';
import { portText } from '../../catalog/port-text.js';
import type { IpsecException, Requirement } from '../../catalog/schema.js';
import { exceptionRecord } from './exception-record.js';

/** The whole catalog as one JSON object, row by row as the source prints it. */
export function toCatalogRecord(catalog: Catalog): object {
  const { products, sources, requirements, ipsecExceptions, roles, services, applications, notes } = catalog;
  const { topics, gaps, elsewhere, ambiguities, registeredNames } = catalog;
  return {
    products,
    sources,
    requirements: requirements.map((row) => requirementRecord(row, catalog)),
    ipsecExceptions: ipsecExceptions.map(ipsecRecord),
    roles,
    services,
    applications,
    notes,
    topics,
    gaps,
    elsewhere,
    ambiguities,
    registeredNames,
  };
}

/** Names as in an answer, in English; `names` has them in both languages, and the ids. */
function requirementRecord(row: Requirement, catalog: Catalog): object {
  const service = row.servicePrinted ?? (row.service === undefined ? undefined : catalog.service(row.service).name);
  const role = row.rolePrinted ?? catalog.role(row.role).name;
  const ends = (ids: readonly string[]) => ids.map((id) => catalog.role(id).name);
  const { id, table, transports, protocol, security, purpose, flow, notes, source, line, ...rest } = row;
  return {
    id,
    table,
    role: role.en,
    service: service?.en ?? '',
    ports: row.portsPrinted ?? row.ports.map(portText).join(', '),
    transports,
    protocol,
    application: row.applications,
    security,
    from: ends(flow.from).map(({ en }) => en),
    to: ends(flow.to).map(({ en }) => en),
    certainty: flow.certainty,
    purpose,
    doubts: row.doubts,
    notes,
    source,
    ...(line === undefined ? {} : { line }),
    corrections: row.corrections,
    names: { role, service: service ?? null, from: ends(flow.from), to: ends(flow.to) },
    ids: { role: row.role, service: row.service ?? null, from: flow.from, to: flow.to },
    flow: { ways: flow.ways, source: flow.source, ...(flow.remark ? { remark: flow.remark } : {}) },
    ...(rest.condition ? { condition: rest.condition } : {}),
    ...(rest.sameListenerAs ? { sameListenerAs: rest.sameListenerAs } : {}),
    cautions: row.cautions,
    optional: row.optional,
    media: row.media,
    internal: row.internal,
    sourcePorts: row.sourcePorts,
  };
}

function ipsecRecord(exception: IpsecException): object {
  const { name, source, destination, ports, authentication, sourcePorts } = exception;
  const { roles, protocol, document, line, corrections } = exception;
  return {
    ...exceptionRecord(exception),
    sourcePorts: sourcePorts.en,
    roles,
    protocol,
    document,
    ...(line === undefined ? {} : { line }),
    corrections,
    names: { name, source, destination, ports, authentication, sourcePorts },
  };
}
