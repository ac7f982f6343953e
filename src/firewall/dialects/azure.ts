import { anyNetwork } from '../address.js';
import type { NamedRule } from '../rule.js';

/** As a network security group has them: the same of both directions in the portal, the command line and Terraform. */
export const azureHolds = {
  ports: { most: 64 },
  addresses: 'many',
  addressRanges: false,
  sourcePorts: true,
  commentLength: 140,
} as const;

export const azureDirection = ({ direction }: NamedRule): string => (direction === 'in' ? 'Inbound' : 'Outbound');

export const azureProtocol = ({ transport }: NamedRule): string => (transport === 'tcp' ? 'Tcp' : 'Udp');

/** `*` is of both families: where neither end tells the family, the network of all addresses does. */
export function azureAny({ from, to, family }: NamedRule): string {
  return from.kind === 'any' && to.kind === 'any' ? anyNetwork(family) : '*';
}
