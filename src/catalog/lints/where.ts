import { directoryOf } from '../directory-of.js';
import type { Ambiguity, CatalogData, Requirement } from '../schema.js';

type Identified = Exclude<keyof CatalogData, 'ambiguities'>;

const fileOf: Record<Exclude<Identified, 'requirements'>, string> = {
  products: 'product.yml',
  sources: 'sources.yml',
  roles: 'roles.yml',
  services: 'services.yml',
  applications: 'applications.yml',
  ipsecExceptions: 'ipsec-exceptions.yml',
  notes: 'notes.yml',
  topics: 'topics.yml',
  gaps: 'gaps.yml',
  elsewhere: 'elsewhere.yml',
  registeredNames: 'registered-names.yml',
};

/** How a problem names a record: its file, with its directory where that is known, and its id. */
export function where(kind: Exclude<Identified, 'requirements'>, record: { readonly id: string }): string {
  return `${directoryOf(record)}${fileOf[kind]}: ${record.id}`;
}

/** How a problem names a row. */
export function whereRow(row: Requirement): string {
  return `${directoryOf(row)}requirements/${row.table}.yml: ${row.id}`;
}

/** How a problem names an ambiguity. */
export function whereAmbiguity(ambiguity: Ambiguity): string {
  return `${directoryOf(ambiguity)}ambiguities.yml: ${ambiguity.name}`;
}

/** Every record that has an id, by kind, with how a problem names it. */
export function identified(data: CatalogData): { kind: Identified; id: string; at: string }[] {
  const kinds = Object.keys(fileOf) as (keyof typeof fileOf)[];
  return [
    ...kinds.flatMap((kind) => data[kind].map((record) => ({ kind, id: record.id, at: where(kind, record) }))),
    ...data.requirements.map((row) => ({ kind: 'requirements' as const, id: row.id, at: whereRow(row) })),
  ];
}
