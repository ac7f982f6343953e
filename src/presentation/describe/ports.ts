import type { Line } from '../../answer/answer.js';
import type { PortRange, Requirement, Security, Transport } from '../../catalog/schema.js';

/** `5061`, `49152-57500`, with commas between several. */
export function rangeNames(ports: readonly PortRange[]): string {
  return ports.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}

/** The ports of rows, each once, with commas. */
export function portsOf(rows: readonly Requirement[]): string {
  return [...new Set(rows.map(printedPorts))].join(', ');
}

/** `5067/tcp TLS`, `49152-57500/tcp+udp`. */
export function portCell({ printed, transports, security }: Pick<Line, 'printed' | 'transports' | 'security'>): string {
  // 67/68/udp would read as three of a kind.
  const joint = printed.includes('/') ? ' ' : '/';
  const secured = security.length === 0 ? '' : ` ${protocolNames(security).join('/')}`;
  return `${printed}${joint}${transports.join('+')}${secured}`;
}

/** `TCP`, `MTLS`: as they are written in sentences. */
export function protocolNames(protocols: readonly (Transport | Security)[]): string[] {
  return protocols.map((protocol) => protocol.toUpperCase());
}

function printedPorts({ portsPrinted, ports }: Requirement): string {
  return portsPrinted ?? rangeNames(ports);
}
