import type { HoleOf, ReadRule } from '../support/meaning.js';
import { addressOf, listenerPorts, portRange, transportOf, unlessAny, withoutSite } from './values.js';

/** One rule of a network security group; lists as they are written, the asterisk among them. */
export interface SecurityRule {
  readonly name: string;
  readonly direction: string;
  readonly access: string;
  readonly protocol: string;
  readonly priority: string;
  readonly description: string;
  readonly sources: readonly string[];
  readonly sourcePorts: readonly string[];
  readonly destinations: readonly string[];
  readonly destinationPorts: readonly string[];
}

/** What the rules of one group let through. Two of one direction cannot share a priority, nor any two a name. */
export function securityRules(rules: readonly SecurityRule[], holeOf: HoleOf): readonly ReadRule[] {
  refuseDuplicates(rules.map(({ direction, priority }) => `${direction} priority ${priority}`));
  refuseDuplicates(rules.map(({ name }) => name.toLowerCase()));
  return rules.map((rule) => {
    const { name, direction, access, priority, description } = rule;
    if (access !== 'Allow') throw new Error(`no permit: ${access}`);
    if (direction !== 'Inbound' && direction !== 'Outbound') throw new Error(`no direction: ${direction}`);
    if (/^\d+$/.test(priority) && (Number(priority) < 100 || Number(priority) > 4096))
      throw new Error(`no priority: ${priority}`);
    if (!/^[A-Za-z\d](?:[\w.-]{0,78}\w)?$/.test(name)) throw new Error(`no name of a rule: ${name}`);
    if (description.length > 140) throw new Error(`longer than a description can be: ${description}`);
    return {
      direction: direction === 'Inbound' ? 'in' : 'out',
      from: addresses(rule.sources, holeOf),
      to: addresses(rule.destinations, holeOf),
      transport: transportOf(rule.protocol),
      sourcePorts: unlessAny(rule.sourcePorts, '*').map(portRange),
      ports: listenerPorts(unlessAny(rule.destinationPorts, '*')),
      name: withoutSite(name),
    };
  });
}

function addresses(values: readonly string[], holeOf: HoleOf): readonly string[] {
  if (values.length === 0) throw new Error('a list without addresses');
  const some = unlessAny(values, '*');
  return some.length === 0 ? ['any'] : some.map((value) => addressOf(value, ['host', 'prefix'], holeOf));
}

function refuseDuplicates(keys: readonly string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`twice in one group: ${twice}`);
}
