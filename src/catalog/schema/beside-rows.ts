import { z } from 'zod';
import { Named } from './named.js';
import { Id, Line, NameLine, NameText, RowId, Table, Text, Transport, Url } from './primitives.js';
import { Correction, Doubt } from './requirement.js';

/** A recommended exception from IPsec; it weakens protection and is never mixed with the rows above. */
export const IpsecException = z.strictObject({
  id: RowId,
  /** The product of its directory, which the loader adds. */
  product: Id.optional(),
  name: NameText,
  /** Roles this exception is for. */
  roles: z.array(Id).nonempty(),
  /** The cells as printed; `Any` is any address. */
  source: Text,
  destination: Text,
  transports: z.array(Transport).nonempty(),
  protocol: Line,
  sourcePorts: Text,
  ports: Text,
  authentication: Text,
  document: Id,
  line: z.int().positive().optional(),
  corrections: z.array(Correction).default([]),
});

/** A footnote of the page. */
export const Note = z.strictObject({
  id: RowId,
  text: Text,
  /** Rows it qualifies; with `tables` or `page` it qualifies more. */
  rows: z.array(RowId).default([]),
  tables: z.array(z.union([Table, z.literal('ipsec')])).default([]),
  page: z.boolean().default(false),
  source: Id,
  corrections: z.array(Correction).default([]),
  doubts: z.array(Doubt).default([]),
});

/** Something that people name and that several rows serve together: "dial-in", "desktop sharing". */
export const Topic = z.strictObject({ ...Named, rows: z.array(RowId).nonempty() });

/** Traffic that is needed and has no row: said in the answer, so that silence is not read as "closed". */
export const Gap = z.strictObject({
  id: Id,
  from: Id,
  to: Id,
  /** What stands in the port column: "your trunk". */
  port: Text,
  text: Text,
  transports: z.array(Transport).default(['tcp']),
  /** Rows that print something near to it. */
  see: z.array(RowId).default([]),
});

/**
 * A subject that this catalog does not hold, and the page that does. One with the id of a role is the page for
 * what the rows do not say of that role.
 */
export const Elsewhere = z.strictObject({
  ...Named,
  text: Text,
  url: Url.optional(),
  /** Another product, or a protocol of none of the rows: it decides the answer even beside names of this catalog. */
  foreign: z.boolean().default(false),
});

/** A name that several things claim. */
export const Ambiguity = z.strictObject({
  name: NameLine,
  /** `role:front-end`, `service:cas`, `elsewhere:outlook-web-app` … */
  means: z.array(z.string().regex(/^(role|service|topic|application|elsewhere):[a-z0-9-]+$/)).min(2),
  /** `ask` the person which one, or `show` the rows of all. */
  answer: z.enum(['ask', 'show']),
});

export type IpsecException = z.infer<typeof IpsecException>;
export type Note = z.infer<typeof Note>;
export type Topic = z.infer<typeof Topic>;
export type Gap = z.infer<typeof Gap>;
export type Elsewhere = z.infer<typeof Elsewhere>;
export type Ambiguity = z.infer<typeof Ambiguity>;
