import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Catalog } from '../../src/catalog/catalog.js';
import { type Dialect, dialects } from '../../src/firewall/dialects/index.js';
import type { Snippet } from '../../src/firewall/snippet.js';
import type { Question } from '../../src/question/question.js';
import { type RulesRequest, rulesOf } from '../../src/question/rules-of.js';

/** A question for rules as the readers of texts leave it. */
export function rulesQuestion(request: RulesRequest, catalog: Catalog): Question {
  const requested = rulesOf(request, catalog);
  if ('problems' in requested) throw new Error(requested.problems.join('; '));
  return { ...requested.wanted, language: 'en', assumptions: [] };
}

/** From a question to its answer, with the snippet, its check and its undo; undefined where there is nothing to write. */
export function snippetFor(question: Question, catalog: Catalog): Snippet | undefined {
  const answer = answerQuestion(question, catalog);
  return answer.kind === 'rules' && answer.snippet !== undefined && answer.snippet.rules > 0
    ? answer.snippet
    : undefined;
}

/** An IPv4 network for every role; a balancer and the servers behind it are single machines, as a balancer wants them. */
export function addressesFor({ roles }: Catalog): readonly string[] {
  const isMachine = (id: string): boolean =>
    roles.some((role) => role.balances !== undefined && [role.id, role.balances].includes(id));
  return roles.map(({ id }, index) => `${id}=10.${index + 1}.0.${isMachine(id) ? '5' : '0/24'}`);
}

/** What each dialect can be asked to write: rules of a role, the list of its balancer, or its exceptions from IPsec. */
export function requestsFor(catalog: Catalog): readonly RulesRequest[] {
  const address = addressesFor(catalog);
  const all: readonly Dialect[] = dialects;
  return all.flatMap(({ id, writes }) =>
    catalog.roles.map(
      ({ id: role }): RulesRequest => ({
        ...{ role, dialect: id, address },
        ...(writes === 'balancing' ? { balancing: 'hardware' as const } : {}),
        ...(writes === 'exemptions' ? { ipsec: true } : {}),
      }),
    ),
  );
}
