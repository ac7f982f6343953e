import type { Ports } from './reading.js';

/** What a service lets through. */
export interface Service {
  readonly transport: 'tcp' | 'udp';
  readonly sourcePorts: Ports;
  readonly ports: Ports;
}

/** Objects that rules refer to by their names. */
export interface Definitions {
  readonly addresses: Map<string, readonly string[]>;
  readonly services: Map<string, readonly Service[]>;
  readonly used: Set<string>;
}

export const definitions = (): Definitions => ({ addresses: new Map(), services: new Map(), used: new Set() });

/** Adds to an object, as targets do whose sets grow line by line. */
export function extend<Value>(kind: Map<string, readonly Value[]>, name: string, more: readonly Value[]): void {
  kind.set(name, [...(kind.get(name) ?? []), ...more]);
}

/** The same object twice is one; with another value it would change the first. */
export function define<Value>(kind: Map<string, readonly Value[]>, name: string, value: readonly Value[]): void {
  const before = kind.get(name);
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value))
    throw new Error(`defined twice: ${name}`);
  kind.set(name, value);
}

export function addressesNamed({ addresses, used }: Definitions, name: string): readonly string[] {
  const found = addresses.get(name);
  if (found === undefined) throw new Error(`no such address object: ${name}`);
  used.add(`address ${name}`);
  return found;
}

export function servicesNamed({ services, used }: Definitions, ...names: readonly string[]): readonly Service[] {
  const found = names.flatMap((name) => {
    used.add(`service ${name}`);
    return services.get(name) ?? unknown(name);
  });
  return joinServices(found);
}

function unknown(name: string): never {
  throw new Error(`no such service object: ${name}`);
}

export function expectAllUsed({ addresses, services, used }: Definitions): void {
  const all = [
    ...[...addresses.keys()].map((name) => `address ${name}`),
    ...[...services.keys()].map((name) => `service ${name}`),
  ];
  const unused = all.filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`defined and not used: ${unused.join(', ')}`);
}

/** Services that differ in nothing but their ports are one: a rule that names several of them is still one rule. */
export function joinServices(services: readonly Service[]): readonly Service[] {
  const joined = new Map<string, Service>();
  for (const service of services) {
    const key = `${service.transport} ${service.sourcePorts.join(' ')}`;
    const before = joined.get(key);
    const isAny = before?.ports.length === 0 || service.ports.length === 0;
    joined.set(key, { ...service, ports: isAny ? [] : [...(before?.ports ?? []), ...service.ports] });
  }
  return [...joined.values()];
}
