import type { PortRange, Transport } from '../catalog/schema.js';
import type { Block, Family } from './address.js';

/** One end of a rule. A hole is an address that nobody has given yet: the target's own parser must refuse what stands for it. */
export type Endpoint =
  | { readonly kind: 'any' }
  | { readonly kind: 'addresses'; readonly blocks: readonly [Block, ...Block[]] }
  /** `name`: capitals, digits and underscores, such as FRONT_END. */
  | { readonly kind: 'hole'; readonly name: string };

/** One thing to allow, before any vendor's syntax. */
export interface Rule {
  /** Ids of the catalog's rows that it was made from. */
  readonly rows: readonly string[];
  /** What it is for, in English; text of the catalog, which may be anybody's. */
  readonly comment: string;
  /** Words for a name, most telling first: ids of the catalog. */
  readonly words: readonly string[];
  /** Seen from the machine that was asked about. */
  readonly direction: 'in' | 'out';
  /** Of both ends; 4 where no address says. */
  readonly family: Family;
  readonly transport: Transport;
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** The sender's own ports; empty: any. */
  readonly sourcePorts: readonly PortRange[];
  /** The listener's ports, ascending, never touching; empty (any port) only in exemptions that print Any. */
  readonly ports: readonly PortRange[];
  /** It is needed under a condition alone, and may be left out. */
  readonly hasCondition?: boolean;
}

/** A rule that fits a language: its name is unique and within bounds, its comment one line of printable ASCII. */
export interface NamedRule extends Rule {
  readonly name: string;
  /** Why it must not be opened before somebody has looked; only in languages that show such rules, and write them as no permit. */
  readonly heldBack?: string;
}

/** One port that a balancer takes in for its servers. TCP; passed through as it is. */
export interface NamedService {
  readonly rows: readonly string[];
  readonly comment: string;
  readonly words: readonly string[];
  readonly name: string;
  /** Of the virtual address and the servers. */
  readonly family: Family;
  /** The virtual address: one. */
  readonly virtual: Endpoint;
  /** The servers behind it, each machine by itself: never any, a network or a range. */
  readonly servers: Endpoint;
  /** Who may connect; `any` where nobody said: a listener filters nothing by itself. */
  readonly clients: Endpoint;
  readonly port: number;
}
