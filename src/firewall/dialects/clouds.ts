import { networkText } from '../address.js';
import type { Endpoint, NamedRule } from '../rule.js';

/** The other end of a rule that stands on the machine itself. */
export const remoteEnd = ({ direction, from, to }: NamedRule): Endpoint => (direction === 'in' ? from : to);

/** Every port, where a port has to be written. */
export const anyPort = { first: 0, last: 65535 } as const;

/** An end as networks; a hole is one token that stands for them. */
export function networkTexts(
  end: Endpoint,
  any: string,
  hole: (name: string) => string,
): readonly [string, ...string[]] {
  switch (end.kind) {
    case 'any':
      return [any];
    case 'hole':
      return [hole(end.name)];
    case 'addresses': {
      const [first, ...rest] = end.blocks;
      return [networkText(first), ...rest.map(networkText)];
    }
    default:
      return end satisfies never;
  }
}
