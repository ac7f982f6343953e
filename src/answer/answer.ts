import type {
  Application,
  Certainty,
  Elsewhere,
  Gap,
  Note,
  PortRange,
  Product,
  RegisteredName,
  Requirement,
  Role,
  Security,
  Service,
  Source,
  Table,
  Text,
  Topic,
  Transport,
} from '../catalog/schema.js';
import type { FileFormat, Language } from '../question/question.js';
import type { ExplanationAnswer } from './explanation-answer.js';
import type { IpsecAnswer } from './ipsec-answer.js';
import type { NotUnderstoodAnswer } from './not-understood-answer.js';
import type { DialectFacts, RulesAnswer } from './rules-answer.js';

export type * from './explanation-answer.js';
export type * from './ipsec-answer.js';
export type * from './not-understood-answer.js';
export type * from './rules-answer.js';

/** What is true, as data. Says nothing of Slack, colours, widths or wording. */
export type Answer =
  | RequirementsAnswer
  | IpsecAnswer
  | RulesAnswer
  | ChoiceAnswer
  | NotFoundAnswer
  | ExplanationAnswer
  | (Spoken & {
      readonly kind: 'help';
      readonly products: readonly Product[];
      /** Roles with rows of their own: what can be asked about. */
      readonly roles: readonly Role[];
      /** The languages that rules can be had in. */
      readonly dialects: readonly DialectFacts[];
    })
  | NotUnderstoodAnswer;

/** What every answer has. */
export interface Spoken {
  readonly language: Language;
  readonly reading: Reading;
}

/** How the question was read: shown in one line with every answer. */
export interface Reading {
  readonly roles: readonly Role[];
  readonly services: readonly Service[];
  readonly topics: readonly Topic[];
  readonly applications: readonly Application[];
  readonly ports: readonly PortRange[];
  /** What is open already, where the question is what is missing. */
  readonly have: readonly PortRange[];
  readonly transports: readonly Transport[];
  readonly securities: readonly Security[];
  readonly from: readonly Role[];
  readonly to: readonly Role[];
  readonly bothWays: boolean;
  readonly direction: 'in' | 'out' | undefined;
  readonly tables: readonly Table[];
  readonly rows: readonly string[];
  readonly except: readonly Text[];
  readonly dialect: string | undefined;
  readonly assumptions: readonly Assumed[];
}

export type Assumed =
  | { readonly kind: 'corrected'; readonly asked: string; readonly read: Text }
  | { readonly kind: 'ephemeral-port'; readonly asked: string }
  | { readonly kind: 'set-aside'; readonly read: Text }
  | { readonly kind: 'unread'; readonly asked: string };

/** Why it may be believed. No answer with facts exists without it. */
export interface Grounds {
  readonly sources: readonly [Source, ...Source[]];
  readonly products: readonly Product[];
}

/** The rows of a question, in the order in which they are to be read. */
export interface RequirementsAnswer extends Spoken, Grounds {
  readonly kind: 'requirements';
  /** The rows are wanted as a file of this format; there is at least one. */
  readonly format?: FileFormat;
  readonly verdict: Verdict | undefined;
  readonly sections: readonly Section[];
  /** Things that go with the rows and are not among them. */
  readonly pointers: readonly Pointer[];
  readonly choices: readonly Choice[];
  /** The languages in which rules for these rows can be had. */
  readonly dialects: readonly DialectFacts[];
}

/** The lines about one role, service, port or table. */
export interface Section {
  readonly about:
    | { readonly kind: 'role'; readonly role: Role }
    | { readonly kind: 'table'; readonly table: Table }
    | { readonly kind: 'range-only' }
    | { readonly kind: 'all' };
  readonly groups: readonly Group[];
}

export interface Group {
  readonly kind: GroupKind;
  readonly lines: readonly Line[];
}

/** Direction as seen from the role of the section; `listed` where direction is not the point. */
export type GroupKind = 'in' | 'out' | 'both' | 'as-server' | 'listed' | 'moves-to-servers' | 'stays-on-balancer';

/** One listener. A row that the source prints twice is one line with both rows. */
export interface Line {
  readonly rows: readonly [Requirement, ...Requirement[]];
  readonly table: Table;
  readonly role: Role;
  readonly service: Service | undefined;
  readonly ports: readonly PortRange[];
  /** The ports as printed, without a footnote's star. */
  readonly printed: string;
  readonly transports: readonly Transport[];
  readonly security: readonly Security[];
  readonly applications: readonly Application[];
  readonly from: readonly Role[];
  readonly to: readonly Role[];
  readonly ways: 'one' | 'both';
  readonly certainty: Certainty;
  /** Set when a port was asked for. */
  readonly match: 'exact' | 'range' | undefined;
  /** How the row reaches the role that was asked about; undefined for a row of another role that this one opens. */
  readonly via: 'own' | 'all-servers' | 'collocated' | undefined;
  readonly notes: readonly Note[];
}

export interface Verdict {
  readonly says: 'yes' | 'no' | 'not-needed' | 'none';
  readonly because: Reason;
}

/** What was asked of the rows' columns, and what they print. */
interface Printed<Of> {
  readonly asked: readonly Of[];
  readonly printed: readonly Of[];
  /** Every row prints it; else some do. */
  readonly isInAll: boolean;
}

/** Why the verdict is what it is; the wording writes the sentence. */
export type Reason =
  | (Printed<Transport> & { readonly kind: 'transport' })
  | (Printed<Security> & { readonly kind: 'security' })
  /** The port is there, but of other services than the one that was named. */
  | { readonly kind: 'other-service'; readonly services: readonly Service[] }
  | { readonly kind: 'direction'; readonly asked: 'in' | 'out'; readonly found: readonly ('in' | 'out' | 'both')[] }
  | { readonly kind: 'needed' }
  | { readonly kind: 'conditional'; readonly conditions: readonly Text[] }
  /** A port of the servers that is not on the balancer's list: still needed straight to each server. */
  | {
      readonly kind: 'straight-to-servers';
      readonly servers: readonly Role[];
      readonly balancing: 'hardware' | 'dns' | 'unstated';
    }
  | { readonly kind: 'on-balancer'; readonly balancing: 'hardware' | 'dns' | 'unstated' }
  | { readonly kind: 'only-from'; readonly from: readonly Role[] }
  /** The rows do not name this role at the port that was asked about. */
  | { readonly kind: 'not-this-role'; readonly roles: readonly Role[] }
  /** Only what the person does without has the port. */
  | { readonly kind: 'only-for'; readonly things: readonly Text[] }
  | { readonly kind: 'not-enough'; readonly cautions: readonly Text[] }
  | { readonly kind: 'enough' }
  | { readonly kind: 'rows-between' }
  | { readonly kind: 'no-row-between' }
  | { readonly kind: 'only-client-range' };

/** What belongs beside the rows: said in a sentence, and where it leads on, offered as a choice. */
export type Pointer =
  /** Further rows when the machine has this form too (collocated Mediation, CMS). */
  | { readonly kind: 'on-top'; readonly role: Role; readonly rows: readonly Requirement[] }
  /** The machine of this form is also that role, whose rows come on top. */
  | { readonly kind: 'is-also'; readonly role: Role; readonly count: number }
  | { readonly kind: 'gap'; readonly gap: Gap; readonly from: Role; readonly to: Role }
  /** Ports that only a transport other than the one asked for has. */
  | {
      readonly kind: 'other-transport';
      readonly transports: readonly Transport[];
      readonly rows: readonly Requirement[];
    }
  /** The role or port in the other tables: balancers, clients, IPsec. */
  | { readonly kind: 'elsewhere'; readonly elsewhere: Elsewhere }
  | { readonly kind: 'client-range-is-no-reason' }
  /** Ports of the question that no row shown has. */
  | { readonly kind: 'ports-without-row'; readonly ports: readonly PortRange[] }
  /** What logs call the ports that were asked for, where that is another service's name. */
  | { readonly kind: 'registered-as'; readonly names: readonly RegisteredName[] }
  /** "No row" is not "not needed": other pages hold SQL, AD, DNS … */
  | { readonly kind: 'not-on-this-page' };

/** A button: what it says is wording; `ask` is a text that, asked in this thread, gives the answer. */
export interface Choice {
  readonly kind:
    | 'role'
    | 'service'
    | 'topic'
    | 'collocated'
    | 'is-also'
    | 'load-balancer'
    | 'hardware'
    | 'dns'
    | 'ipsec'
    | 'clients'
    | 'language'
    | 'elsewhere'
    /** Whose an address is, or which address was meant: the name says all. */
    | 'address';
  /** What the choice is about, where its label needs a name. */
  readonly name: Text | undefined;
  readonly ask: string;
}

export interface ChoiceAnswer extends Spoken {
  readonly kind: 'choice';
  readonly asked: string;
  readonly choices: readonly Choice[];
}

export interface NotFoundAnswer extends Spoken {
  readonly kind: 'not-found';
  /** `ports`: no row, or only the clients' range; `elsewhere`: a page is known that has it; `thing`: a name that is nowhere here. */
  readonly what:
    | { readonly kind: 'ports'; readonly nearest: readonly Requirement[] }
    | { readonly kind: 'elsewhere'; readonly pages: readonly Elsewhere[] }
    | { readonly kind: 'thing'; readonly asked: string }
    /** The filters leave nothing of rows that are there without them. */
    | { readonly kind: 'filtered-out'; readonly without: readonly Requirement[] };
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  readonly products: readonly Product[];
  readonly pointers: readonly Pointer[];
  readonly choices: readonly Choice[];
}
