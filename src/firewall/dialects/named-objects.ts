import { portText } from '../../catalog/port-text.js';
import type { PortRange } from '../../catalog/schema.js';
import { type Block, blockText } from '../address.js';
import type { Holds } from '../dialect.js';
import { nameFor } from '../names.js';
import type { Endpoint, NamedRule } from '../rule.js';

type Names = Holds['names'];

/**
 * Firewalls whose rules name objects. An object is called by what it holds, so that the same name never holds anything else:
 * setting one that is there already changes nothing.
 */
export interface AddressObject {
  readonly name: string;
  readonly block: Block;
}

/** One port of the listener, from one port or range of the sender's where the rule says so. */
export interface Service {
  readonly transport: NamedRule['transport'];
  readonly sourcePort: PortRange | undefined;
  readonly port: PortRange;
}

export interface ServiceObject extends Service {
  readonly name: string;
}

const anyPort: PortRange = { first: 1, last: 65535 };

/** What the ends of the rules need, each once. */
export function addressObjects(rules: readonly NamedRule[], names: Names): readonly AddressObject[] {
  return once(rules.flatMap(({ from, to }) => [...objectsOf(from, names), ...objectsOf(to, names)]));
}

/** The objects of one end; none for any and for a hole. */
export function objectsOf(end: Endpoint, names: Names): readonly AddressObject[] {
  if (end.kind !== 'addresses') return [];
  return end.blocks.map((block) => ({ name: nameFor([blockText(block)], blockText(block), names), block }));
}

/** What the rules let through, each once. */
export function serviceObjects(rules: readonly NamedRule[], names: Names): readonly ServiceObject[] {
  return once(rules.flatMap((rule) => serviceObjectsOf(rule, names)));
}

/** The objects of one rule. */
export function serviceObjectsOf(rule: NamedRule, names: Names): readonly ServiceObject[] {
  return servicesOf(rule).map((service) => {
    const words = serviceWords(service);
    return { ...service, name: nameFor(words, words.join('|'), names) };
  });
}

/** Never none: a rule without a service lets everything through. */
export function servicesOf({ transport, sourcePorts, ports }: NamedRule): readonly Service[] {
  const sources = sourcePorts.length === 0 ? [undefined] : sourcePorts;
  return sources.flatMap((sourcePort) =>
    (ports.length === 0 ? [anyPort] : ports).map((port) => ({ transport, sourcePort, port })),
  );
}

/** All that a service says, for its name. */
export function serviceWords({ transport, sourcePort, port }: Service): readonly string[] {
  return [transport, portText(port), ...(sourcePort === undefined ? [] : ['from', portText(sourcePort)])];
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

/** A value or a list in brackets, as Junos and PAN-OS take it. */
export function listed(names: readonly string[]): string {
  return names.length === 1 ? names.join('') : `[ ${names.join(' ')} ]`;
}

function once<T extends { readonly name: string }>(objects: readonly T[]): readonly T[] {
  return [...new Map(objects.map((object) => [object.name, object])).values()];
}
