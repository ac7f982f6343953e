import { readAddress } from '../../../src/firewall/address.js';
import type { HoleOf } from '../support/meaning.js';

/** What a command or a block was given: each key once. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** Notations of addresses; every target takes only some of them. */
const notations = {
  host: /^[\da-f.:]+$/i,
  prefix: /^[\da-f.:]+\/\d+$/i,
  mask: /^[\d.]+\/[\d.]+\.[\d.]+$/,
  range: /^[\da-f.:]+-[\da-f.:]+$/i,
};

/** As somebody fills in the blank of a name: with as many letters as it may have. */
export const siteWord = 'eightlet';

/** What the name is cut to leave room for is no part of what the language may make of it. */
export const withoutSite = (name: string): string => name.replace(/^eightlet[-_]|[-_]eightlet$/, '');

/** The lines of a snippet; a character outside of printable ASCII is refused, since shells see quotes and dashes in some. */
export function plainLines(text: string): readonly string[] {
  const strange = /[^\x20-\x7e\n]/.exec(text);
  if (strange !== null) throw new Error(`not printable ASCII: ${JSON.stringify(strange[0])}`);
  return text.split('\n');
}

/** Collects keys and values; throws for a key that is unknown or comes twice. */
export function gather(pairs: Iterable<readonly [string, readonly string[]]>, known: readonly string[]): Given {
  const given = new Map<string, readonly string[]>();
  for (const [key, values] of pairs) {
    if (!known.includes(key)) throw new Error(`unknown, or no part of adding a permit: ${key}`);
    if (given.has(key)) throw new Error(`given twice: ${key}`);
    given.set(key, values);
  }
  return given;
}

/** The only value of a key; `otherwise` is what the target takes where it is omitted. */
export function one(given: Given, key: string, otherwise?: string): string {
  const values = given.get(key) ?? (otherwise === undefined ? [] : [otherwise]);
  const [value] = values;
  if (value === undefined || values.length > 1) throw new Error(`${key} needs one value, has ${values.length}`);
  if (value === '' && given.has(key)) throw new Error(`${key} is empty`);
  return value;
}

/** Throws unless the only value of a key is the one that a permit needs; upper and lower case are the same. */
export function demand(given: Given, key: string, wanted: string, otherwise?: string): void {
  const value = one(given, key, otherwise);
  if (value.toLowerCase() !== wanted.toLowerCase()) throw new Error(`${key} must be ${wanted}, is ${value}`);
}

/** An address in one of the target's notations, or a hole; any where its prefix is zero. */
export function addressOf(token: string, allowed: readonly (keyof typeof notations)[], holeOf: HoleOf): string {
  const hole = holeOf(token);
  if (hole !== undefined) return `?${hole}`;
  if (!allowed.some((notation) => notations[notation].test(token))) throw new Error(`no address: ${token}`);
  const address = readAddress(token);
  if (address.kind === 'any') return 'any';
  if (address.kind !== 'block') throw new Error(`no address (${address.kind}): ${token}`);
  return token;
}

/** `5070` or `5000-5010`. */
export function portRange(token: string): readonly [number, number] {
  const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(token) ?? [];
  if (first === '' || Number(first) > Number(last) || Number(last) > 65535) throw new Error(`no port: ${token}`);
  return [Number(first), Number(last)];
}

/** A permit that names no port of the listener opens all of them. */
export function listenerPorts(tokens: readonly string[]): readonly (readonly [number, number])[] {
  if (tokens.length === 0) throw new Error('every port of the listener is open');
  return tokens.map(portRange);
}

/** Upper and lower case are the same; every other protocol, and any, is refused. */
export function transportOf(token: string): 'tcp' | 'udp' {
  const transport = token.toLowerCase();
  if (transport !== 'tcp' && transport !== 'udp') throw new Error(`neither TCP nor UDP: ${token}`);
  return transport;
}

/** No values where the only one is the target's word for any. */
export function unlessAny(values: readonly string[], any: string): readonly string[] {
  return values.length === 1 && values[0]?.toLowerCase() === any ? [] : values;
}
