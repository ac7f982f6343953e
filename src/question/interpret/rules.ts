import type { Catalog } from '../../catalog/catalog.js';
import { type Address, blockText } from '../../firewall/address.js';
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
  const isOnBalancer = writes === 'balancing';
  return {
    kind: 'rules',
    about: 'rows',
    // Who balances with such a machine balances by hardware, unless DNS was said: its list has all ports.
    scope: isOnBalancer
      ? onBalancers({ ...scope, balancing: scope.balancing === 'dns' ? 'dns' : 'hardware' }, catalog)
      : scope,
    dialect,
    addresses: merged(before, given.addresses),
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
    addresses: merged(before, given.addresses),
    refused: given.refused,
  };
}

/** The text only says whose addresses are whose: `front end is 10.1.0.0/16`, `from 10.1.0.0/16`. */
export function saysAddressesOnly(mentions: Mentions): boolean {
  const { given, roles, ports, services, topics, rows, dialect } = mentions;
  const owners = new Set(given.addresses.map(({ role }) => role));
  const saysNothingElse = [ports, services, topics, rows].every((list) => list.length === 0) && dialect === undefined;
  return (
    given.addresses.length + (given.refused ? 1 : 0) > 0 &&
    saysNothingElse &&
    (given.refused !== undefined || roles.every(({ id }) => owners.has(id)))
  );
}

/** "For mediation 10.2.0.5, front end 10.1.0.0/16": the first is asked about, the others only have their address said. */
export function withoutOwners(mentions: Mentions): Mentions {
  const { roles, given } = mentions;
  if (roles.some(({ mark }) => mark !== undefined)) return mentions;
  const owners = new Set(given.addresses.map(({ role }) => role));
  return { ...mentions, roles: roles.filter(({ id }, index) => index === 0 || !owners.has(id)) };
}

/** What is given anew for an end or a machine takes the place of what was given for it before. */
function merged(before: readonly GivenAddress[], given: readonly GivenAddress[]): readonly GivenAddress[] {
  const isReplaced = (old: GivenAddress): boolean =>
    given.some(
      (each) =>
        (each.role === old.role && each.end === old.end) ||
        // "10.1.0.0/16 is the front end" says whose an address is that was only called from.
        (old.role === undefined && each.role !== undefined && textOf(each.address) === textOf(old.address)),
    );
  return [...before.filter((old) => !isReplaced(old)), ...given];
}

function textOf(address: Address): string {
  return address.kind === 'any' ? `any ${address.family ?? ''}` : blockText(address.block);
}
