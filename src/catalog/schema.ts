// The shape of the files under catalog/. Types are inferred, so schema and type cannot drift.
import { z } from 'zod';

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a kebab-case id, such as front-end');
const RowId = z.string().regex(/^[A-Z]{1,4}\d{1,3}$/, 'write a row id of capitals and digits, such as S47');
const Line = z
  .string()
  .min(1, 'must not be empty')
  .regex(/^\S(.*\S)?$/, 'must be one line without blanks at its ends');

/** The same words in both languages of the product. */
export const Text = z.strictObject({ en: Line, ko: Line });

const PortNumber = z.int().min(0).max(65535);

/** Written as `5061` or `"50000-59999"`; read as an inclusive range. */
export const PortRange = z.union([PortNumber, z.string()]).transform((written, context) => {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(String(written)) ?? [];
  const range = { first: Number(first), last: Number(last) };
  if (first === undefined || range.first > 65535 || range.last > 65535) {
    context.addIssue({ code: 'custom', message: `"${written}" is no port; write 443 or "50000-59999" within 0-65535` });
  } else if (range.first > range.last) {
    context.addIssue({ code: 'custom', message: `the range "${written}" is upside down; write the lower port first` });
  }
  return range;
});

export const Transport = z.enum(['tcp', 'udp']);
export const Security = z.enum(['tls', 'mtls']);
export const Certainty = z.enum(['high', 'medium', 'low']);

/** The tables of a source page; each answers another question, so rows of different tables are never merged. */
export const Table = z.enum(['server-ports', 'load-balancer-hardware', 'load-balancer-dns', 'client-ports']);

/** What a catalog directory describes. */
export const Product = z.strictObject({
  id: Id,
  name: Text,
  aliases: z.array(Line).default([]),
  /** Shown with every answer: which edition of the facts this is. */
  edition: Text,
  /** Traffic that is needed and that no page of this product names, as it stands in a sentence: "Edge, SQL and DNS". */
  notCovered: Text.optional(),
  /** Questions a newcomer can copy; shown with the help. */
  examples: z.array(Text).default([]),
});

/** A document that facts were read in. */
export const Source = z.strictObject({ id: Id, title: Text, url: z.url(), edition: Line, licence: Line.optional() });

const Named = { id: Id, name: Text, aliases: z.array(Line).default([]) };

/** A kind of machine, or a far end that rows speak of. */
export const Role = z.strictObject({
  ...Named,
  /** How a firewall team thinks of it: decides which rows are its own and which parts an answer has. */
  kind: z.enum(['server', 'balancer', 'client', 'far-end', 'group']),
  /** A short name for table cells, where the full one is long. */
  short: Text.optional(),
  /** Roles that this name covers (All Servers), or parts of one machine (the interfaces of an Edge Server). */
  contains: z.array(Id).default([]),
  /** The role whose rows this one has as well: a Front End that hosts the Central Management store is a Front End. */
  formOf: z.array(Id).default([]),
  /** Of a balancer: the servers behind it. */
  balances: Id.optional(),
});

export const Service = z.strictObject(Named);

/** An application protocol: SIP, SMB … */
export const Application = z.strictObject(Named);

/** Who opens the connection, and who listens. */
export const Flow = z.strictObject({
  /** Roles that open it; empty when the source does not say. */
  from: z.array(Id),
  /** Roles that listen. */
  to: z.array(Id),
  /** `both`: either end may start, as media does; then `from` and `to` are the two kinds of end. */
  ways: z.enum(['one', 'both']).default('one'),
  certainty: Certainty,
  /** Certainty of the weaker end is `certainty`; these say which end that is, where they differ. */
  fromCertainty: Certainty.optional(),
  toCertainty: Certainty.optional(),
  /** Where the direction was read. */
  source: Id,
  /** What the names of the roles cannot say: "the Front End service of the pool", "through the pool". */
  remark: Text.optional(),
});

/** Another reading of the row, with the document it comes from; shown with the answer, never applied in silence. */
export const Doubt = z.strictObject({ ...Text.shape, source: Id });

/** What a careful engineer adds when a row is used: "DCOM picks further ports". */
export const Caution = z.strictObject({
  ...Text.shape,
  /** The row's port alone is not enough. */
  morePorts: z.boolean().default(false),
});

/** A cell that a source prints wrong. */
export const Correction = z.strictObject({
  field: z.enum(['protocol', 'purpose', 'role', 'service']),
  source: Id,
  printed: z.string(),
  reason: Text,
});

/** One row of a source table, and nothing that the row does not say. */
export const Requirement = z.strictObject({
  id: RowId,
  /** The table it stands in: the name of its file, which the loader adds. */
  table: Table,
  /** The product of its directory, which the loader adds. */
  product: Id.optional(),
  role: Id,
  /** The role cell, where the row prints more than the role's name. */
  rolePrinted: Text.optional(),
  service: Id.optional(),
  /** The service cell, where it prints something else than the service's name. */
  servicePrinted: Text.optional(),
  ports: z.array(PortRange).nonempty(),
  /** The port cell as the source prints it, where the ranges cannot give it back: `67/68`. */
  portsPrinted: Line.optional(),
  transports: z.array(Transport).nonempty(),
  /** Why these transports, where the cell does not name them. */
  transportsInferred: Text.optional(),
  /** The protocol cell, corrected; empty where the source leaves it empty. */
  protocol: z.string(),
  applications: z.array(Id).default([]),
  security: z.array(Security).default([]),
  purpose: Text,
  /** Needed only under this condition; left out where the row is simply needed. */
  condition: Text.optional(),
  /** The product works without it, where the condition does not hold: "can I close it" may be answered with yes. */
  optional: z.boolean().default(false),
  /** The ports carry media streams. */
  media: z.boolean().default(false),
  /** A listener of the servers among themselves: never opened to clients. */
  internal: z.boolean().default(false),
  /** The ports are the sender's own, not the listener's. */
  sourcePorts: z.boolean().default(false),
  flow: Flow,
  /** Roles that the row's text names without saying which end they are. */
  concerns: z.array(Id).default([]),
  source: Id,
  /** The line of the source's text, for a reader who wants to see it. */
  line: z.int().positive().optional(),
  corrections: z.array(Correction).default([]),
  doubts: z.array(Doubt).default([]),
  cautions: z.array(Caution).default([]),
  notes: z.array(RowId).default([]),
  /** The row that prints the same listener before this one. */
  sameListenerAs: RowId.optional(),
});

/** A recommended exception from IPsec; it weakens protection and is never mixed with the rows above. */
export const IpsecException = z.strictObject({
  id: RowId,
  /** The product of its directory, which the loader adds. */
  product: Id.optional(),
  name: Text,
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
  url: z.url().optional(),
  /** Another product, or a protocol of none of the rows: it decides the answer even beside names of this catalog. */
  foreign: z.boolean().default(false),
});

/** A name that several things claim. */
export const Ambiguity = z.strictObject({
  name: Line,
  /** `role:front-end`, `service:cas`, `elsewhere:outlook-web-app` … */
  means: z.array(z.string().regex(/^(role|service|topic|application|elsewhere):[a-z0-9-]+$/)).min(2),
  /** `ask` the person which one, or `show` the rows of all. */
  answer: z.enum(['ask', 'show']),
});

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
});

export type Text = z.infer<typeof Text>;
export type PortRange = z.infer<typeof PortRange>;
export type Transport = z.infer<typeof Transport>;
export type Security = z.infer<typeof Security>;
export type Certainty = z.infer<typeof Certainty>;
export type Table = z.infer<typeof Table>;
export type Product = z.infer<typeof Product>;
export type Source = z.infer<typeof Source>;
export type Role = z.infer<typeof Role>;
export type Service = z.infer<typeof Service>;
export type Application = z.infer<typeof Application>;
export type Flow = z.infer<typeof Flow>;
export type Doubt = z.infer<typeof Doubt>;
export type Requirement = z.infer<typeof Requirement>;
export type IpsecException = z.infer<typeof IpsecException>;
export type Note = z.infer<typeof Note>;
export type Topic = z.infer<typeof Topic>;
export type Gap = z.infer<typeof Gap>;
export type Elsewhere = z.infer<typeof Elsewhere>;
export type Ambiguity = z.infer<typeof Ambiguity>;
export type CatalogData = z.infer<typeof CatalogData>;
