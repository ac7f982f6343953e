import { type Block, blockText, distinctBlocks, networksOf, readAddress } from '../../../src/firewall/address.js';
import { joinPorts } from '../../../src/firewall/join-ports.js';
import type { Endpoint, NamedService, Rule } from '../../../src/firewall/rule.js';

/** A rule as a reader found it in a snippet, in the reader's own words. */
export interface ReadRule {
  /** Where the language says it: every host dialect does, a transit one need not. */
  readonly direction?: 'in' | 'out';
  /** `any`, an address text (`10.1.0.0/16`, `10.1.0.5`, `10.1.0.5-10.1.0.20`, `2001:db8::/64`), or `?NAME` for a hole. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly transport: 'tcp' | 'udp';
  /** `[first, last]`; empty: any. */
  readonly sourcePorts: readonly (readonly [number, number])[];
  readonly ports: readonly (readonly [number, number])[];
  /** The name by which the language tells rules apart; left out where it has none. */
  readonly name?: string;
}

/** A virtual server as a reader found it. */
export interface ReadService {
  readonly virtual: readonly string[];
  readonly servers: readonly string[];
  readonly clients: readonly string[];
  readonly port: number;
  readonly serverPort: number;
  readonly name?: string;
}

/** Tells the name of a hole from the token that stands for it; undefined for any other token. */
export type HoleOf = (token: string) => string | undefined;

/**
 * Reads a snippet as its target would, from the vendor's grammar and without looking at the writer. Throws for every line
 * that is neither a comment nor part of adding a permit: what it does not know, nobody may paste.
 */
export type RuleReader = (text: string, holeOf: HoleOf) => readonly ReadRule[];
export type ServiceReader = (text: string, holeOf: HoleOf) => readonly ReadService[];

/** Everything that a set of rules lets through, the same text for the same meaning, however it is cut into rules. */
export function meaning(rules: readonly (Rule | ReadRule)[], withDirection: boolean): readonly string[] {
  const ports = new Map<string, (readonly [number, number])[]>();
  for (const rule of rules) {
    const direction = withDirection && rule.direction !== undefined ? `${rule.direction} ` : '';
    for (const from of elements(rule.from))
      for (const to of elements(rule.to))
        for (const source of rule.sourcePorts.length === 0 ? ['any'] : pairs(rule.sourcePorts).map(pairText)) {
          const key = `${direction}${rule.transport} ${from}:${source} -> ${to}`;
          // No port named is every port, whatever else is named beside it.
          ports.set(key, [...(ports.get(key) ?? []), ...(rule.ports.length === 0 ? [everyPort] : pairs(rule.ports))]);
        }
  }
  return [...ports].map(([key, all]) => `${key} ${joined(all)}`).sort();
}

/** The same of virtual servers. */
export function serviceMeaning(services: readonly (NamedService | ReadService)[]): readonly string[] {
  return services
    .flatMap((service) =>
      elements(service.clients).flatMap((client) =>
        elements(service.virtual).flatMap((virtual) =>
          elements(service.servers).map((server) => {
            const serverPort = 'serverPort' in service ? service.serverPort : service.port;
            return `${client} -> ${virtual}:${service.port} -> ${server}:${serverPort}`;
          }),
        ),
      ),
    )
    .sort();
}

type Ports = Rule['ports'] | ReadRule['ports'];

function pairs(ports: Ports): readonly (readonly [number, number])[] {
  return ports.map((range) => ('first' in range ? [range.first, range.last] : range));
}

const pairText = ([first, last]: readonly [number, number]): string => `${first}-${last}`;

const everyPort = [0, 65535] as const;

function joined(ports: readonly (readonly [number, number])[]): string {
  return joinPorts(ports.map(([first, last]) => ({ first, last })))
    .map(({ first, last }) => `${first}-${last}`)
    .join(',');
}

/** Ends as the networks that make them up. */
function elements(end: Endpoint | readonly string[]): readonly string[] {
  if ('kind' in end) {
    if (end.kind === 'any') return ['any'];
    return end.kind === 'hole' ? [`?${end.name}`] : networks(end.blocks);
  }
  const words = end.filter((text) => text === 'any' || text.startsWith('?'));
  const blocks = end.filter((text) => !words.includes(text)).map(blockOf);
  return [...words, ...networks(blocks)];
}

function blockOf(text: string): Block {
  const address = readAddress(text);
  if (address.kind !== 'block') throw new Error(`the reader found no address: ${text}`);
  return address.block;
}

function networks(blocks: readonly Block[]): readonly string[] {
  return distinctBlocks(blocks).flatMap(networksOf).map(blockText);
}
