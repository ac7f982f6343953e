import type { Catalog } from '../../catalog/catalog.js';
import { asWritten, overlap } from '../../firewall/address.js';
import { dialectOf } from '../../firewall/dialects/index.js';
import type { Mentions } from '../mentions/mentions.js';
import type { GivenAddress, RulesWanted, Scope } from '../question.js';
import { onBalancers } from './scope.js';

/** Rules about the rows of a scope, with the addresses of the text beside those that were given before. */
export function rulesAboutRows(
  dialect: string,
  scope: Scope,
  { given }: Pick<Mentions, 'given'>,
  before: readonly GivenAddress[],
  catalog: Catalog,
): RulesWanted {
  const writes = dialectOf(dialect)?.writes;
  if (writes === 'exemptions') return rulesAboutExceptions(dialect, scope, { given }, before);
  // Who balances with such a machine balances by hardware, unless DNS was said: its list has all ports.
  const asked =
    writes === 'balancing'
      ? onBalancers({ ...scope, balancing: scope.balancing === 'dns' ? 'dns' : 'hardware' }, catalog)
      : scope;
  return {
    kind: 'rules',
    about: 'rows',
    scope: asked,
    dialect,
    addresses: merged(
      withoutLeftOut(before, given),
      given.addresses.map((each) => ofRole(each, asked, catalog)),
    ),
    refused: given.refused,
  };
}

/** Rules about the exceptions from IPsec, in the dialect that has them in the same language, where there is one. */
export function rulesAboutExceptions(
  dialect: string,
  scope: Scope,
  { given }: Pick<Mentions, 'given'>,
  before: readonly GivenAddress[],
): RulesWanted {
  const asked = dialectOf(dialect);
  const sibling = asked?.writes === 'permits' ? asked.exemptionsIn : undefined;
  return {
    kind: 'rules',
    about: 'exceptions',
    scope,
    dialect: sibling ?? dialect,
    addresses: merged(withoutLeftOut(before, given), given.addresses),
    refused: given.refused,
  };
}

/** The address at an end that one server has is that server's, and stays so when the talk goes on to another role. */
function ofRole(given: GivenAddress, { roles, ends, direction }: Scope, catalog: Catalog): GivenAddress {
  const { role, end } = given;
  if (role !== undefined || end === undefined) return given;
  if (ends) return ends[end].length === 1 ? { ...given, role: ends[end][0] } : given;
  const [asked] = roles;
  const isOwnEnd = end === (direction === 'out' ? 'from' : 'to');
  const isIts = roles.length === 1 && asked !== undefined && isOwnEnd && isServerAt(end, asked, catalog);
  return isIts ? { ...given, role: asked } : given;
}

/** A server that some row names at this end: "Edge to 10.2.0.5" is who the Edge Server connects to. */
function isServerAt(end: 'from' | 'to', role: string, catalog: Catalog): boolean {
  return (
    ['server', 'balancer'].includes(catalog.role(role).kind) &&
    catalog.requirements.some(({ flow }) => flow.certainty !== 'low' && flow[end].includes(role))
  );
}

/** The earlier addresses that still mean the same: nobody's address of one role is not an address of another. */
export function keptAddresses({ scope: before, addresses }: RulesWanted, scope: Scope): readonly GivenAddress[] {
  const subjectOf = ({ roles, ends }: Scope): string => JSON.stringify([roles, ends]);
  return subjectOf(before) === subjectOf(scope) ? addresses : addresses.filter(({ role }) => role !== undefined);
}

/** "Not 10.1.0.5": what has it is given anew, or filled in by hand. */
function withoutLeftOut(before: readonly GivenAddress[], { leftOut = [] }: Mentions['given']): readonly GivenAddress[] {
  return before.filter(({ address }) => !leftOut.some((each) => overlap(each, address)));
}

/** What is given anew for an end or a machine takes the place of what was given for it before. */
function merged(before: readonly GivenAddress[], given: readonly GivenAddress[]): readonly GivenAddress[] {
  const isReplaced = (old: GivenAddress): boolean =>
    given.some((each) =>
      each.role === undefined || old.role === undefined
        ? (each.role === old.role && each.end === old.end) ||
          // "10.1.0.0/16 is the front end" says whose an address is that was only called from.
          (old.role === undefined && asWritten(each.address) === asWritten(old.address))
        : each.role === old.role,
    );
  return [...before.filter((old) => !isReplaced(old)), ...given];
}
