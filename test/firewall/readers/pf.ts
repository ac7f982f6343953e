import type { HoleOf, ReadRule, RuleReader } from '../support/meaning.js';
import { expectFamily, named } from './netfilter.js';
import {
  addressOf,
  expectEnd,
  expectOneFamily,
  expectWord,
  next,
  type Ports,
  portRange,
  rangeOf,
  skip,
  type Words,
} from './reading.js';
import { plainLines, transportOf } from './values.js';
import { withSite } from './with-site.js';

/** pfctl(8) has room for 63 characters and a zero. */
const longestLabel = 63;

/**
 * Reads `pass quick …` of pf.conf(5). Without `quick` a later rule decides; with a direction it is half of the way through the
 * router, which is into one interface and out of another.
 */
export const readPf: RuleReader = (text, holeOf) =>
  // A backslash joins lines, those of a comment too.
  plainLines(withSite(text).replace(/\\\n/g, ' '))
    .join('\n')
    .split('\n')
    .map(tokensOf)
    .filter(({ rest }) => rest.length > 0)
    .flatMap((words) => readRule(words, holeOf));

// Dollars, angle brackets, parentheses and exclamation marks are macros, tables, interfaces and inversions.
function tokensOf(line: string): Words {
  const plain = line.replace(/^((?:"[^"]*"|[^"#])*)#.*$/, '$1');
  const rest = plain.match(/"[^"\\$]*"|[{},=]|[^\s{},="#<>()!$\\]+/g) ?? [];
  if (rest.join('').replace(/\s/g, '') !== plain.replace(/\s/g, '')) throw new Error(`not taken as it stands: ${line}`);
  return { line, rest: [...rest] };
}

function readRule(words: Words, holeOf: HoleOf): readonly ReadRule[] {
  expectWord(words, 'pass');
  skip(words, 'log');
  expectWord(words, 'quick');
  const isV6 = skip(words, 'inet6');
  const isV4 = !isV6 && skip(words, 'inet');
  if (!skip(words, 'proto')) throw new Error(`every protocol, or unknown before it: ${words.line}`);
  const transports = listOf(words, () => transportOf(expectWord(words, 'tcp', 'udp')));
  const isAll = skip(words, 'all');
  const [from, sourcePorts] = endOf(words, isAll ? '' : 'from', holeOf);
  const [to, ports] = endOf(words, isAll ? '' : 'to', holeOf);
  const label = optionsOf(words);
  if (isV4 || isV6) expectFamily(words.line, isV6, [...from, ...to]);
  else expectOneFamily(words.line, ...from, ...to);
  return transports.map((transport) => ({ from, to, transport, sourcePorts, ports, ...named(label) }));
}

/** What is left out is any. */
function endOf(words: Words, side: string, holeOf: HoleOf): readonly [readonly string[], Ports] {
  const hosts = side !== '' && skip(words, side) ? listOf(words, () => hostOf(words, holeOf)) : undefined;
  const ports = hosts !== undefined && skip(words, 'port') ? listOf(words, () => portsOf(words)) : [];
  return [hosts ?? ['any'], ports];
}

/** One, or several in braces; commas are a matter of taste. */
function listOf<Element>(words: Words, read: () => Element): readonly Element[] {
  if (!skip(words, '{')) return [read()];
  const elements: Element[] = [];
  while (!skip(words, '}')) {
    elements.push(read());
    skip(words, ',');
  }
  if (elements.length === 0) throw new Error(`an empty list: ${words.line}`);
  return elements;
}

/** A range has blanks around its hyphen: otherwise it would be a name. */
function hostOf(words: Words, holeOf: HoleOf): string {
  const host = next(words);
  if (host === 'any') return 'any';
  return skip(words, '-') ? rangeOf(host, next(words)) : addressOf(host, holeOf);
}

/** `a:b` has both of its ends; `a >< b` has neither. */
function portsOf(words: Words): Ports[number] {
  skip(words, '=');
  const [first = '', last = first, ...more] = next(words).split(':');
  if (more.length > 0) throw new Error(`no port: ${words.line}`);
  return portRange(first, last);
}

/** A rule keeps state, and takes only packets that begin a connection, unless it says otherwise. */
function optionsOf(words: Words): string | undefined {
  skip(words, 'flags', 'S/SA');
  skip(words, 'keep', 'state');
  if (!skip(words, 'label')) {
    expectEnd(words);
    return undefined;
  }
  const [, label] = /^"(.*)"$/.exec(next(words)) ?? [];
  if (label === undefined || label.length > longestLabel) throw new Error(`no label, or too long: ${words.line}`);
  expectEnd(words);
  return label;
}
