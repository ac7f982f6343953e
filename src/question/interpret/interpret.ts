import type { Catalog } from '../../catalog/catalog.js';
import { wholeScope } from '../filters.js';
import type { Lexicon } from '../lexicon.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Assumption, Language, Named, Question, RulesWanted, Wish } from '../question.js';
import type { Cue } from '../vocabulary/cue.js';
import { elsewherePages } from './elsewhere.js';
import { type Evidence, evidenceOf, hasSubject, isReport } from './evidence.js';
import { fileOf, inFile, settledFile } from './files.js';
import { continued, isFollowUp } from './follow-up.js';
import { ipsecRoles } from './ipsec-roles.js';
import { optionsFor } from './options.js';
import { keptAddresses, rulesAboutExceptions, rulesAboutRows } from './rules.js';
import { scopeOf, settled } from './scope.js';
import { saysAddressesOnly, toldWhose, withoutKnownOwners, withoutOwners } from './told-addresses.js';
import { wishOf } from './wish.js';
import { notUnderstood, withoutSubject } from './without-subject.js';

type Asked = Pick<Question, 'language' | 'assumptions'>;

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
    ((previous.kind === 'rules' && (saysAddressesOnly(mentions) || toldWhose(mentions, previous) !== undefined)) ||
      (isFollowUp(leaning, previous) && saysEnough(leaning, evidence)));
  const next = previous && goesOn ? followed(previous, leaning, asked, catalog) : undefined;
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

function isOnlyLanguage(mentions: Mentions): boolean {
  return (mentions.cues.has('in-english') || mentions.cues.has('in-korean')) && !hasSubject(mentions);
}

function stated(mentions: Mentions, previous: Question | undefined, asked: Asked, catalog: Catalog): Question {
  if (mentions.cues.has('ipsec')) {
    const named = ipsecRoles(mentions, catalog);
    const isAll = mentions.cues.has('all') || mentions.cues.has('which') || mentions.cues.has('tell');
    const before = previous && 'scope' in previous && !isAll ? previous.scope.roles : [];
    const roles = named.length > 0 ? named : before;
    if (mentions.dialect !== undefined)
      return { ...rulesAboutExceptions(mentions.dialect, { ...wholeScope, roles }, mentions, []), ...asked };
    return { kind: 'ipsec', roles, ...asked };
  }
  if (mentions.dialect !== undefined)
    return statedRules(mentions.dialect, withoutOwners(mentions, catalog), asked, catalog);
  const wish = wishOf(mentions, mentions.ports.length > 0);
  const { scope: wanted, aside } = settled(scopeOf(mentions, wish, catalog), wish, catalog);
  const scope =
    wish.kind === 'whether' && wish.claim.kind === 'direction' ? { ...wanted, direction: undefined } : wanted;
  return { kind: 'requirements', scope, wish, ...withAside(unclosed(asked, wish, mentions), aside) };
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

/** Who wants something blocked gets no rules that let it through. */
function refusing({ wantsClosed }: Mentions, question: RulesWanted & Asked): Question {
  return wantsClosed ? { ...question, refused: { kind: 'closing' } } : question;
}

function withAside(asked: Asked, aside: readonly Named[]): Asked {
  return {
    ...asked,
    assumptions: [...asked.assumptions, ...aside.map((read) => ({ kind: 'set-aside' as const, read }))],
  };
}

function followed(previous: Question, mentions: Mentions, asked: Asked, catalog: Catalog): Question | undefined {
  const { cues, roles, ports } = mentions;
  if (isOnlyLanguage(mentions)) return { ...previous, language: asked.language };
  const told = previous.kind === 'rules' ? toldWhose(mentions, previous) : undefined;
  if (previous.kind === 'rules' && (told !== undefined || saysAddressesOnly(mentions))) {
    const rules = previous.about === 'rows' ? rulesAboutRows : rulesAboutExceptions;
    const given = told === undefined ? mentions : { given: { addresses: told, refused: undefined } };
    return { ...rules(previous.dialect, previous.scope, given, previous.addresses, catalog), ...asked };
  }
  if (previous.kind === 'ipsec' && mentions.dialect !== undefined && roles.length === 0) {
    const scope = { ...wholeScope, roles: previous.roles };
    return { ...rulesAboutExceptions(mentions.dialect, scope, mentions, []), ...asked };
  }
  if (previous.kind === 'rules' && previous.about === 'exceptions')
    return exceptionsFollowed(previous, mentions, asked);
  if (previous.kind === 'ipsec' && mentions.file !== undefined && roles.length === 0) return { ...previous, ...asked };
  if (previous.kind === 'ipsec') {
    return roles.length > 0 && ports.length === 0 && !cues.has('port')
      ? inFile({ kind: 'ipsec', roles: ipsecRoles(mentions, catalog), ...asked }, fileOf(previous))
      : undefined;
  }
  if (previous.kind !== 'requirements' && previous.kind !== 'rules') return undefined;
  const earlier =
    previous.kind === 'rules'
      ? { ...previous, kind: 'requirements' as const, wish: { kind: 'list' as const } }
      : previous;
  const wish = wishOf(mentions, ports.length > 0 || (earlier.scope.ports.length > 0 && roles.length === 0));
  const next = continued(earlier, mentions, scopeOf(mentions, wish, catalog), wish, catalog);
  const asksForTable =
    (cues.has('port') && !mentions.isOnlyPorts) ||
    cues.has('table') ||
    wish.kind !== 'list' ||
    mentions.file !== undefined;
  const dialect = mentions.dialect ?? (previous.kind === 'rules' && !asksForTable ? previous.dialect : undefined);
  const { scope, aside } = next;
  const given = previous.kind === 'rules' ? keptAddresses(previous, scope) : [];
  if (dialect !== undefined)
    return refusing(mentions, {
      ...rulesAboutRows(dialect, scope, mentions, given, catalog),
      ...withAside(asked, aside),
    });
  // "as xlsx" is the earlier table, whatever was asked of it.
  const isSame = mentions.file !== undefined && wish.kind === 'list';
  const table = {
    kind: 'requirements' as const,
    scope,
    wish: isSame ? earlier.wish : next.wish,
    ...withAside(asked, aside),
  };
  return asksForTable ? table : inFile(table, fileOf(previous));
}

function exceptionsFollowed(previous: RulesWanted, mentions: Mentions, asked: Asked): Question | undefined {
  const { dialect = previous.dialect, roles } = mentions;
  const ids = roles.map(({ id }) => id);
  const scope = ids.length > 0 ? { ...previous.scope, roles: ids } : previous.scope;
  if (mentions.file !== undefined) return { kind: 'ipsec', roles: scope.roles, ...asked };
  const says = mentions.dialect !== undefined || ids.length > 0;
  return says
    ? { ...rulesAboutExceptions(dialect, scope, mentions, keptAddresses(previous, scope)), ...asked }
    : undefined;
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
