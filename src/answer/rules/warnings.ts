import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement } from '../../catalog/schema.js';
import { type Address, type Block, blockText } from '../../firewall/address.js';
import type { Service, Snippet } from '../../firewall/snippet.js';
import type { GivenAddress } from '../../question/question.js';
import type { Placed, RuleWarning } from '../answer.js';
import type { Bindings } from './addresses.js';
import type { Made } from './held.js';
import { roleOfHole } from './holes.js';

/** What must be said of the addresses that were given. */
export function addressWarnings({ byRole, unplaced, unused }: Bindings, catalog: Catalog): readonly RuleWarning[] {
  const anys = [...byRole.values()].flat().some(({ address }) => address.kind === 'any');
  return [
    ...unplaced.map(
      ({ given, roles }): RuleWarning => ({
        kind: 'unplaced',
        addresses: given.map(textOf),
        roles: roles.map(catalog.role),
      }),
    ),
    ...(unused.length > 0 ? [{ kind: 'unused' as const, addresses: unused.map(textOf) }] : []),
    ...(anys ? [{ kind: 'any' as const }] : []),
  ];
}

/** Addresses of a family that no virtual server has, as the other end has none of it. */
export function addressesLeftOver(
  { byRole }: Bindings,
  services: readonly Pick<Service, 'family'>[],
): readonly RuleWarning[] {
  const families = new Set(services.map(({ family }) => family));
  const over = [...byRole.values()]
    .flat()
    .filter(({ address }) => address.kind === 'block' && !families.has(address.block.family));
  return over.length > 0 ? [{ kind: 'unused', addresses: over.map(textOf) }] : [];
}

/** Addresses that no open rule has: of a machine whose rows are all held back, or of a family that the other end has none of. */
export function addressesWithoutRule(
  { byRole }: Bindings,
  live: readonly Made[],
  held: readonly Made[],
): readonly RuleWarning[] {
  const isIn = (made: readonly Made[], role: string, { family }: Block): boolean =>
    made.some(
      ({ planned: { from, to }, rules }) =>
        (from === role || to === role) && rules.some((rule) => rule.family === family),
    );
  const over = [...byRole].flatMap(([role, given]) =>
    given.flatMap((each) =>
      each.address.kind === 'block' && !isIn(live, role, each.address.block)
        ? [{ text: textOf(each), isHeld: isIn(held, role, each.address.block) }]
        : [],
    ),
  );
  const textsOf = (isHeld: boolean): readonly string[] =>
    over.filter((each) => each.isHeld === isHeld).map(({ text }) => text);
  return [
    ...(textsOf(false).length > 0 ? [{ kind: 'unused' as const, addresses: textsOf(false) }] : []),
    ...(textsOf(true).length > 0 ? [{ kind: 'only-held' as const, addresses: textsOf(true) }] : []),
  ];
}

/** What a careful engineer must know of the rows themselves: conditions, and ports that are not enough. */
export function rowWarnings(rows: readonly Requirement[], { byRole }: Bindings): readonly RuleWarning[] {
  const isAny = rows.some(
    ({ internal, flow }) =>
      internal && flow.from.some((role) => byRole.get(role)?.some(({ address }) => address.kind === 'any')),
  );
  return [
    ...(isAny ? [{ kind: 'any-kept-out' as const, rows: rows.filter(({ internal }) => internal) }] : []),
    ...rows.flatMap((row): RuleWarning[] =>
      row.condition ? [{ kind: 'condition', row, condition: row.condition }] : [],
    ),
    ...rows.flatMap((row) =>
      row.cautions
        .filter(({ morePorts }) => morePorts)
        .map((caution): RuleWarning => ({ kind: 'caution', row, caution: { en: caution.en, ko: caution.ko } })),
    ),
  ];
}

/** What is left to be filled in: machines first, and what a language asks for besides. */
export function holesIn(
  { holes }: Pick<Snippet, 'holes'>,
  catalog: Catalog,
): readonly Extract<RuleWarning, { kind: 'holes' }>[] {
  if (holes.length === 0) return [];
  const known = holes.map(({ token, name }) => {
    const role = roleOfHole(name, catalog);
    return { token, role: role === undefined ? undefined : catalog.role(role) };
  });
  return [{ kind: 'holes', holes: [...known.filter(({ role }) => role), ...known.filter(({ role }) => !role)] }];
}

/** Whose the addresses were taken to be. */
export function placedIn(bindings: Bindings | undefined, catalog: Catalog): readonly Placed[] {
  return [...(bindings?.byRole ?? [])].map(([role, given]) => ({
    role: catalog.role(role),
    addresses: given.map(textOf),
  }));
}

/** An address as it is written in a sentence. */
export function textOf({ address }: GivenAddress): string {
  return addressWords(address);
}

function addressWords(address: Address): string {
  if (address.kind === 'block') return blockText(address.block);
  return address.family === undefined ? 'any' : { 4: '0.0.0.0/0', 6: '::/0' }[address.family];
}
