import type { Answer, GroupKind, Verdict } from '../../answer/answer.js';
import type { Table } from '../../catalog/schema.js';
import type { ExplanationWords } from './explanation.js';
import type { FilesWords } from './files.js';
import type { HomeWords } from './home.js';
import type { LookUpWords } from './look-up.js';
import type { RulesWords } from './rules.js';

/** The language of an answer, and so of its document. */
export type Language = Answer['language'];

type Says = Verdict['says'];
type Balancing = 'hardware' | 'dns' | 'unstated';
type Way = 'in' | 'out';

/**
 * Everything that is said in one language. Names, purposes and doubts come from the catalog and are handed in, already in
 * that language; `names` is a list with commas.
 */
export interface Wording {
  readonly reading: ReadingWords;
  readonly verdict: VerdictWords;
  readonly table: TableWords;
  readonly notes: NoteWords;
  readonly pointers: PointerWords;
  readonly choices: ChoiceWords;
  readonly ipsec: IpsecWords;
  readonly rules: RulesWords;
  readonly explanation: ExplanationWords;
  readonly files: FilesWords;
  readonly notFound: NotFoundWords;
  readonly talk: TalkWords;
  readonly lookUp: LookUpWords;
  readonly home: HomeWords;
}

/** How the question was read: parts of the heading, and of the line beside it. */
export interface ReadingWords {
  readonly readAs: (what: string) => string;
  readonly everything: string;
  readonly standAlone: string;
  readonly port: (ports: string) => string;
  readonly row: (ids: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly bothWays: (from: string, to: string) => string;
  readonly from: (names: string) => string;
  readonly to: (names: string) => string;
  readonly without: (what: string) => string;
  readonly ways: Readonly<Record<Way, string>>;
  readonly tables: Readonly<Record<Table, string>>;
  /** Both tables of balancers together. */
  readonly anyBalancing: string;
  readonly rules: (dialect: string | undefined) => string;
  /** What stands at the head of an answer, as this language writes a title. */
  readonly asTitle: (subject: string) => string;
  readonly corrected: (asked: string, read: string) => string;
  readonly ephemeral: (asked: string) => string;
  readonly setAside: (read: string) => string;
  readonly unread: (asked: string) => string;
}

/** First sentence of an answer to yes or no: the answer, the reason, what is still needed. */
export interface VerdictWords {
  readonly transport: (says: Says, asked: string, printed: string, isInAll: boolean) => string;
  /** `printed` is undefined where the rows print no security at all; `isInAll` is false where only some print it. */
  readonly security: (says: Says, asked: string, printed: string | undefined, isInAll: boolean) => string;
  readonly direction: (says: Says, asked: Way, found: readonly (Way | 'both')[]) => string;
  readonly needed: (says: Says) => string;
  readonly conditional: (says: Says, conditions: string) => string;
  readonly conditionsBelow: string;
  readonly straightToServers: (servers: string, balancing: Balancing) => string;
  readonly onBalancer: (says: Says, balancing: Balancing) => string;
  /** `from` is undefined where the rows name nobody. */
  readonly onlyFrom: (says: Says, from: string | undefined) => string;
  readonly notThisRole: (names: string) => string;
  /** The same of two ends, written with an arrow. */
  readonly notBetween: (ends: string) => string;
  /** `names` are the services that have the port instead; empty where the rows name none. */
  readonly otherService: (names: string) => string;
  /** `things` are what the person does without. */
  readonly onlyFor: (things: string) => string;
  readonly notEnough: (cautions: string) => string;
  readonly enough: string;
  readonly rowsBetween: string;
  /** `elsewhere` is traffic that other pages name; undefined where no product says. */
  readonly noRowBetween: (elsewhere: string | undefined) => string;
  readonly onlyClientRange: string;
}

/** Columns, titles of groups and what stands in cells where the catalog has no word. */
export interface TableWords {
  readonly columns: readonly [ports: string, ends: string, purpose: string];
  readonly groups: Readonly<Record<Exclude<GroupKind, 'listed'>, string>>;
  /** A balancer's table, in a cell. */
  readonly balancing: Readonly<Record<'load-balancer-hardware' | 'load-balancer-dns', string>>;
  readonly rangeOnly: string;
  readonly noReasonToOpen: string;
  readonly notStated: string;
  readonly peers: string;
  readonly ownPorts: string;
  readonly onlyCollocated: (ports: string) => string;
  readonly noRowOfItsOwn: string;
  /** A condition as it goes on from the purpose, behind a comma. */
  readonly onCondition: (condition: string) => string;
}

/** Lines below the table. */
export interface NoteWords {
  readonly uncertainDirection: (ids: string) => string;
  readonly moreDoubts: (count: number, example: string) => string;
  readonly moreCautions: (count: number, example: string) => string;
  readonly printedAs: (printed: string, reason: string) => string;
  readonly source: (facts: string) => string;
}

/** What belongs beside the rows and is not among them. */
export interface PointerWords {
  readonly onTop: (role: string, ports: string) => string;
  readonly isAlso: (role: string, count: number) => string;
  readonly otherTransport: (transports: string, ports: string) => string;
  readonly otherTransportMany: (transports: string, count: number) => string;
  readonly clientRange: string;
  readonly portsWithoutRow: (ports: string) => string;
  readonly notOnThisPage: (elsewhere: string | undefined) => string;
}

/** Labels of buttons. */
export interface ChoiceWords {
  readonly collocated: string;
  readonly isAlso: (role: string | undefined) => string;
  readonly loadBalancer: string;
  readonly hardware: string;
  readonly dns: string;
  readonly ipsec: string;
  readonly clients: string;
  /** The other language, in its own words. */
  readonly language: string;
  readonly whichOne: (asked: string) => string;
  readonly didYouMean: string;
  /** Before the roles that an answer is about, each of which can be asked about alone. */
  readonly onlyRole: string;
  readonly moreMeanings: (count: number) => string;
}

/** The table of IPsec exceptions. */
export interface IpsecWords {
  readonly heading: string;
  readonly warning: string;
  readonly columns: readonly [rule: string, ends: string, ports: string];
  readonly allPorts: string;
  readonly authentication: (what: string) => string;
  readonly noException: string;
}

/** What is said when the catalog has no answer. */
export interface NotFoundWords {
  /** `who` is undefined where only ports were asked for. */
  readonly noRow: (ports: string, who: string | undefined) => string;
  readonly nearest: (rows: string) => string;
  /** The port is there, but not for what was asked. */
  readonly elsewhereHere: (rows: string) => string;
  readonly elsewhere: (name: string) => string;
  readonly thing: (asked: string, products: string) => string;
  /** `rows` are named where they are few. */
  readonly filteredOut: (count: number, rows: string | undefined) => string;
}

/** Help, and what was not a question. */
export interface TalkWords {
  readonly helpHeading: string;
  readonly help: (products: string) => string;
  readonly roles: (names: string) => string;
  readonly dialects: (names: string) => string;
  /** In the other language, for whoever reads along. */
  readonly otherLanguage: (example: string | undefined) => string;
  readonly notUnderstood: (examples: readonly string[]) => string;
  readonly thanks: string;
}
