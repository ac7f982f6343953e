import { portText } from '../../catalog/port-text.js';
import type { PortRange } from '../../catalog/schema.js';
import { type Block, blockText } from '../address.js';
import type { Holds } from '../dialect.js';
import { nameFor } from '../names.js';
import type { Endpoint, NamedRule } from '../rule.js';

/**
 * Firewalls whose rules name objects. An object is called by what it holds, so that the same name never holds anything else:
 * setting one that is there already changes nothing.
 */
export interface AddressObject {
  readonly name: string;
  readonly block: Block;
}

/** One port of the listener, from one port or range of the sender's where the rule says so. */
export interface ServiceObject {
  readonly name: string;
  readonly transport: NamedRule['transport'];
  readonly sourcePort: PortRange | undefined;
  readonly port: PortRange;
}

const anyPort: PortRange = { first: 1, last: 65535 };

/** What the ends of the rules need, each once. `owner` keeps apart what must not be shared; empty: shared by everybody. */
export function addressObjects(
  rules: readonly NamedRule[],
  names: Holds['names'],
  owner = '',
): readonly AddressObject[] {
  return once(rules.flatMap(({ from, to }) => [from, to].flatMap((end) => objectsOf(end, names, owner))));
}

/** The objects of one end; none for any and for a hole. */
export function objectsOf(end: Endpoint, names: Holds['names'], owner = ''): readonly AddressObject[] {
  if (end.kind !== 'addresses') return [];
  return end.blocks.map((block) => {
    const text = blockText(block);
    return { name: nameFor([text], `${owner}|${text}`, names), block };
  });
}

/** What the rules let through, each once. */
export function serviceObjects(
  rules: readonly NamedRule[],
  names: Holds['names'],
  owner = '',
): readonly ServiceObject[] {
  return once(rules.flatMap((rule) => servicesOf(rule, names, owner)));
}

/** The services of one rule, never none: a rule without a service lets everything through. */
export function servicesOf(
  { transport, sourcePorts, ports }: NamedRule,
  names: Holds['names'],
  owner = '',
): readonly ServiceObject[] {
  const sources = sourcePorts.length === 0 ? [undefined] : sourcePorts;
  return sources.flatMap((sourcePort) =>
    (ports.length === 0 ? [anyPort] : ports).map((port) => {
      const words = [transport, portText(port), ...(sourcePort === undefined ? [] : ['from', portText(sourcePort)])];
      return { name: nameFor(words, [owner, ...words].join('|'), names), transport, sourcePort, port };
    }),
  );
}

/** `@` is in no address, and in no name that these devices know. */
export const hole = (name: string): string => `@@${name}@@`;

/** Where the name of the zone or interface of an end belongs. */
export function whereabouts(kind: 'ZONE' | 'INTERFACE', end: Endpoint): string {
  if (end.kind === 'any') return hole(`${kind}_OF_ANY`);
  if (end.kind === 'hole') return hole(`${kind}_OF_${end.name}`);
  const [first, ...rest] = end.blocks;
  return hole(`${kind}_OF_${blockText(first)}${rest.length === 0 ? '' : `_AND_${rest.length}_MORE`}`);
}

/** Ends in one more hole where addresses are filled in by hand: the name alone no longer says what the rule lets through. */
export function nameOnSite({ name, from, to }: NamedRule): string {
  return from.kind === 'hole' || to.kind === 'hole' ? `${name}-${hole('SITE')}` : name;
}

/** A value or a list in brackets, as Junos and PAN-OS take it. */
export function listed(names: readonly string[]): string {
  return names.length === 1 ? names.join('') : `[ ${names.join(' ')} ]`;
}

function once<T extends { readonly name: string }>(objects: readonly T[]): readonly T[] {
  return [...new Map(objects.map((object) => [object.name, object])).values()];
}
