import type { Catalog } from '../../catalog/catalog.js';
import { wholeScope } from '../filters.js';
import type { Lexicon } from '../lexicon.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Assumption, Language, Question, Wish } from '../question.js';
import type { Cue } from '../vocabulary/cue.js';
import { type Asked, refusing, withAside } from './asked.js';
import { elsewherePages } from './elsewhere.js';
import { type Evidence, evidenceOf, hasSubject, isReport } from './evidence.js';
import { inFile, settledFile } from './files.js';
import { isFollowUp } from './follow-up.js';
import { followed, isOnlyLanguage } from './followed.js';
import { ipsecRoles } from './ipsec-roles.js';
import { optionsFor } from './options.js';
import { rulesAboutExceptions, rulesAboutRows } from './rules.js';
import { scopeOf, settled } from './scope.js';
import { saysAddressesOnly, toldWhose, withoutKnownOwners, withoutOwners } from './told-addresses.js';
import { wishOf } from './wish.js';
import { notUnderstood, withoutSubject } from './without-subject.js';

/** Decides the one question that the mentions ask, with the earlier question of the thread where they lean on it. */
export function interpret(
  mentions: Mentions,
  before: Question | undefined,
  spoken: Language,
  catalog: Catalog,
  lexicon: Lexicon,
): Question {
  const language = mentions.cues.has('in-english') ? 'en' : mentions.cues.has('in-korean') ? 'ko' : spoken;
  if (before?.kind === 'explanation' && isOnlyLanguage(mentions)) return { ...before, language };
  const previous = before?.kind === 'explanation' ? lookUpOf(before) : before;
  const wanted = settledFile(mentions, previous);
  return inFile(interpreted(wanted, previous, language, catalog, lexicon), wanted.file);
}

function interpreted(
  mentions: Mentions,
  previous: Question | undefined,
  language: Language,
  catalog: Catalog,
  lexicon: Lexicon,
): Question {
  const asked = { language, assumptions: [...mentions.assumptions, ...unread(mentions)] };
  if (isHelp(mentions)) return { kind: 'help', ...asked };
  if (isReport(mentions)) return notUnderstood(mentions, asked);

  const evidence = evidenceOf(mentions, catalog);
  const [ambiguous] = mentions.ambiguous;
  if (ambiguous && evidence !== 'none') {
    return {
      kind: 'which-one',
      asked: ambiguous.text,
      options: optionsFor(ambiguous.means, ambiguous.text, mentions, language, catalog),
      ...asked,
    };
  }
  const pages = elsewherePages(mentions, catalog);
  if (pages.length > 0) return { kind: 'elsewhere', topics: pages, ...asked };
  const leaning = withoutKnownOwners(mentions, previous);
  const goesOn =
    previous !== undefined &&
    (tellsAddresses(mentions, previous) || (isFollowUp(leaning, previous) && saysEnough(leaning, evidence)));
  const next = goesOn ? followed(previous, leaning, asked, catalog) : undefined;
  if (next) return next;
  if (!hasSubject(mentions)) return withoutSubject(mentions, asked, catalog, lexicon);
  if (evidence === 'none') return notUnderstood(mentions, asked);
  return stated(mentions, previous, asked, catalog);
}

/** An explanation is gone on from as a look-up of its ports. */
function lookUpOf({ ports, language, assumptions }: Extract<Question, { kind: 'explanation' }>): Question {
  const scope = { ...wholeScope, ports: ports.map(({ range }) => range) };
  return { kind: 'requirements', scope, wish: { kind: 'list' }, language, assumptions };
}

/** What rules lack: addresses, or whose they are. */
function tellsAddresses(mentions: Mentions, previous: Question): boolean {
  return previous.kind === 'rules' && (saysAddressesOnly(mentions) || toldWhose(mentions, previous) !== undefined);
}

function stated(mentions: Mentions, previous: Question | undefined, asked: Asked, catalog: Catalog): Question {
  if (mentions.cues.has('ipsec')) return statedExceptions(mentions, previous, asked, catalog);
  if (mentions.dialect !== undefined)
    return statedRules(mentions.dialect, withoutOwners(mentions, catalog), asked, catalog);
  const wish = wishOf(mentions, mentions.ports.length > 0);
  const { scope: wanted, aside } = settled(scopeOf(mentions, wish, catalog), wish, catalog);
  const scope =
    wish.kind === 'whether' && wish.claim.kind === 'direction' ? { ...wanted, direction: undefined } : wanted;
  return { kind: 'requirements', scope, wish, ...withAside(unclosed(asked, wish, mentions), aside) };
}

function statedExceptions(
  mentions: Mentions,
  previous: Question | undefined,
  asked: Asked,
  catalog: Catalog,
): Question {
  const named = ipsecRoles(mentions, catalog);
  const isAll = mentions.cues.has('all') || mentions.cues.has('which') || mentions.cues.has('tell');
  const before = previous && 'scope' in previous && !isAll ? previous.scope.roles : [];
  const roles = named.length > 0 ? named : before;
  if (mentions.dialect !== undefined)
    return { ...rulesAboutExceptions(mentions.dialect, { ...wholeScope, roles }, mentions, []), ...asked };
  return { kind: 'ipsec', roles, ...asked };
}

/** Which ports may be closed no row says: a table of what is needed must not pass for that. */
function unclosed(asked: Asked, wish: Wish, { ports, rows, toClose }: Mentions): Asked {
  if (wish.kind !== 'list' || ports.length + rows.length > 0) return asked;
  const unread = toClose.map((each): Assumption => ({ kind: 'unread', asked: each }));
  return { ...asked, assumptions: [...asked.assumptions, ...unread] };
}

function statedRules(dialect: string, mentions: Mentions, asked: Asked, catalog: Catalog): Question {
  const wish = { kind: 'list' } as const;
  const { scope, aside } = settled(scopeOf(mentions, wish, catalog), wish, catalog);
  return refusing(mentions, { ...rulesAboutRows(dialect, scope, mentions, [], catalog), ...withAside(asked, aside) });
}

const tellingAlone: readonly Cue[] = [
  'collocated',
  'inbound',
  'outbound',
  'both-ways',
  'reverse',
  'whole-again',
  'in-english',
  'in-korean',
  'internet',
  'enough',
  'break',
  'why',
  'close',
];

/** Whether the words can change an earlier question, and are not too many that nobody knows. */
function saysEnough(mentions: Mentions, evidence: Evidence): boolean {
  const { cues, transports, securities, applications, dialect, file, except, unknown } = mentions;
  const narrows =
    transports.length + securities.length + applications.length > 0 ||
    dialect !== undefined ||
    file !== undefined ||
    Object.values(except).some((list) => list.length > 0);
  // "As a table", "make rules of it".
  const isBrief = cues.has('tell') || mentions.length <= 3;
  const asksAgain = (cues.has('table') ? isBrief : cues.has('rule') && cues.has('tell')) && !cues.has('thanks');
  const isAbout = hasSubject(mentions) && (mentions.ports.length === 0 || mentions.length <= 5 || evidence !== 'none');
  if (asksAgain && unknown.length === 0) return true;
  return unknown.length <= 3 && (narrows || isAbout || tellingAlone.some((cue) => cues.has(cue)));
}

/** Help is for a person who asks what can be asked, or says hello and nothing else. */
function isHelp({ cues, ports, roles, services, topics, unknown, hasOtherNumber }: Mentions): boolean {
  if (ports.length + roles.length + services.length + topics.length > 0 || hasOtherNumber) return false;
  const saysMore = (['close', 'open', 'except', 'port', 'thanks'] as const).some((cue) => cues.has(cue));
  return (cues.has('help') && unknown.length <= 1) || (cues.has('greeting') && unknown.length === 0 && !saysMore);
}

/** Words that were not read are said, so that nobody thinks they counted; but only where names were found beside them. */
function unread(mentions: Mentions): Assumption[] {
  if (!hasSubject(mentions) || mentions.isLog) return [];
  return [...mentions.unknown.slice(0, 3), ...mentions.idle].map((asked) => ({ kind: 'unread', asked }));
}
