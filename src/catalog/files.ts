import type { z } from 'zod';
import {
  Ambiguity,
  Application,
  type CatalogData,
  Elsewhere,
  Gap,
  IpsecException,
  Note,
  Product,
  RegisteredName,
  Requirement,
  Role,
  Service,
  Source,
  Table,
  Topic,
} from './schema.js';

/** A file that a catalog directory may have: a list of records of one kind. */
export interface CatalogFile {
  readonly name: string;
  readonly kind: keyof CatalogData;
  readonly record: z.ZodType;
  /** Fields that the file's name says for every record in it. */
  readonly given: { readonly table?: Table };
  /** The file holds one record, not a list, and must be there. */
  readonly single: boolean;
}

/** A row as its file has it: which table it stands in is the name of the file, and the product that of the directory. */
export const RowOfFile = Requirement.omit({ table: true, product: true });

/** An exception as its file has it. */
export const ExceptionOfFile = IpsecException.omit({ product: true });

/** Every file of a catalog directory, once. */
export const catalogFiles: readonly CatalogFile[] = [
  { name: 'product.yml', kind: 'products', record: Product, given: {}, single: true },
  list('sources.yml', 'sources', Source),
  list('roles.yml', 'roles', Role),
  list('services.yml', 'services', Service),
  list('applications.yml', 'applications', Application),
  ...Table.options.map((table) => ({
    ...list(`requirements/${table}.yml`, 'requirements', RowOfFile),
    given: { table },
  })),
  list('ipsec-exceptions.yml', 'ipsecExceptions', ExceptionOfFile),
  list('notes.yml', 'notes', Note),
  list('topics.yml', 'topics', Topic),
  list('gaps.yml', 'gaps', Gap),
  list('elsewhere.yml', 'elsewhere', Elsewhere),
  list('ambiguities.yml', 'ambiguities', Ambiguity),
  list('registered-names.yml', 'registeredNames', RegisteredName),
];

function list(name: string, kind: keyof CatalogData, record: z.ZodType): CatalogFile {
  return { name, kind, record, given: {}, single: false };
}
