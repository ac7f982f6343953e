import type { NamedRule } from '../rule.js';

/** `5070,49152:57500`, as iptables and ufw write ports. */
export function colonPorts(ports: NamedRule['ports']): string {
  return ports.map(({ first, last }) => (first === last ? `${first}` : `${first}:${last}`)).join(',');
}
