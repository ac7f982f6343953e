import type { HoleOf, ReadRule, RuleReader } from '../support/meaning.js';
import { expectFamily, named, portList } from './netfilter.js';
import { addressOf, type Ports, portRange, rangeOf } from './reading.js';
import { readCommands } from './shell.js';
import { transportOf } from './values.js';

/** What an option decides, and the match that must have been named before it. */
const options: Readonly<Record<string, readonly [key: string, match: string]>> = {
  ...{ '-t': ['table', ''], '--table': ['table', ''], '-I': ['chain', ''], '--insert': ['chain', ''] },
  ...{ '-p': ['protocol', ''], '--protocol': ['protocol', ''], '-j': ['target', ''], '--jump': ['target', ''] },
  ...{ '-s': ['from', ''], '--source': ['from', ''], '--src': ['from', ''], '--src-range': ['from', 'iprange'] },
  ...{ '-d': ['to', ''], '--destination': ['to', ''], '--dst': ['to', ''], '--dst-range': ['to', 'iprange'] },
  ...{ '--sport': ['source', 'protocol'], '--source-port': ['source', 'protocol'] },
  ...{ '--sports': ['source', 'multiport'], '--source-ports': ['source', 'multiport'] },
  ...{ '--dport': ['ports', 'protocol'], '--destination-port': ['ports', 'protocol'] },
  ...{ '--dports': ['ports', 'multiport'], '--destination-ports': ['ports', 'multiport'] },
  ...{ '--comment': ['comment', 'comment'], '--ctstate': ['state', 'conntrack'] },
};

/** Reads `iptables -I FORWARD …` and `ip6tables …` as sh passes them on; a rule at the end of the chain comes too late. */
export const readIptables: RuleReader = (text, holeOf) => readCommands(text).map((words) => readRule(words, holeOf));

function readRule([program, ...rest]: readonly string[], holeOf: HoleOf): ReadRule {
  const line = [program, ...rest].join(' ');
  if (program !== 'iptables' && program !== 'ip6tables') throw new Error(`another program: ${line}`);
  const given = new Map<string, readonly [option: string, value: string]>();
  const matches = new Set<string>();
  while (rest.length > 0) {
    const option = rest.shift() ?? '';
    if (option === '-w' || option === '--wait') {
      if (/^\d+$/.test(rest[0] ?? '')) rest.shift();
      continue;
    }
    const value = rest.shift();
    if (value === undefined || value === '') throw new Error(`${option} needs a value: ${line}`);
    if (option === '-m' || option === '--match') {
      matches.add(matchOf(value, given.get('protocol')?.[1]));
      continue;
    }
    const [key, match] = (Object.hasOwn(options, option) ? options[option] : undefined) ?? [];
    if (key === undefined || match === undefined)
      throw new Error(`unknown, or no part of a permit, ${option}: ${line}`);
    if (match === 'protocol' ? !given.has('protocol') : match !== '' && !matches.has(match))
      throw new Error(`${option} before -${match === 'protocol' ? 'p' : `m ${match}`}: ${line}`);
    // One list of ports for each time that it is named.
    if (match === 'multiport') matches.delete(match);
    if (given.has(key)) throw new Error(`given twice, ${key}: ${line}`);
    given.set(key, [option, value]);
    if (key === 'chain' && rest[0] === '1') rest.shift();
  }
  const value = (key: string, otherwise = ''): string => given.get(key)?.[1] ?? otherwise;
  if (value('table', 'filter') !== 'filter' || value('chain') !== 'FORWARD' || value('target') !== 'ACCEPT')
    throw new Error(`not inserted into the chain FORWARD, or no permit: ${line}`);
  if (!value('state', 'NEW').split(',').includes('NEW')) throw new Error(`no connection can begin: ${line}`);
  if (value('comment').length > 255) throw new Error(`the comment is too long: ${line}`);
  const ends = { from: addressesOf(given.get('from'), holeOf), to: addressesOf(given.get('to'), holeOf) };
  expectFamily(line, program === 'ip6tables', [...ends.from, ...ends.to]);
  return {
    ...ends,
    transport: transportOf(value('protocol', 'all')),
    sourcePorts: portsOf(given.get('source')),
    ports: portsOf(given.get('ports')),
    ...named(value('comment')),
  };
}

function matchOf(name: string, protocol: string | undefined): string {
  if (!['iprange', 'multiport', 'comment', 'conntrack', protocol].includes(name))
    throw new Error(`unknown match: ${name}`);
  return name;
}

/** A list of addresses becomes a rule for each. */
function addressesOf(given: readonly [string, string] | undefined, holeOf: HoleOf): readonly string[] {
  if (given === undefined) return ['any'];
  const [option, value] = given;
  if (!option.endsWith('-range')) return value.split(',').map((each) => addressOf(each, holeOf));
  const [first = '', last = first, ...more] = value.split('-');
  if (more.length > 0) throw new Error(`no range: ${value}`);
  return [rangeOf(first, last)];
}

/** Without ports it is every port. */
function portsOf(given: readonly [string, string] | undefined): Ports {
  if (given === undefined) return [];
  const [option, value] = given;
  if (option.endsWith('s')) return portList(value);
  const [first = '', last = first, ...more] = value.split(':');
  if (more.length > 0) throw new Error(`no port: ${value}`);
  return [portRange(first, last)];
}
