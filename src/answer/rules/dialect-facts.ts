import type { Dialect } from '../../firewall/dialect.js';
import type { RulesWanted, Scope } from '../../question/question.js';
import type { DialectFacts } from '../answer.js';

/** What an answer says of a dialect. */
export function factsOf(dialect: Dialect): DialectFacts {
  const { id, name, writes } = dialect;
  return {
    id,
    name,
    writes,
    stands: writes === 'permits' ? dialect.stands : writes === 'balancing' ? 'balancer' : 'host',
  };
}

/** The dialects that can write what a question is about: a balancer's for its list, those of exceptions for exceptions. */
export function offered(
  { about, scope: { balancing } }: Pick<RulesWanted, 'about'> & { readonly scope: Pick<Scope, 'balancing'> },
  all: readonly Dialect[],
): readonly DialectFacts[] {
  const fitting = (writes: Dialect['writes']): Dialect[] => all.filter((dialect) => dialect.writes === writes);
  if (about === 'exceptions') return fitting('exemptions').map(factsOf);
  const permits = fitting('permits');
  return (balancing === undefined ? permits : [...fitting('balancing'), ...permits]).map(factsOf);
}
