import { type Address, blockText, readAddress } from '../../../src/firewall/address.js';
import type { HoleOf } from '../support/meaning.js';

export type Ports = readonly (readonly [number, number])[];

/** The words of one line, taken from the left. */
export interface Words {
  readonly line: string;
  readonly rest: string[];
}

/** Lines without their margins; empty ones and comments, where the target has any, left out. */
export function linesOf(text: string, comment: RegExp): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !comment.test(line))
    .map((line) => line.trim());
}

/** Words between blanks; a double-quoted text is one word. Quotes anywhere else would swallow what follows. */
export function wordsOf(line: string): Words {
  const rest = line.match(/"[^"\\]*"(?!\S)|[^\s"]+(?!\S)/g) ?? [];
  if (rest.join('').replace(/\s/g, '') !== line.replace(/\s/g, ''))
    throw new Error(`quotes that do not close: ${line}`);
  return { line, rest: rest.map((word) => word.replace(/^"(.*)"$/, '$1')) };
}

export function next({ rest, line }: Words): string {
  const word = rest.shift();
  if (word === undefined) throw new Error(`ends too early: ${line}`);
  return word;
}

/** Takes these words if they come next. */
export function skip({ rest }: Words, ...words: readonly string[]): boolean {
  const isNext = words.every((word, index) => rest[index] === word);
  if (isNext) rest.splice(0, words.length);
  return isNext;
}

export function expectWord(words: Words, ...allowed: readonly string[]): string {
  const word = next(words);
  if (!allowed.includes(word)) throw new Error(`${word} where ${allowed.join(' or ')} belongs: ${words.line}`);
  return word;
}

export function expectEnd({ rest, line }: Words): void {
  if (rest.length > 0) throw new Error(`unknown at the end, ${rest.join(' ')}: ${line}`);
}

/** A word that stands for a name or place that somebody has to fill in. */
export const isFillIn = (word: string): boolean => /^[^\w"'-]/.test(word);

/** A host or a network, `?NAME` for a hole, and `any` for what holds every address. */
export function addressOf(text: string, holeOf: HoleOf): string {
  const hole = holeOf(text);
  if (hole !== undefined) return `?${hole}`;
  return /^[\da-fA-F.:/]+$/.test(text) ? known(text) : refuse(text);
}

/** A single address. */
export function hostOf(text: string, holeOf: HoleOf): string {
  return text.includes('/') ? refuse(text) : addressOf(text, holeOf);
}

export const rangeOf = (first: string, last: string): string =>
  [first, last].every((end) => /^[\da-fA-F.:]+$/.test(end) && /[.:]/.test(end))
    ? known(`${first}-${last}`)
    : refuse(`${first}-${last}`);

/** `10.1.0.0 255.255.0.0`. */
export const maskedOf = (address: string, mask: string): string => known(`${address} ${mask}`);

/** `10.1.0.0 0.0.255.255`. */
export function wildcardOf(address: string, wildcard: string): string {
  const parts = wildcard.split('.').map((part) => (/^\d+$/.test(part) ? 255 - Number(part) : Number.NaN));
  const read = readAddress(`${address} ${parts.join('.')}`);
  return read.kind === 'block' || read.kind === 'any' ? textOf(read) : refuse(`${address} ${wildcard}`);
}

function known(text: string): string {
  const address = readAddress(text);
  return address.kind === 'block' || address.kind === 'any' ? textOf(address) : refuse(text);
}

const textOf = (address: Address): string => (address.kind === 'any' ? 'any' : blockText(address.block));

function refuse(text: string): never {
  throw new Error(`no address: ${text}`);
}

/** No packet goes from one family to the other: such a rule is a mistake. */
export function expectOneFamily(line: string, ...ends: readonly string[]): void {
  const plain = ends.filter((end) => end !== 'any' && !end.startsWith('?'));
  if (new Set(plain.map((end) => end.includes(':'))).size > 1) throw new Error(`IPv4 and IPv6 in one rule: ${line}`);
}

export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new Error(`no port: ${text}`);
  return port;
}

/** `5070` or `5071-5080`. */
export function portsOf(text: string): readonly [number, number] {
  const [first = '', last = first, ...more] = text.split('-');
  return more.length === 0 ? portRange(first, last) : portRange(text, text);
}

export function portRange(first: string, last: string): readonly [number, number] {
  const range = [portOf(first), portOf(last)] as const;
  if (range[0] > range[1]) throw new Error(`a range runs from low to high: ${first} ${last}`);
  return range;
}

/** Every port is any port. */
export const orAny = (ports: Ports): Ports =>
  ports.some(([first, last]) => first === 0 && last === 65535) ? [] : ports;
