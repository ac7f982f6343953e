import type { Catalog } from '../catalog/catalog.js';
import { type Dialect, dialectOf, dialects } from '../firewall/dialects/index.js';
import { type Snippet, writeRules, writeServices } from '../firewall/snippet.js';
import type { Question, RulesWanted } from '../question/question.js';
import type { Answer, Grounds, RulesAnswer, RulesRefusal, RuleWarning } from './answer.js';
import { exceptionsFor } from './exceptions.js';
import { groundsOf, groundsOfExceptions } from './grounds.js';
import { nothingFound } from './not-found.js';
import { gapsOf, portsWithoutRow } from './pointers.js';
import { readingOf } from './reading.js';
import { type Bindings, bindingsFor, mostNetworksIn } from './rules/addresses.js';
import { rulesChoices } from './rules/choices.js';
import { factsOf, offered } from './rules/dialect-facts.js';
import { exemptionsOf, machinesOf } from './rules/exemptions.js';
import { machineFor } from './rules/machine.js';
import { permitsOf } from './rules/permits.js';
import { type Planned, planFor } from './rules/plan.js';
import { servicesOf } from './rules/services.js';
import { addressesLeftOver, addressWarnings, holesIn, placedIn, rowWarnings } from './rules/warnings.js';
import { sectionsOf } from './sections.js';
import { select } from './select.js';

type Rules = Extract<Question, { kind: 'rules' }>;

/** More than this nobody reads before pasting it. */
const mostRules = 400;

/** A line of haproxy holds 64 words, and some of them are its own; nobody checks more by eye. */
const mostNetworks = 50;

/** What was written, and what has to be said with it. */
interface Written {
  readonly snippet?: Snippet;
  readonly refused?: RulesRefusal;
  readonly warnings?: readonly RuleWarning[];
  readonly bindings?: Bindings;
}

/** Answers with something to paste, or with the reason why there is nothing. */
export function answerRules(question: Rules, catalog: Catalog): Answer {
  const dialect = dialectOf(question.dialect);
  if (dialect === undefined) throw new Error(`there is no dialect "${question.dialect}"`);
  if (question.about === 'exceptions') return answerExceptions(question, dialect, catalog);
  const { scope } = question;
  const selected = select(scope, catalog);
  const isWhole = [scope.services, scope.topics, scope.applications, scope.rows].every((list) => list.length === 0);
  const gaps = isWhole && scope.balancing === undefined ? gapsOf(scope, catalog) : [];
  const plan = planFor(selected, scope, gaps, catalog);
  if (plan.traffic.length + plan.gaps.length + plan.endless.length === 0) {
    const asTable = { ...question, kind: 'requirements' as const, wish: { kind: 'list' as const } };
    return { ...nothingFound(asTable, [], selected, catalog), reading: readingOf(question, catalog) };
  }
  const written = question.refused
    ? { refused: question.refused }
    : writeFor(question, dialect, selected, plan, catalog);
  const grounds = { sections: sectionsOf(selected, scope, catalog), ...groundsOf(selected, catalog) };
  return rulesAnswer(question, dialect, written, grounds, catalog);
}

function writeFor(
  { scope, addresses }: RulesWanted,
  dialect: Dialect,
  selected: ReturnType<typeof select>,
  plan: ReturnType<typeof planFor>,
  catalog: Catalog,
): Written {
  const bindings = bindingsFor(addresses, plan.traffic, scope, catalog);
  const addressSaid = addressWarnings(bindings, catalog);
  const networks = mostNetworksIn(bindings);
  if (networks > mostNetworks) return { bindings, refused: { kind: 'too-many-networks', count: networks } };
  const missing = portsWithoutRow(scope, selected);
  const rowSaid = [
    ...(missing.length > 0 ? [{ kind: 'ports-without-row' as const, ports: missing }] : []),
    ...rowWarnings(liveRows(plan.traffic), bindings),
  ];
  switch (dialect.writes) {
    case 'permits': {
      const machine = machineFor(scope, plan.traffic, catalog);
      if (dialect.stands === 'host' && machine.each.length !== 1)
        return { bindings, refused: { kind: 'which-machine', roles: machine.each.map(catalog.role) } };
      const permits = permitsOf(plan, bindings, machine.called, dialect, catalog);
      if (permits.areFamiliesApart) return { bindings, refused: { kind: 'families' } };
      const snippet = writeRules(dialect, permits.rules, permits.held);
      if (snippet.rules > mostRules) return { bindings, refused: { kind: 'too-many', count: snippet.rules } };
      return {
        bindings,
        snippet,
        warnings: [...addressSaid, ...permits.leftOver, ...holesIn(snippet, catalog), ...permits.warnings, ...rowSaid],
      };
    }
    case 'balancing': {
      const { services, warnings, notHosts, areFamiliesApart } = servicesOf(selected, bindings, catalog);
      if (notHosts !== undefined) return { bindings, refused: { kind: 'not-hosts', role: notHosts } };
      if (areFamiliesApart) return { bindings, refused: { kind: 'families' } };
      if (services.length === 0) return { bindings, refused: { kind: 'no-balancer' } };
      const balancing = scope.balancing === 'dns' ? 'dns' : 'hardware';
      const isOpen = services.some(({ clients }) => clients.kind === 'any');
      const snippet = writeServices(dialect, services);
      return {
        bindings,
        snippet,
        warnings: [
          { kind: 'balancer-list', balancing },
          ...addressSaid,
          ...addressesLeftOver(bindings, services),
          ...holesIn(snippet, catalog),
          ...warnings,
          ...(isOpen ? [{ kind: 'balancer-filters-nothing' as const }] : []),
          ...rowSaid,
        ],
      };
    }
    case 'exemptions':
      return { bindings, refused: { kind: 'no-exceptions' } };
    default:
      return dialect satisfies never;
  }
}

function answerExceptions(question: Rules, dialect: Dialect, catalog: Catalog): Answer {
  const exceptions = exceptionsFor(question.scope.roles, catalog);
  const written = (): Written => {
    if (question.refused) return { refused: question.refused };
    if (dialect.writes !== 'exemptions') return { refused: { kind: 'not-for-exceptions' } };
    const ends = machinesOf(exceptions, catalog);
    const bindings = bindingsFor(question.addresses, ends.map(endOf), { ...question.scope, roles: ends }, catalog);
    const { rules, unwritten } = exemptionsOf(exceptions, bindings);
    if (rules.length === 0) return { bindings, refused: { kind: 'no-exceptions' } };
    const snippet = writeRules(dialect, rules, []);
    return {
      bindings,
      snippet,
      warnings: [
        { kind: 'exceptions-weaken' },
        ...(unwritten.length > 0 ? [{ kind: 'exception-ports' as const, exceptions: unwritten }] : []),
        ...holesIn(snippet, catalog),
        ...addressWarnings(bindings, catalog),
      ],
    };
  };
  return rulesAnswer(
    question,
    dialect,
    written(),
    { sections: [], ...groundsOfExceptions(exceptions, catalog) },
    catalog,
  );
}

/** A machine as the end of traffic that anybody opens. */
function endOf(to: string): Planned {
  return { rows: [], from: undefined, to, transport: 'tcp', sourcePorts: [], ports: [], doubt: undefined };
}

function rulesAnswer(
  question: Rules,
  dialect: Dialect,
  { snippet, refused, warnings = [], bindings }: Written,
  grounds: Grounds & Pick<RulesAnswer, 'sections'>,
  catalog: Catalog,
): RulesAnswer {
  const holes = warnings.flatMap((warning) => (warning.kind === 'holes' ? warning.holes : []));
  return {
    kind: 'rules',
    language: question.language,
    reading: readingOf(question, catalog),
    dialect: factsOf(dialect),
    snippet,
    refused,
    warnings,
    placed: placedIn(bindings, catalog),
    askFor: [...new Set(holes.flatMap(({ role }) => role ?? []))],
    choices: rulesChoices(question, refused, bindings, catalog),
    dialects: offered(question, dialects),
    ...grounds,
  };
}

function liveRows(traffic: readonly Planned[]) {
  return [...new Set(traffic.filter(({ doubt }) => doubt === undefined).flatMap(({ rows }) => rows))];
}
