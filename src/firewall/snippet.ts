import type { Text } from '../catalog/schema.js';
import { plainComment } from './comments.js';
import type { BalancerDialect, Dialect, ExemptionDialect, Holds, PermitDialect } from './dialect.js';
import { endText, nameFor } from './names.js';
import type { NamedRule, NamedService, Rule } from './rule.js';
import { simplify } from './simplify.js';

/** Something to paste, how to check it and how to take it back. */
export interface Snippet {
  readonly dialect: string;
  readonly fileName: string;
  readonly highlight: string;
  readonly text: string;
  /** How many rules the text writes; those that are left commented out do not count. */
  readonly rules: number;
  readonly check: string;
  readonly undo: string;
  readonly checkedBy: readonly string[];
  readonly notes: readonly Text[];
  /** What is to be filled in before the text is pasted, each once, with its name: `@@FRONT_END@@` is FRONT_END. */
  readonly holes: readonly { readonly token: string; readonly name: string }[];
}

/** A rule that somebody must look at first: a comment, or a line of another action, and never a permit. */
export interface HeldRule {
  /** Undefined where its ports or ends are not known; then only `why` is written. */
  readonly rule: Rule | undefined;
  /** In English, for the comment above it; empty where the one before says it. */
  readonly why: string;
}

export type Service = Omit<NamedService, 'name'>;

const longestRemark = 140;

/** Writes rules, and below them what is held back. The text is empty where nothing can be written, not even a comment. */
export function writeRules(
  dialect: PermitDialect | ExemptionDialect,
  rules: readonly Rule[],
  held: readonly HeldRule[],
): Snippet {
  const live = simplify(rules, dialect.holds);
  const written =
    dialect.writes === 'permits' && dialect.showsHeldBack ? [...live, ...heldBack(held, dialect.holds)] : live;
  // What is held back waits for nobody's address.
  const open = live.length === 0 ? '' : dialect.write(live);
  return {
    ...about(dialect, open),
    holes: holesIn(open, dialect),
    text: joined([written.length === 0 ? '' : dialect.write(written), commented(remarksOn(held, dialect), dialect)]),
    rules: live.length,
    check: written.length === 0 ? '' : dialect.check(written),
    undo: written.length === 0 ? '' : dialect.undo(written),
  };
}

/** Each with its reason, which the first of several tells for all. */
function heldBack(held: readonly HeldRule[], holds: Holds): readonly NamedRule[] {
  return held.flatMap(({ rule }, index) => {
    const reason = held.slice(0, index + 1).findLast(({ why }) => why !== '')?.why ?? '';
    return simplify(rule === undefined ? [] : [rule], holds).map((named) => ({
      ...named,
      heldBack: plainComment(reason, holds.commentLength),
    }));
  });
}

/** What is held back, for comments: the reasons, then the rules. */
function remarksOn(held: readonly HeldRule[], dialect: PermitDialect | ExemptionDialect): readonly string[] {
  const doubtful = simplify(
    held.flatMap(({ rule }) => rule ?? []),
    dialect.holds,
  );
  const reasons = held.map(({ why }) => plainComment(why, longestRemark)).filter((why) => why !== '');
  // Together, so that what a language numbers does not begin anew with each.
  return [...new Set(reasons), ...(doubtful.length === 0 ? [] : dialect.write(doubtful).split('\n'))];
}

/** Writes the virtual servers of a balancer. */
export function writeServices(dialect: BalancerDialect, services: readonly Service[]): Snippet {
  const named = services.map((service): NamedService => {
    const { virtual, servers, clients, port } = service;
    const meaning = [endText(virtual), endText(servers), endText(clients), port].join('|');
    return {
      ...service,
      comment: plainComment(service.comment, dialect.holds.commentLength),
      name: nameFor(service.words, meaning, dialect.holds.names),
    };
  });
  const text = named.length === 0 ? '' : dialect.write(named);
  return {
    ...about(dialect, text),
    holes: holesIn(text, dialect),
    text,
    rules: named.length,
    check: named.length === 0 ? '' : dialect.check(named),
    undo: named.length === 0 ? '' : dialect.undo(named),
  };
}

function about({ id, fileExtension, highlight, checkedBy, notes, hole }: Dialect, text: string) {
  // What is said of a word to fill in is said where there is one.
  const [site, isThere] = [hole('SITE'), text.includes(hole('SITE'))];
  const said = notes.filter(({ en }) => isThere || !en.startsWith(site));
  return { dialect: id, fileName: `sfbport-${id}.${fileExtension}`, highlight, checkedBy, notes: said };
}

/** Ends, and whatever else of the customer's own a dialect leaves open: a zone, a list's name, a word for the site. */
function holesIn(text: string, { hole }: Dialect): Snippet['holes'] {
  const [before = '', behind = ''] = hole('X')
    .split('X')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // Without a mark at its end a name ends in a letter: digits are the language's own.
  const name = behind === '' ? '[A-Z0-9_]*[A-Z_]' : '[A-Za-z0-9_.:/-]+?';
  const names = [...text.matchAll(new RegExp(`${before}(${name})${behind}`, 'g'))].map(([, found = '']) => found);
  return [...new Set(names)].map((each) => ({ token: hole(each), name: each }));
}

/** Nothing that is held back may be anything but a comment; where a language has none, the answer alone tells of it. */
function commented(lines: readonly string[], { comment }: Dialect): string {
  if (comment === undefined) return '';
  return lines
    .map((line) => comment(/^[\x20-\x7e]*$/.test(line) ? line : plainComment(line, longestRemark)))
    .join('\n');
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
