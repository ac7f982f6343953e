import type { ReadService } from '../support/meaning.js';
import { expectOneFamily } from './reading.js';

/** What no balancer can do: clients of one family to an address of the other, and no servers. */
export function expectSound({ name = '', virtual, servers, clients, port, serverPort }: ReadService): void {
  expectOneFamily(name, ...virtual, ...clients);
  if (servers.length === 0) throw new Error(`no servers: ${name}`);
  if (port === 0 || serverPort === 0) throw new Error(`port 0 is every port: ${name}`);
  if (new Set(servers).size < servers.length) throw new Error(`a server twice: ${name}`);
}

/** For programs that open sockets: the kernel refuses a second one, or hands connections to either. */
export function expectOwnSockets(services: readonly ReadService[]): void {
  const sockets = services.map(({ virtual, port }) => `${virtual} ${port}`);
  const twice = sockets.find((socket, index) => sockets.indexOf(socket) !== index);
  if (twice !== undefined) throw new Error(`two listen on the same: ${twice}`);
}

/** The port of all servers; several ports could not be told. */
export function onePort(ports: readonly number[], name: string): number {
  const [port] = ports;
  if (port === undefined || ports.some((other) => other !== port)) throw new Error(`servers on several ports: ${name}`);
  return port;
}
