// The shape of the files under catalog/. Types are inferred, so schema and type cannot drift.
import { z } from 'zod';
import { Ambiguity, Elsewhere, Gap, IpsecException, Note, Topic } from './schema/beside-rows.js';
import { Application, Product, Role, Service, Source } from './schema/named.js';
import { RegisteredName } from './schema/registered-name.js';
import { Requirement } from './schema/requirement.js';

export * from './schema/beside-rows.js';
export * from './schema/named.js';
export * from './schema/primitives.js';
export * from './schema/registered-name.js';
export * from './schema/requirement.js';

/** All files of one catalog directory together. */
export const CatalogData = z.strictObject({
  products: z.array(Product),
  sources: z.array(Source),
  roles: z.array(Role),
  services: z.array(Service),
  applications: z.array(Application),
  requirements: z.array(Requirement),
  ipsecExceptions: z.array(IpsecException),
  notes: z.array(Note),
  topics: z.array(Topic),
  gaps: z.array(Gap),
  elsewhere: z.array(Elsewhere),
  ambiguities: z.array(Ambiguity),
  registeredNames: z.array(RegisteredName),
});

export type CatalogData = z.infer<typeof CatalogData>;
