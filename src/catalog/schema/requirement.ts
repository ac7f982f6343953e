import { z } from 'zod';
import { Cell, Certainty, Id, Line, PortRange, RowId, Security, Table, Text, Transport } from './primitives.js';

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
  printed: Cell,
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
  protocol: Cell,
  applications: z.array(Id).default([]),
  security: z.array(Security).default([]),
  purpose: Text,
  /** Needed only under this condition; left out where the row is simply needed. */
  condition: Text.optional(),
  /** The product works without it, where the condition does not hold: "can I close it" may be answered with yes. */
  optional: z.boolean().default(false),
  /** The ports carry media streams. */
  media: z.boolean().default(false),
  /** Rows that print the ports of the other end of these streams: a client's range faces the server's. */
  peerRows: z.array(RowId).default([]),
  /** Sent to everyone on its own network: a router's rule does not carry it, a relay does. */
  broadcast: z.boolean().default(false),
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

export type Flow = z.infer<typeof Flow>;
export type Doubt = z.infer<typeof Doubt>;
export type Requirement = z.infer<typeof Requirement>;
