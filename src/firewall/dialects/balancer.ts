import { blockText, distinctBlocks, isHost, networksOf, networkText } from '../address.js';
import type { Endpoint, NamedService } from '../rule.js';
import { needsSite } from './site.js';

type Hole = (name: string) => string;

/** The address of each machine. Throws for a network, a range and any: a balancer wants every machine by itself. */
export function machinesOf(end: Endpoint, hole: Hole): readonly string[] {
  if (end.kind === 'hole') return [hole(end.name)];
  const machines = end.kind === 'any' ? [] : distinctBlocks(end.blocks);
  if (machines.length === 0 || !machines.every(isHost)) throw new Error('a balancer wants the address of each machine');
  return machines.map(blockText);
}

/** Who may connect, as networks; undefined for any. */
export function clientsOf(clients: Endpoint, hole: Hole): readonly string[] | undefined {
  switch (clients.kind) {
    case 'any':
      return undefined;
    case 'hole':
      return [hole(clients.name)];
    case 'addresses':
      return distinctBlocks(clients.blocks).flatMap(networksOf).map(networkText);
    default:
      return clients satisfies never;
  }
}

/** Each once, in the order of their first. */
export function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** `10.2.0.10:5061` and `[2001:db8::10]:5061`; a hole stays one token, without brackets. */
export function withPort(address: string, port: number): string {
  return /^[0-9a-f:]*:[0-9a-f:]*$/.test(address) ? `[${address}]:${port}` : `${address}:${port}`;
}

export type Named<Value> = Value & { readonly name: string };

/** Names for what one service becomes: its own where it is one thing, else numbered. */
export function numbered<Value extends object>(name: string, values: readonly Value[]): readonly Named<Value>[] {
  return values.map((value, index) => ({ ...value, name: values.length === 1 ? name : `${name}-${index + 1}` }));
}

/** The same services under the names that they are pasted with: as soon as one is filled in by hand, all end in a hole. */
export function onSite(services: readonly NamedService[], hole: Hole): readonly NamedService[] {
  if (!services.some(needsSite)) return services;
  return services.map((service) => ({ ...service, name: `${service.name}-${hole('SITE')}` }));
}

/** Any of the names, as a regular expression says it. */
export function namesOf(services: readonly NamedService[]): string {
  return services.map(({ name }) => name).join('|');
}
