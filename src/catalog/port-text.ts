import type { PortRange } from './schema.js';

/** A port or a range of ports as it is written: `5061`, `49152-57500`. */
export function portText({ first, last }: PortRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}
