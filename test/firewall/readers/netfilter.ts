import { expectOneFamily, type Ports, portRange } from './reading.js';

/** What a match of the kernel has room for; a range uses up two. */
export const mostPorts = 15;

/** `5070,6000:6003`: what `multiport` and ufw take. */
export function portList(text: string): Ports {
  const ports = text.split(',').map((part) => {
    const [first = '', last = first, ...more] = part.split(':');
    if (more.length > 0) throw new Error(`no port: ${part}`);
    return portRange(first, last);
  });
  if (text.split(/[,:]/).length > mostPorts) throw new Error(`more than ${mostPorts} ports: ${text}`);
  return ports;
}

/** Packets of a family have both addresses of it. */
export function expectFamily(line: string, isV6: boolean, ends: readonly string[]): void {
  expectOneFamily(line, ...ends, isV6 ? '::' : '0.0.0.0');
}

/** Rules are told apart by the word that their comment begins with. */
export function named(comment: string | undefined): { readonly name?: string } {
  const name = /^\S+/.exec(comment ?? '')?.[0];
  return name === undefined ? {} : { name };
}
