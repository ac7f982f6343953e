import type { Text } from '../catalog/schema.js';
import type { Family } from './address.js';
import type { NamedRule, NamedService } from './rule.js';

/** A rule language. To add one: a file beside the others, a line in `dialects/index.ts`, a reader in `test/firewall/readers`. */
export type Dialect = PermitDialect | BalancerDialect | ExemptionDialect;

interface Language {
  readonly id: string;
  /** As menus show it. */
  readonly name: string;
  /** Other words people use for it. */
  readonly aliases: readonly string[];
  /** Those of them, and of the id, that also name machines and clouds: windows, cisco, azure. */
  readonly alsoMachines?: readonly string[];
  /** The kind of file that its name stands for as well: without a word of rules beside it, a table is wanted. */
  readonly alsoFile?: 'csv';
  /** The vendor's page that the syntax was read from. */
  readonly reference: string;
  readonly fileExtension: string;
  /** What Slack is to highlight it as; empty: nothing. */
  readonly highlight: string;
  /** What fits into what it writes. Shared code reads these facts, never the id. */
  readonly holds: Labels;
  /** What stands for an address that is not known yet: the target's own parser refuses it, and no shell does anything with it. */
  readonly hole: (name: string) => string;
  /** What is to be filled in besides ends, `SITE` and what is named after an end (`ZONE_OF_FRONT_END`): no machine's hole has these names. */
  readonly ownHoles?: readonly string[];
  /** Makes one line a comment; undefined where the language has none. The line is printable ASCII. */
  readonly comment: ((line: string) => string) | undefined;
  /** Programs that have accepted what this dialect writes, as commands: `nft -c`. Empty: no other program has checked it. */
  readonly checkedBy: readonly string[];
  /** Where the lines belong, and what else must be known before they are pasted; most important first. */
  readonly notes: readonly Text[];
}

/** What one rule, or one virtual server, can be called. */
interface Labels {
  readonly names: {
    readonly longest: number;
    /** Everything that is not a letter or a digit is written as this. */
    readonly joint: '-' | '_';
  };
  /** Longest comment; longer ones are cut. */
  readonly commentLength: number;
}

/** What fits into one rule. */
export interface Holds extends Labels {
  /** How many ports one rule takes, and how many of them a range uses up (1 unless said). */
  readonly ports: { readonly most: number; readonly perRange?: number };
  /** Whether a rule can name several addresses at one end. */
  readonly addresses: 'one' | 'many';
  /** Whether it can say `10.1.0.5-10.1.0.20`, or of one family only; otherwise a range is written as the networks that make it up. */
  readonly addressRanges: boolean | Family;
  /** Whether it can say the sender's own ports. A rule that needs them is not written where it cannot. */
  readonly sourcePorts: boolean;
  /** The target refuses the same ports for the same network a second time, whatever the second rule is called. */
  readonly refusesTwins?: true;
}

/** Lines for one thing or more, never for none; they end without a line break. */
interface Writer<Thing> {
  /** As they are pasted. */
  readonly write: (things: readonly Thing[]) => string;
  /** Commands that show whether the things are there and right. */
  readonly check: (things: readonly Thing[]) => string;
  /** Commands that take just these things back. */
  readonly undo: (things: readonly Thing[]) => string;
}

/** Writes rules that let traffic through. */
export interface PermitDialect extends Language, Writer<NamedRule> {
  readonly writes: 'permits';
  readonly holds: Holds;
  /** The dialect that writes exceptions from IPsec in the same language. */
  readonly exemptionsIn?: string;
  /** `host`: on the machine that is asked about; `transit`: on a device between the two ends. */
  readonly stands: 'host' | 'transit';
  /** Whether `write` is also given the rules that are held back; otherwise they are comments, or left out. */
  readonly showsHeldBack?: true;
}

/** Writes virtual servers of a load balancer. */
export interface BalancerDialect extends Language, Writer<NamedService> {
  readonly writes: 'balancing';
}

/** Writes exceptions from IPsec; a rule's `any` is what the source prints. One rule a protocol covers both directions. */
export interface ExemptionDialect extends Language, Writer<NamedRule> {
  readonly writes: 'exemptions';
  readonly holds: Holds;
}
