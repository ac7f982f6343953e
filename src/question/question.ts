import type { Balancing } from '../catalog/balancing.js';
import type { PortRange, Security, Transport } from '../catalog/schema.js';
import type { Address, AddressRefusal } from '../firewall/address.js';

export type Language = 'en' | 'ko';

/** Something of the person's text that was corrected, left aside or taken for granted; shown with the answer. */
export type Assumption =
  | { readonly kind: 'corrected'; readonly asked: string; readonly read: Named }
  | { readonly kind: 'ephemeral-port'; readonly asked: string }
  /** A thing that no row has together with the rest, and that was left out of the look-up. */
  | { readonly kind: 'set-aside'; readonly read: Named }
  | { readonly kind: 'unread'; readonly asked: string };

/** A thing of the catalog, by kind and id. */
export interface Named {
  readonly kind: 'role' | 'service' | 'topic' | 'application' | 'elsewhere';
  readonly id: string;
}

/** A half of a flow: who is at that end. */
export interface Ends {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Both directions were asked for. */
  readonly bothWays: boolean;
}

/** What narrows a look-up, or is left out of it. Empty lists do not narrow; several of one kind are alternatives. */
export interface Filter {
  readonly ports: readonly PortRange[];
  readonly transports: readonly Transport[];
  readonly securities: readonly Security[];
  /** Ids of application protocols, services, topics, roles. */
  readonly applications: readonly string[];
  readonly services: readonly string[];
  readonly topics: readonly string[];
  readonly roles: readonly string[];
}

/** Which rows are wanted: everything named must fit. */
export interface Scope extends Filter {
  /** Row ids, such as S47. */
  readonly rows: readonly string[];
  /** What a name that several things claim stands for: rows of any of them. */
  readonly either: readonly Named[];
  readonly ends: Ends | undefined;
  readonly balancing: Balancing | undefined;
  readonly direction: 'in' | 'out' | undefined;
  readonly except: Filter;
}

/** The kinds of file that a table can be had as. */
export type FileFormat = 'csv' | 'xlsx';

/** What is to be done with the rows. */
export type Wish =
  | { readonly kind: 'list' }
  /** The rows as a file. */
  | { readonly kind: 'report'; readonly format: FileFormat }
  | { readonly kind: 'purpose' }
  | { readonly kind: 'missing'; readonly have: readonly PortRange[] }
  | { readonly kind: 'balancing-change' }
  | { readonly kind: 'whether'; readonly claim: Claim };

/** A statement that the person wants confirmed or denied. */
export type Claim =
  | { readonly kind: 'transport'; readonly transports: readonly Transport[] }
  | { readonly kind: 'security'; readonly securities: readonly Security[] }
  | { readonly kind: 'direction'; readonly direction: 'in' | 'out' }
  | { readonly kind: 'needed' }
  | { readonly kind: 'closable' }
  | { readonly kind: 'enough' }
  /** Is it opened from (or to) the internet, which no row names as an end? */
  | { readonly kind: 'internet' };

interface Asked {
  readonly language: Language;
  readonly assumptions: readonly Assumption[];
}

/** What was asked, in catalog ids and numbers: past this type nobody looks at the text again. */
export type Question = Asked &
  (
    | { readonly kind: 'requirements'; readonly scope: Scope; readonly wish: Wish }
    /** `format`: the exceptions as a file. */
    | { readonly kind: 'ipsec'; readonly roles: readonly string[]; readonly format?: FileFormat }
    | RulesWanted
    /** A name that several things claim, or a near miss; each option is a text that asks it plainly. */
    | { readonly kind: 'which-one'; readonly asked: string; readonly options: readonly Option[] }
    | { readonly kind: 'elsewhere'; readonly topics: readonly string[] }
    | Explanation
    /** A thing was asked for that is nowhere in the catalog. */
    | { readonly kind: 'unknown'; readonly asked: string; readonly near: readonly Option[] }
    | { readonly kind: 'help' }
    | {
        readonly kind: 'not-understood';
        readonly isThanks: boolean;
        /** "explain" and nothing that could be. */
        readonly lacksMessage?: true;
      }
  );

/** What a message speaks of that can be explained: somebody's ticket, a log line, a vendor's mail. */
export interface Explanation {
  readonly kind: 'explanation';
  /** In the order of the message; each once. */
  readonly ports: readonly ExplainedPort[];
  /** Roles that it names. */
  readonly roles: readonly string[];
  /** Further ports, which are too many to explain at once. */
  readonly more: number;
}

/** A port of a message, with the transport that it names for it. */
export interface ExplainedPort {
  readonly range: PortRange;
  readonly transport: Transport | undefined;
}

/** Something to paste, in the language of a dialect (its id). */
export interface RulesWanted {
  readonly kind: 'rules';
  /** `exceptions`: the exceptions from IPsec for the roles of the scope. */
  readonly about: 'rows' | 'exceptions';
  readonly scope: Scope;
  readonly dialect: string;
  readonly addresses: readonly GivenAddress[];
  /** An address that cannot be used: nothing is written before it is put right. */
  readonly refused: Refused | undefined;
}

/** Why nothing is to be written: an address, or a wish to block, which no rule here does. */
export type Refused = RefusedAddress | { readonly kind: 'closing' };

/** An address that no rule is made from, and whose it was meant to be. */
export type RefusedAddress = (
  | AddressRefusal
  | { readonly kind: 'name'; readonly asked: string }
  /** `all but 10.1.0.5`: no rule that lets through can say it. */
  | { readonly kind: 'left-out'; readonly asked: string }
) &
  Owner;

/** An address of the person's, and whose it is. */
export interface GivenAddress extends Owner {
  readonly address: Address;
}

/** Whose an address is: the role beside which it stands, or one end of the traffic. */
export interface Owner {
  readonly role: string | undefined;
  readonly end: 'from' | 'to' | undefined;
}

export interface Option {
  readonly named: Named;
  /** The text that asks for this one, in the language of the question. */
  readonly ask: string;
}
