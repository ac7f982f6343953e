import type { Gap, IpsecException, PortRange, Requirement, Role, Text } from '../catalog/schema.js';
import type { Dialect } from '../firewall/dialect.js';
import type { Snippet } from '../firewall/snippet.js';
import type { Refused } from '../question/question.js';
import type { Choice, Grounds, Section, Spoken } from './answer.js';

/** Something to paste, or why there is nothing. */
export interface RulesAnswer extends Spoken, Grounds {
  readonly kind: 'rules';
  readonly dialect: DialectFacts;
  readonly snippet: Snippet | undefined;
  readonly refused: RulesRefusal | undefined;
  /** The rows that the rules were made from; empty for exceptions. */
  readonly sections: readonly Section[];
  /** What to know before it is pasted, most important first. */
  readonly warnings: readonly RuleWarning[];
  readonly choices: readonly Choice[];
  /** Whose the person's addresses were taken to be. */
  readonly placed: readonly Placed[];
  /** Roles whose addresses the snippet waits for: a form can ask for them. */
  readonly askFor: readonly Role[];
  /** Other languages that could write the same. */
  readonly dialects: readonly DialectFacts[];
}

/** As much of a dialect as an answer says of it. */
export type DialectFacts = Pick<Dialect, 'id' | 'name' | 'writes'> & {
  readonly stands: 'host' | 'transit' | 'balancer';
};

/** Why nothing was written. */
export type RulesRefusal =
  | Refused
  /** One end has IPv4 addresses only, the other IPv6 ones. */
  | { readonly kind: 'families' }
  /** A host's rules are of one machine, and the question is about several. */
  | { readonly kind: 'which-machine'; readonly roles: readonly Role[] }
  | { readonly kind: 'too-many'; readonly count: number }
  /** The addresses of one end come to more networks than a line of some languages takes. */
  | { readonly kind: 'too-many-networks'; readonly count: number }
  /** The rows have nothing that this language writes: no balancer in front of this role, no exception from IPsec. */
  | { readonly kind: 'no-balancer' }
  | { readonly kind: 'no-exceptions' }
  /** Exceptions from IPsec are written on Windows alone. */
  | { readonly kind: 'not-for-exceptions' }
  /** A virtual server has one address, and each server behind it its own. */
  | { readonly kind: 'not-hosts'; readonly role: Role };

/** What a rule does not say by itself. */
export type RuleWarning =
  /** Left commented out. */
  | {
      readonly kind: 'held';
      readonly doubt: 'uncertain' | 'port-unknown' | 'broadcast';
      readonly rows: readonly Requirement[];
    }
  /** Not written, as this language cannot say the sender's own ports. */
  | { readonly kind: 'source-ports'; readonly rows: readonly Requirement[] }
  /** Not written, as a balancer of this language takes TCP alone. */
  | { readonly kind: 'only-tcp'; readonly rows: readonly Requirement[] }
  | { readonly kind: 'gap'; readonly gap: Gap }
  /** The row is of this role, and does not say which end it is. */
  | { readonly kind: 'endless'; readonly rows: readonly Requirement[] }
  | { readonly kind: 'unplaced'; readonly addresses: readonly string[]; readonly roles: readonly Role[] }
  | { readonly kind: 'unused'; readonly addresses: readonly string[] }
  /** Every rule that has that end is held back. */
  | { readonly kind: 'only-held'; readonly addresses: readonly string[] }
  /** Asked for, and in no row: silence would read as an answer. */
  | { readonly kind: 'ports-without-row'; readonly ports: readonly PortRange[] }
  | { readonly kind: 'holes'; readonly holes: readonly Hole[] }
  | { readonly kind: 'any' }
  | { readonly kind: 'any-kept-out'; readonly rows: readonly Requirement[] }
  | { readonly kind: 'condition'; readonly row: Requirement; readonly condition: Text }
  | { readonly kind: 'caution'; readonly row: Requirement; readonly caution: Text }
  | { readonly kind: 'exceptions-weaken' }
  | { readonly kind: 'exception-ports'; readonly exceptions: readonly IpsecException[] }
  | { readonly kind: 'balancer-list'; readonly balancing: 'hardware' | 'dns' }
  | { readonly kind: 'balancer-filters-nothing' };

export interface Placed {
  readonly role: Role;
  readonly addresses: readonly string[];
}

export interface Hole {
  readonly token: string;
  /** Undefined for what only the language asks for (a zone, the name of a list), and where the source names nobody. */
  readonly role: Role | undefined;
}
