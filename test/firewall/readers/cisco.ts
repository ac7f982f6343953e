import type { HoleOf, ReadRule } from '../support/meaning.js';
import {
  addressOf,
  expectEnd,
  expectOneFamily,
  expectWord,
  hostOf,
  isFillIn,
  linesOf,
  maskedOf,
  next,
  type Ports,
  portRange,
  skip,
  type Words,
  wildcardOf,
} from './reading.js';

/** How a list writes an IPv4 network: `255.255.0.0`, `0.0.255.255` or `/16`. IPv6 is always `/64`. */
export type Notation = 'mask' | 'wildcard' | 'prefix';

export interface Entry extends ReadRule {
  readonly isEstablished: boolean;
}

const longestRemark = 100;

/** From the protocol to the end: `tcp host 10.1.0.5 host 10.2.0.5 eq 5070`. */
export function readEntry(words: Words, notation: Notation, holeOf: HoleOf): Entry {
  const transport = expectWord(words, 'tcp', 'udp') as 'tcp' | 'udp';
  const from = readEnd(words, notation, holeOf);
  const sourcePorts = readPorts(words);
  const to = readEnd(words, notation, holeOf);
  const ports = readPorts(words);
  const isEstablished = notation !== 'mask' && transport === 'tcp' && skip(words, 'established');
  expectEnd(words);
  expectOneFamily(words.line, from, to);
  return { transport, from: [from], sourcePorts, to: [to], ports, isEstablished };
}

function readEnd(words: Words, notation: Notation, holeOf: HoleOf): string {
  const word = next(words);
  if (word === 'any') return 'any';
  if (word === 'host') return hostOf(next(words), holeOf);
  if (holeOf(word) !== undefined || word.includes(':')) {
    if (word.includes(':') && !word.includes('/')) throw new Error(`a network without its length: ${words.line}`);
    return addressOf(word, holeOf);
  }
  if (word.includes('/')) {
    if (notation !== 'prefix') throw new Error(`no ${notation}: ${words.line}`);
    return addressOf(word, holeOf);
  }
  return notation === 'mask' ? maskedOf(word, next(words)) : wildcardOf(word, next(words));
}

function readPorts(words: Words): Ports {
  if (skip(words, 'range')) return [portRange(next(words), next(words))];
  if (!skip(words, 'eq')) return [];
  const port = next(words);
  return [portRange(port, port)];
}

/** A remark is text to the end of its line, as long as the target keeps it. */
export function readRemark(words: Words): string {
  const text = words.rest.splice(0).join(' ');
  if (text === '' || text.length > longestRemark)
    throw new Error(`a remark of 1 to ${longestRemark} letters: ${words.line}`);
  return text;
}

interface Grammar {
  /** Finds `ip` or `ipv6`, and the list's name. */
  readonly opens: RegExp;
  readonly v4: Notation;
  /** The word before an entry's place in an IPv6 list. */
  readonly v6Place?: string;
}

interface Listed extends Entry {
  readonly list: string;
  readonly family: string;
  /** The last remark or comment before it. */
  readonly about: string;
}

/**
 * Reads lists of a filter that keeps no state. Every permit needs the return of just its answers in the other list, and
 * every return its permit; the permits are handed back.
 */
export function readStatelessLists(text: string, { opens, v4, v6Place }: Grammar, holeOf: HoleOf): readonly ReadRule[] {
  const entries: Listed[] = [];
  const families = new Map<string, string>();
  const positions = new Set<string>();
  let list: { readonly name: string; readonly family: string } | undefined;
  let about = '';
  for (const line of linesOf(text, /^(configure terminal|end)$/)) {
    const [opening, family = 'ip', name = ''] = opens.exec(line)?.filter((part) => part !== undefined) ?? [];
    const words: Words = { line, rest: line.split(/\s+/) };
    if (line.startsWith('!')) about = line.replace(/^!\s*/, '');
    else if (opening !== undefined) {
      if ((families.get(name) ?? family) !== family)
        throw new Error(`IPv4 and IPv6 lists cannot share a name: ${name}`);
      families.set(name, family);
      list = { name, family };
      about = '';
    } else if (list === undefined) throw new Error(`outside of any list: ${line}`);
    else if (line === 'exit') list = undefined;
    else {
      readPosition(words, list.name, list.family === 'ip' ? undefined : v6Place, positions);
      if (expectWord(words, 'permit', 'remark') === 'remark') about = readRemark(words);
      else {
        const entry = readEntry(words, list.family === 'ip' ? v4 : 'prefix', holeOf);
        if ([...entry.from, ...entry.to].some((end) => end.includes(list?.family === 'ip' ? ':' : '.')))
          throw new Error(`an address of the other family: ${line}`);
        entries.push({ ...entry, list: list.name, family: list.family, about });
      }
    }
  }
  return permitsOf(entries);
}

/** A place to be filled in may be named once; a number could be that of a rule which is already there. */
function readPosition(words: Words, list: string, marker: string | undefined, positions: Set<string>): void {
  const isMarked = marker !== undefined && skip(words, marker);
  if (!isMarked && (marker !== undefined || !/^(permit|remark)$/.test(words.rest[1] ?? ''))) return;
  if (words.rest[0] === 'remark') return;
  const position = next(words);
  // A word here is a command of its own, `no` above all.
  if (!isFillIn(position)) throw new Error(`not a place to be filled in: ${words.line}`);
  if (positions.has(`${list} ${position}`)) throw new Error(`two entries at one place: ${words.line}`);
  positions.add(`${list} ${position}`);
}

function permitsOf(entries: readonly Listed[]): readonly ReadRule[] {
  const present = new Set(entries.map((entry) => place(entry.list, entry)));
  const lists = [...new Map(entries.map(({ list, family }) => [list, family]))];
  const seen = new Set<string>();
  const permits: ReadRule[] = [];
  for (const entry of entries) {
    const mirrored = lists
      .filter(([list, family]) => list !== entry.list && family === entry.family)
      .map(([list]) => place(list, mirror(entry)));
    if (!mirrored.some((answer) => present.has(answer)))
      throw new Error(`nothing in the other list answers ${flow(entry)}`);
    if (
      !isReturn(
        entry,
        mirrored.some((answer) => seen.has(answer)),
      )
    )
      permits.push(ruleOf(entry));
    seen.add(place(entry.list, entry));
  }
  return permits;
}

/**
 * By its shape; where both ends name ports, by what is said about it, and where nothing is, by coming second. Either way the
 * pair lets the same packets through: only who is thought to begin depends on it.
 */
function isReturn(entry: Listed, isSecond: boolean): boolean {
  if (entry.isEstablished || entry.sourcePorts.length === 0) return entry.isEstablished;
  return entry.ports.length === 0 || (entry.about === '' ? isSecond : /^return\b/i.test(entry.about));
}

/** What the other list needs: ends and ports change places, and of TCP only what is established comes back. */
function mirror({ transport, from, sourcePorts, to, ports, isEstablished }: Entry): Entry {
  const isBack = transport === 'tcp' && !isEstablished;
  return { transport, from: to, sourcePorts: ports, to: from, ports: sourcePorts, isEstablished: isBack };
}

const place = (list: string, entry: Entry): string => `${list} ${flow(entry)} ${entry.isEstablished}`;

function flow({ transport, from, sourcePorts, to, ports }: ReadRule): string {
  return `${transport} ${from}:${sourcePorts.join(' ')} -> ${to}:${ports.join(' ')}`;
}

function ruleOf({ from, to, transport, sourcePorts, ports }: Entry): ReadRule {
  return { from, to, transport, sourcePorts, ports };
}
