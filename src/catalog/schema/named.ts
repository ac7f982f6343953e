import { z } from 'zod';
import { Id, Line, NameLine, NameText, Text, Url } from './primitives.js';

/** What a catalog directory describes. */
export const Product = z.strictObject({
  id: Id,
  name: NameText,
  aliases: z.array(NameLine).default([]),
  /** Shown with every answer: which edition of the facts this is. */
  edition: Text,
  /** What the tables leave to other pages, as it stands in a sentence: "Edge, SQL and DNS". */
  notCovered: Text.optional(),
  /** Questions a newcomer can copy; shown with the help. */
  examples: z.array(Text).default([]),
  /**
   * Names that are words of ordinary talk too, singular: a sentence with nothing but them and without words of the trade is
   * talk ("the mediation between the parties failed", "중재 좀 해줘").
   */
  everydayNames: z.array(NameLine).default([]),
});

/** A document that facts were read in. */
export const Source = z.strictObject({ id: Id, title: Text, url: Url, edition: Line, licence: Line.optional() });

/** What everything has that people call by a name. */
export const Named = { id: Id, name: NameText, aliases: z.array(NameLine).default([]) };

/** A kind of machine, or a far end that rows speak of. */
export const Role = z.strictObject({
  ...Named,
  /** How a firewall team thinks of it: decides which rows are its own and which parts an answer has. */
  kind: z.enum(['server', 'balancer', 'client', 'far-end', 'group']),
  /** A short name for table cells, where the full one is long. */
  short: NameText.optional(),
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

export type Product = z.infer<typeof Product>;
export type Source = z.infer<typeof Source>;
export type Role = z.infer<typeof Role>;
export type Service = z.infer<typeof Service>;
export type Application = z.infer<typeof Application>;
