import type { HoleOf, ReadRule } from '../support/meaning.js';
import { addressOf, portRange, transportOf } from './values.js';

/** One rule of a security group, in the words of its API. */
export interface Permission {
  readonly isIngress: boolean;
  readonly protocol: string;
  readonly fromPort: string;
  readonly toPort: string;
  /** Networks by family: IPv6 has a field of its own. */
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  readonly descriptions: readonly string[];
  readonly name?: string;
}

/** What permissions let through: the group's own machines are the end that has no address. */
export function permissionRules(permissions: readonly Permission[], holeOf: HoleOf): readonly ReadRule[] {
  const rules = permissions.map(
    ({ isIngress, protocol, fromPort, toPort, ipv4, ipv6, descriptions, name }): ReadRule => {
      const remote = [...ipv4.map(networkOf('ipv4', holeOf)), ...ipv6.map(networkOf('ipv6', holeOf))];
      if (remote.length === 0) throw new Error('a rule without an address');
      if (!descriptions.every((text) => /^[\w .:/()#,@[\]+=&;{}!$*-]{0,255}$/.test(text)))
        throw new Error(`characters that a description cannot have: ${descriptions}`);
      return {
        direction: isIngress ? 'in' : 'out',
        from: isIngress ? remote : ['any'],
        to: isIngress ? ['any'] : remote,
        transport: transportOf(protocol),
        sourcePorts: [],
        ports: [portRange(`${fromPort}-${toPort}`)],
        ...(name === undefined ? {} : { name }),
      };
    },
  );
  refuseDuplicates(permissions);
  return rules;
}

/** The API takes networks alone, and refuses a command that brings one rule twice. */
function refuseDuplicates(permissions: readonly Permission[]): void {
  const each = permissions.flatMap(({ isIngress, protocol, fromPort, toPort, ipv4, ipv6 }) =>
    [...ipv4, ...ipv6].map((network) => [isIngress, protocol.toLowerCase(), fromPort, toPort, network].join(' ')),
  );
  const twice = each.find((rule, index) => each.indexOf(rule) !== index);
  if (twice !== undefined) throw new Error(`the same rule twice: ${twice}`);
}

function networkOf(family: 'ipv4' | 'ipv6', holeOf: HoleOf): (token: string) => string {
  return (token) => {
    if (holeOf(token) === undefined && token.includes(':') !== (family === 'ipv6'))
      throw new Error(`${token} is not of ${family}`);
    return addressOf(token, ['prefix'], holeOf);
  };
}
