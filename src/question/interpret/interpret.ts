import type { Catalog } from '../../catalog/catalog.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Assumption, Language, Question } from '../question.js';
import { evidenceOf, hasSubject } from './evidence.js';
import { continued, isFollowUp } from './follow-up.js';
import { optionsFor } from './options.js';
import { scopeOf } from './scope.js';
import { unknownThing } from './unknown-thing.js';
import { wishOf } from './wish.js';

/** Decides the one question that the mentions ask, with the earlier question of the thread where they lean on it. */
export function interpret(
  mentions: Mentions,
  previous: Question | undefined,
  language: Language,
  catalog: Catalog,
): Question {
  const { cues, elsewhere, unknown } = mentions;
  const asked = { language, assumptions: [...mentions.assumptions, ...unread(mentions)] };
  const isEmpty = !hasSubject(mentions) && elsewhere.length === 0;

  if (
    cues.has('help') &&
    mentions.ports.length + mentions.roles.length + mentions.services.length + mentions.topics.length === 0
  )
    return { kind: 'help', ...asked };
  const [ambiguous] = mentions.ambiguous;
  if (ambiguous && evidenceOf(mentions) !== 'none')
    return {
      kind: 'which-one',
      asked: ambiguous.text,
      options: optionsFor(ambiguous.means, mentions, language, catalog),
      ...asked,
    };
  if (isElsewhere(mentions)) return { kind: 'elsewhere', topics: elsewhere, ...asked };
  const goesOn =
    previous !== undefined && isFollowUp(mentions) && (saysSomething(mentions) || !isEmpty) && unknown.length <= 3;
  if (goesOn) {
    const next = followed(previous, mentions, asked, catalog);
    if (next) return next;
  }
  if (isEmpty) return withoutSubject(mentions, asked, catalog);
  if (evidenceOf(mentions) === 'none') return { kind: 'not-understood', ...asked };
  if (cues.has('ipsec')) return { kind: 'ipsec', roles: ipsecRoles(mentions, catalog), ...asked };
  const wish = wishOf(mentions, mentions.ports.length > 0);
  const scope = scopeOf(mentions, wish, catalog);
  if (mentions.dialect !== undefined) return { kind: 'rules', scope, dialect: mentions.dialect, ...asked };
  return { kind: 'requirements', scope, wish, ...asked };
}

type Asked = Pick<Question, 'language' | 'assumptions'>;

function followed(previous: Question, mentions: Mentions, asked: Asked, catalog: Catalog): Question | undefined {
  const { cues } = mentions;
  if (cues.has('in-english')) return { ...previous, language: 'en' };
  if (cues.has('in-korean')) return { ...previous, language: 'ko' };
  if (previous.kind === 'ipsec') {
    return mentions.roles.length > 0 && mentions.ports.length === 0 && !cues.has('port')
      ? { kind: 'ipsec', roles: ipsecRoles(mentions, catalog), ...asked }
      : undefined;
  }
  if (previous.kind !== 'requirements' && previous.kind !== 'rules') return undefined;
  const earlier =
    previous.kind === 'rules'
      ? { ...previous, kind: 'requirements' as const, wish: { kind: 'list' as const } }
      : previous;
  const wish = wishOf(
    mentions,
    mentions.ports.length > 0 || (earlier.scope.ports.length > 0 && mentions.roles.length === 0),
  );
  const next = continued(earlier, mentions, scopeOf(mentions, wish, catalog), wish, catalog);
  if (mentions.dialect !== undefined) return { kind: 'rules', scope: next.scope, dialect: mentions.dialect, ...asked };
  if (cues.has('ipsec')) return undefined;
  return { kind: 'requirements', ...next, ...asked };
}

/** Whether words without any name of the catalog can change an earlier question. */
function saysSomething({ cues, transports, securities, applications, dialect, except }: Mentions): boolean {
  return (
    transports.length > 0 ||
    securities.length > 0 ||
    applications.length > 0 ||
    dialect !== undefined ||
    Object.values(except).some((list) => list.length > 0) ||
    (
      [
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
      ] as const
    ).some((cue) => cues.has(cue))
  );
}

function withoutSubject(mentions: Mentions, asked: Asked, catalog: Catalog): Question {
  const { cues, transports, securities } = mentions;
  const thing = unknownThing(mentions, catalog, asked.language);
  if (thing) return { kind: 'unknown', ...thing, ...asked };
  const isFilterQuestion = transports.length + securities.length > 0 && (cues.has('port') || cues.has('which'));
  if (isFilterQuestion && mentions.unknown.length <= 1) {
    const wish = { kind: 'list' } as const;
    return { kind: 'requirements', scope: scopeOf(mentions, wish, catalog), wish, ...asked };
  }
  const saysHello = cues.has('greeting') && !cues.has('thanks') && mentions.unknown.length === 0;
  return {
    kind: saysHello || (mentions.hasProduct && mentions.unknown.length <= 1) ? 'help' : 'not-understood',
    ...asked,
  };
}

/** A subject of other pages, unless the question is about this catalog's own things as well. */
function isElsewhere(mentions: Mentions): boolean {
  const { elsewhere, roles, services, topics, cues, unknown } = mentions;
  if (elsewhere.length === 0) return false;
  const ownThings = roles.filter(({ mark }) => mark === undefined).length + services.length + topics.length;
  const talk = (
    [
      'port',
      'firewall',
      'open',
      'need',
      'which',
      'rule',
      'tell',
      'listen',
      'use',
      'close',
      'reaches',
      'to',
      'from',
    ] as const
  ).some((cue) => cues.has(cue));
  return ownThings === 0 || roles.some(({ mark }) => mark !== undefined) ? talk || unknown.length <= 2 : false;
}

function ipsecRoles({ roles, services, topics }: Mentions, catalog: Catalog): string[] {
  const named = roles.map(({ id }) => id);
  if (named.length > 0) return named;
  const ids = new Set([...services, ...topics]);
  return catalog.requirements
    .filter(({ service }) => service !== undefined && ids.has(service))
    .map(({ role }) => role)
    .filter((role, index, all) => all.indexOf(role) === index);
}

/** Words that were not read are said, so that nobody thinks they counted; but only where names were found beside them. */
function unread(mentions: Mentions): Assumption[] {
  return hasSubject(mentions) ? mentions.unknown.slice(0, 3).map((asked) => ({ kind: 'unread', asked })) : [];
}
