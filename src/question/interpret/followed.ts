import type { Catalog } from '../../catalog/catalog.js';
import { wholeScope } from '../filters.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Question, RulesWanted } from '../question.js';
import { type Asked, refusing, withAside } from './asked.js';
import { hasSubject } from './evidence.js';
import { formatOf, inFile } from './files.js';
import { continued } from './follow-up.js';
import { ipsecRoles } from './ipsec-roles.js';
import { keptAddresses, rulesAboutExceptions, rulesAboutRows } from './rules.js';
import { scopeOf } from './scope.js';
import { saysAddressesOnly, toldWhose } from './told-addresses.js';
import { wishOf } from './wish.js';

type QuestionOf<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>;

/** The earlier question as the text changes it; undefined where it cannot be changed so, and the text stands alone. */
export function followed(previous: Question, mentions: Mentions, asked: Asked, catalog: Catalog): Question | undefined {
  if (isOnlyLanguage(mentions)) return { ...previous, language: asked.language };
  switch (previous.kind) {
    case 'ipsec':
      return exceptionsFollowed(previous, mentions, asked, catalog);
    case 'rules':
      return (
        addressesTold(previous, mentions, asked, catalog) ??
        (previous.about === 'exceptions'
          ? exceptionRulesFollowed(previous, mentions, asked)
          : rowsFollowed(previous, mentions, asked, catalog))
      );
    case 'requirements':
      return rowsFollowed(previous, mentions, asked, catalog);
    default:
      return undefined;
  }
}

/** The text wants another language of the answer, and nothing else. */
export function isOnlyLanguage(mentions: Mentions): boolean {
  return (mentions.cues.has('in-english') || mentions.cues.has('in-korean')) && !hasSubject(mentions);
}

/** The same rules, for addresses that are given now, or whose owner is. */
function addressesTold(
  previous: QuestionOf<'rules'>,
  mentions: Mentions,
  asked: Asked,
  catalog: Catalog,
): Question | undefined {
  const told = toldWhose(mentions, previous);
  if (told === undefined && !saysAddressesOnly(mentions)) return undefined;
  const rules = previous.about === 'rows' ? rulesAboutRows : rulesAboutExceptions;
  const given = told === undefined ? mentions : { given: { addresses: told, refused: undefined } };
  return { ...rules(previous.dialect, previous.scope, given, previous.addresses, catalog), ...asked };
}

/** Rules or a file of the same exceptions; or those of other roles. */
function exceptionsFollowed(
  previous: QuestionOf<'ipsec'>,
  mentions: Mentions,
  asked: Asked,
  catalog: Catalog,
): Question | undefined {
  const { cues, roles, ports, dialect, file } = mentions;
  if (roles.length === 0) {
    if (dialect !== undefined)
      return { ...rulesAboutExceptions(dialect, { ...wholeScope, roles: previous.roles }, mentions, []), ...asked };
    return file === undefined ? undefined : { ...previous, ...asked };
  }
  if (ports.length > 0 || cues.has('port')) return undefined;
  return inFile({ kind: 'ipsec', roles: ipsecRoles(mentions, catalog), ...asked }, formatOf(previous));
}

function exceptionRulesFollowed(previous: RulesWanted, mentions: Mentions, asked: Asked): Question | undefined {
  const { dialect = previous.dialect, roles } = mentions;
  const ids = roles.map(({ id }) => id);
  const scope = ids.length > 0 ? { ...previous.scope, roles: ids } : previous.scope;
  if (mentions.file !== undefined) return { kind: 'ipsec', roles: scope.roles, ...asked };
  const says = mentions.dialect !== undefined || ids.length > 0;
  return says
    ? { ...rulesAboutExceptions(dialect, scope, mentions, keptAddresses(previous, scope)), ...asked }
    : undefined;
}

function rowsFollowed(
  previous: QuestionOf<'requirements' | 'rules'>,
  mentions: Mentions,
  asked: Asked,
  catalog: Catalog,
): Question {
  const { cues, roles, ports } = mentions;
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
  return asksForTable ? table : inFile(table, formatOf(previous));
}
