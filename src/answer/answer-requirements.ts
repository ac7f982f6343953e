import type { Catalog } from '../catalog/catalog.js';
import type { Role } from '../catalog/schema.js';
import { dialects } from '../firewall/dialects/index.js';
import type { Question, Scope } from '../question/question.js';
import type { Answer, Section, Verdict } from './answer.js';
import { choicesAfter, languageChoice, onlyRoleChoices } from './choices.js';
import { groundsOf } from './grounds.js';
import { nothingFound } from './not-found.js';
import { pointersFor } from './pointers.js';
import { readingOf } from './reading.js';
import { offered } from './rules/dialect-facts.js';
import { isRangeOnly, linesOf, sectionsOf } from './sections.js';
import { type Selected, select } from './select.js';
import { judge } from './verdict/judge.js';

type Requirements = Extract<Question, { kind: 'requirements' }>;

/** Answers with the rows of the catalog, or says what is missing. */
export function answerRequirements(question: Requirements, catalog: Catalog): Answer {
  const { scope, wish } = question;
  switch (wish.kind) {
    case 'list':
    case 'purpose':
    case 'report':
      return answered(question, withGapRows(select(scope, catalog), scope, catalog), betweenVerdict(scope), catalog);
    case 'missing': {
      const left = select(
        { ...scope, except: { ...scope.except, ports: [...scope.except.ports, ...wish.have] } },
        catalog,
      );
      // Nothing is left: what is open already is shown, as what the verdict rests on.
      if (left.length === 0)
        return answered(
          question,
          select(scope, catalog),
          () => ({ says: 'yes', because: { kind: 'enough' } }),
          catalog,
        );
      return answered(question, left, undefined, catalog);
    }
    case 'balancing-change':
      return balancingChange(question, catalog);
    case 'whether': {
      const { verdict, selected } = judge(wish.claim, scope, catalog);
      return answered(question, selected, verdict && (() => verdict), catalog);
    }
    default:
      return wish satisfies never;
  }
}

type Judge = (selected: readonly Selected[]) => Verdict;

function answered(
  question: Requirements,
  selected: readonly Selected[],
  judged: Judge | undefined,
  catalog: Catalog,
): Answer {
  const { scope, language } = question;
  const isByRole = selected.every(({ forRole }) => forRole !== undefined);
  const sections = sectionsOf(selected, isByRole ? scope : { ...scope, roles: [] }, catalog);
  const verdict = judged?.(selected);
  const isBetween = scope.ends !== undefined && scope.ends.from.length > 0 && scope.ends.to.length > 0;
  if ((selected.length === 0 && !isBetween) || isOnlyClientRange(scope, selected))
    return nothingFound(question, sections, selected, catalog);
  return {
    kind: 'requirements',
    language,
    reading: readingOf(question, catalog),
    verdict,
    sections,
    pointers: pointersFor(scope, selected, catalog),
    choices: [...onlyRoleChoices(portRoles(scope, sections), language), ...choicesAfter(question, catalog)],
    dialects: selected.length === 0 ? [] : offered({ about: 'rows', scope }, dialects),
    ...groundsOf(selected, catalog),
    ...(question.wish.kind === 'report' && selected.length > 0 ? { format: question.wish.format } : {}),
  };
}

/** The roles that have a port which was asked for by itself. */
function portRoles({ ports, roles, ends, balancing }: Scope, sections: readonly Section[]): readonly Role[] {
  if (ports.length === 0 || roles.length > 0 || ends !== undefined || balancing !== undefined) return [];
  return sections.flatMap(({ about }) => (about.kind === 'role' ? [about.role] : []));
}

/** A number that only the clients' dynamic range contains has no service of its own. */
function isOnlyClientRange({ ports }: Scope, selected: readonly Selected[]): boolean {
  return ports.length > 0 && selected.length > 0 && selected.every(isRangeOnly);
}

/** "What is between" is answered with yes or none, as soon as both ends were named. */
function betweenVerdict({ ends }: Scope): Judge | undefined {
  if (!ends || ends.from.length === 0 || ends.to.length === 0) return undefined;
  return (selected) =>
    selected.length > 0
      ? { says: 'yes', because: { kind: 'rows-between' } }
      : { says: 'none', because: { kind: 'no-row-between' } };
}

/** Rows that print something near to traffic that has no row of its own, where that traffic was asked for. */
function withGapRows(selected: readonly Selected[], scope: Scope, catalog: Catalog): readonly Selected[] {
  const { ends } = scope;
  if (!ends || ends.from.length === 0 || ends.to.length === 0 || scope.ports.length > 0) return selected;
  const near = catalog.gaps.filter(
    ({ from, to }) =>
      (ends.from.includes(from) && ends.to.includes(to)) ||
      (ends.bothWays && ends.from.includes(to) && ends.to.includes(from)),
  );
  const rows = near.flatMap(({ see }) => see);
  if (rows.length === 0) return selected;
  const seen = select({ ...scope, ends: undefined, rows, balancing: undefined, direction: undefined }, catalog);
  const isNew = ({ listener }: Selected): boolean => !selected.some((each) => each.listener[0].id === listener[0].id);
  return [...selected, ...seen.filter(isNew).map((each) => ({ ...each, via: 'collocated' as const }))];
}

/** From hardware balancing to DNS balancing: what stays on the balancer, and what then goes straight to the servers. */
function balancingChange(question: Requirements, catalog: Catalog): Answer {
  const scope = { ...question.scope, ports: [], direction: undefined };
  const hardware = select({ ...scope, balancing: 'hardware' }, catalog);
  const dns = select({ ...scope, balancing: 'dns' }, catalog);
  if (hardware.length + dns.length === 0) return nothingFound(question, [], [], catalog);
  const stays = ({ listener: [row] }: Selected): boolean =>
    dns.some(({ listener: [other] }) => other.role === row.role && other.ports[0]?.first === row.ports[0]?.first);
  const table: Section['about'] = { kind: 'table', table: 'load-balancer-hardware' };
  const moves = {
    kind: 'moves-to-servers' as const,
    lines: linesOf(
      hardware.filter((each) => !stays(each)),
      catalog,
    ),
  };
  const kept = { kind: 'stays-on-balancer' as const, lines: linesOf(hardware.filter(stays), catalog) };
  return {
    kind: 'requirements',
    language: question.language,
    reading: readingOf(question, catalog),
    verdict: undefined,
    sections: [
      { about: table, groups: [moves, kept] },
      {
        about: { kind: 'table', table: 'load-balancer-dns' },
        groups: [{ kind: 'listed', lines: linesOf(dns, catalog) }],
      },
    ],
    pointers: [],
    choices: [languageChoice(question.language)],
    dialects: [],
    ...groundsOf([...hardware, ...dns], catalog),
  };
}
