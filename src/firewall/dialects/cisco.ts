import type { Text } from '../../catalog/schema.js';
import { addressText, type Block, type Family, isHost } from '../address.js';
import type { Holds } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';

/**
 * Stands for an address, for the customer's own list or for the place in it. `@` begins no address and no number, so that the
 * parser refuses the line; only as a list's name might it be taken, and a list that is bound to nothing filters nothing.
 */
export const hole = (name: string): string => `@@${name}@@`;

/** All three leave a line alone that begins with `!`. */
export const comment = (line: string): string => `! ${line}`;

/** All three take a line at once, and forget it at a restart. */
export const savedBy = (command: string): Text => ({
  en: `In effect at once, but lost at the next restart until saved: ${command}. The same goes for the undo.`,
  ko: `바로 적용되지만, ${command}로 저장하지 않으면 재부팅 후 사라집니다. 되돌린 뒤에도 저장하십시오.`,
});

/** The list of the customer's that sees packets to the server, or those that the server sends. IPv6 has lists of its own names. */
export function listName(direction: NamedRule['direction'], family: Family | undefined): string {
  return hole(`ACL${family === 6 ? '6' : ''}_${direction === 'in' ? 'TO' : 'FROM'}_SERVER`);
}

/** Their names, to be filled in. */
export const listHoles = ['ACL_TO_SERVER', 'ACL_FROM_SERVER', 'ACL6_TO_SERVER', 'ACL6_FROM_SERVER'] as const;

/** `permit tcp 10.1.0.0 0.0.255.255 host 10.2.0.5 eq 5070`; a port stands behind the end that it belongs to. */
export function permit(
  { transport, family, from, to, sourcePorts, ports }: NamedRule,
  address: (end: Endpoint, family: Family) => string,
): string {
  return ['permit', transport, address(from, family), portMatch(sourcePorts), address(to, family), portMatch(ports)]
    .filter((part) => part !== '')
    .join(' ');
}

/** `host 10.2.0.5`, or the network as the language writes it. */
export function hostOr(network: (block: Block) => string, block: Block): string {
  return isHost(block) ? `host ${addressText(block.first, block.family)}` : network(block);
}

function portMatch([range]: NamedRule['ports']): string {
  if (range === undefined) return '';
  return range.first === range.last ? `eq ${range.first}` : `range ${range.first} ${range.last}`;
}

/** What an entry of a list without state holds. */
export const statelessHolds = {
  ports: { most: 1 },
  addresses: 'one',
  addressRanges: false,
  sourcePorts: true,
  names: { longest: 40, joint: '-' },
  commentLength: 100,
} as const satisfies Holds;

/** How a language without state words its lists. */
interface Wording {
  /** The line that opens a list. */
  readonly open: (list: string, family: Family) => string;
  /** What stands in front of a new entry: its place. */
  readonly place: (number: string, family: Family) => string;
  readonly address: (end: Endpoint, family: Family) => string;
}

interface List {
  readonly name: string;
  readonly family: Family;
  readonly entries: ReadonlyMap<string, string>;
}

/**
 * The entries under the lists that they belong to. Their numbers are a hole and a count: only the customer's list says which
 * are free before its last deny, and an entry without a number would land behind it. What an entry is for is a comment line: a
 * remark takes a number of its own in newer releases and none in older ones, and stays behind when its entry is taken back.
 */
export function stateless(rules: readonly NamedRule[], { open, place, address }: Wording): string {
  return listsOf(rules, address)
    .flatMap(({ name, family, entries }) => [
      open(name, family),
      ...[...entries].flatMap(([entry, about], index) => [
        ` ${comment(about)}`,
        ` ${place(`${hole('SEQ')}${String(index + 1).padStart(Math.max(2, String(entries.size).length), '0')}`, family)} ${entry}`,
      ]),
    ])
    .join('\n');
}

/** Takes the entries back by their text: numbers change when a list is renumbered or the device restarts. */
export function undoStateless(rules: readonly NamedRule[], { open, address }: Wording): string {
  return listsOf(rules, address)
    .flatMap(({ name, family, entries }) => [open(name, family), ...[...entries.keys()].map((entry) => ` no ${entry}`)])
    .join('\n');
}

/** The lists that the rules touch, each told once. */
export function touched(
  rules: readonly NamedRule[],
  told: (list: string, family: Family) => readonly string[],
): readonly string[] {
  return listsOf(rules, () => '').flatMap(({ name, family }) => told(name, family));
}

/** Both ways: nothing remembers a connection, so its packets back are permitted in the opposite list. */
function listsOf(rules: readonly NamedRule[], address: Wording['address']): readonly List[] {
  return ([4, 6] as const).flatMap((family) =>
    (['in', 'out'] as const).flatMap((direction) => {
      const ofFamily = rules.filter((rule) => rule.family === family);
      const there = ofFamily.filter((rule) => rule.direction === direction);
      const back = ofFamily.filter((rule) => rule.direction !== direction);
      // The device takes an entry once only; where a rule's own entry is another's way back, it is told as its own.
      const entries = new Map<string, string>();
      for (const rule of there) once(entries, permit(rule, address), `${rule.name} ${rule.comment}`.trim());
      for (const rule of back) once(entries, returning(rule, address), `return traffic of ${rule.name}`);
      return entries.size === 0 ? [] : [{ name: listName(direction, family), family, entries }];
    }),
  );
}

function once(entries: Map<string, string>, entry: string, about: string): void {
  if (!entries.has(entry)) entries.set(entry, about);
}

/** Ends and ports change places; only TCP shows that a connection was there before. */
function returning(rule: NamedRule, address: Wording['address']): string {
  const { from, to, sourcePorts, ports } = rule;
  const entry = permit({ ...rule, from: to, to: from, sourcePorts: ports, ports: sourcePorts }, address);
  return rule.transport === 'tcp' ? `${entry} established` : entry;
}
