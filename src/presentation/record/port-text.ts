import type { PortRange } from '../../catalog/schema.js';

/** A port or a range of ports, as scripts read it. */
export function portText({ first, last }: PortRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}
