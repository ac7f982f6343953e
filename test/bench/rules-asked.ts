import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Catalog } from '../../src/catalog/catalog.js';
import { readAddress } from '../../src/firewall/address.js';
import { type Dialect, dialects } from '../../src/firewall/dialects/index.js';
import type { Snippet } from '../../src/firewall/snippet.js';
import { wholeScope } from '../../src/question/filters.js';
import type { GivenAddress, Question } from '../../src/question/question.js';

/** A question for the rules of a role, with an address for every other, as the readers of texts leave it. */
export function rulesQuestion(role: string, { id, writes }: Dialect, addresses: readonly GivenAddress[]): Question {
  return {
    kind: 'rules',
    about: writes === 'exemptions' ? 'exceptions' : 'rows',
    scope: { ...wholeScope, roles: [role], balancing: writes === 'balancing' ? 'hardware' : undefined },
    ...{ dialect: id, addresses, refused: undefined, language: 'en', assumptions: [] },
  };
}

/** From a question to its answer, with the snippet, its check and its undo; undefined where there is nothing to paste. */
export function snippetFor(question: Question, catalog: Catalog): Snippet | undefined {
  const answer = answerQuestion(question, catalog);
  const snippet = answer.kind === 'rules' ? answer.snippet : undefined;
  return snippet !== undefined && snippet.rules > 0 ? snippet : undefined;
}

/** An IPv4 network for every role; a balancer and the servers behind it are single machines, as a balancer wants them. */
export function addressesFor({ roles }: Catalog): readonly GivenAddress[] {
  const isMachine = (id: string): boolean =>
    roles.some((role) => role.balances !== undefined && [role.id, role.balances].includes(id));
  return roles.map(({ id }, index) => {
    const address = readAddress(`10.${index + 1}.0.${isMachine(id) ? '5' : '0/24'}`);
    if (address.kind !== 'block') throw new Error(`no address for ${id}`);
    return { address, role: id, end: undefined };
  });
}

/** Rules of every role in every dialect: permits, the list of its balancer, or its exceptions from IPsec. */
export function rulesQuestions(catalog: Catalog): readonly Question[] {
  const addresses = addressesFor(catalog);
  return dialects.flatMap((dialect) => catalog.roles.map(({ id }) => rulesQuestion(id, dialect, addresses)));
}
