import type { HoleOf, ReadRule, RuleReader } from '../support/meaning.js';
import { expectFamily, mostPorts, named } from './netfilter.js';
import { addressOf, isFillIn, linesOf, type Ports, portsOf, rangeOf } from './reading.js';
import { type Given, gather, one, plainLines, transportOf } from './values.js';
import { withSite } from './with-site.js';

/** Addresses of one list of one family, and whether a rule uses them. */
interface List {
  readonly addresses: string[];
  isUsed: boolean;
}

const ofRule = [
  ...['chain', 'action', 'protocol', 'src-address', 'src-address-list', 'dst-address', 'dst-address-list'],
  ...['src-port', 'dst-port', 'connection-state', 'comment', 'place-before'],
];
const ofEntry = ['list', 'address', 'comment'];

/** Reads `add` within `/ip firewall` and `/ipv6 firewall`, filter and address-list, as the console of RouterOS 7 does. */
export const readMikrotik: RuleReader = (text, holeOf) => {
  const lists = new Map<string, List>();
  const rules: ReadRule[] = [];
  let menu = '';
  // A backslash joins lines, but for those of a comment.
  for (const line of linesOf(
    plainLines(withSite(text))
      .join('\n')
      .replace(/^([^#\n].*)\\\n/gm, '$1 '),
    /^\s*#/,
  )) {
    const [, path, command = ''] = /^(?:(\/[a-z\d/ -]*?)(?:[ /](?=add ))?)?(add .*)?$/.exec(line) ?? [];
    if (path === undefined && command === '') throw new Error(`no part of adding a rule: ${line}`);
    menu = path === undefined ? menu : path.slice(1).replaceAll('/', ' ').trim();
    const [ip = '', place] = /^(ip|ipv6) firewall (filter|address-list)$/.exec(menu)?.slice(1) ?? [];
    if (place === undefined) throw new Error(`no part of adding a rule: ${line}`);
    if (command === '') continue;
    const given = gather(propertiesOf(command), place === 'filter' ? ofRule : ofEntry);
    const isV6 = ip === 'ipv6';
    if (place === 'filter') rules.push(ruleOf(given, isV6, lists, holeOf, line));
    else {
      const name = `${ip} ${one(given, 'list')}`;
      const { addresses } = lists.get(name) ?? { addresses: [] };
      lists.set(name, { addresses: [...addresses, addressAt(one(given, 'address'), isV6, holeOf)], isUsed: false });
    }
  }
  for (const [name, { isUsed }] of lists) if (!isUsed) throw new Error(`no rule uses the list ${name}`);
  return rules;
};

/** `key=value`; variables and questions are acted on in quotes too, and brackets are commands. */
function* propertiesOf(command: string): Generator<readonly [string, readonly string[]]> {
  const piece = /\s+([a-z-]+)=(?:"([^"\\$?]*)"|(\(?\[[^[\]"\\$?;]*\](?:->0\))?|[^\s"\\$?;[\]{}()=]+))(?=\s|$)/y;
  piece.lastIndex = 'add'.length;
  while (piece.lastIndex < command.trimEnd().length) {
    const [, key, quoted, bare] = piece.exec(command) ?? [];
    const value = quoted ?? bare;
    if (key === undefined || value === undefined) throw new Error(`not taken as it stands: ${command}`);
    yield [key, [value]];
  }
}

function ruleOf(given: Given, isV6: boolean, lists: Map<string, List>, holeOf: HoleOf, line: string): ReadRule {
  if (one(given, 'chain') !== 'forward' || one(given, 'action', 'accept') !== 'accept')
    throw new Error(`not in the chain forward, or no permit: ${line}`);
  expectPlace(one(given, 'place-before', ''), isV6, line);
  if (!one(given, 'connection-state', 'new').split(',').includes('new'))
    throw new Error(`no connection can begin: ${line}`);
  const endOf = (side: 'src' | 'dst'): readonly string[] => {
    const [address, list] = [given.get(`${side}-address`)?.[0], given.get(`${side}-address-list`)?.[0]];
    if (address !== undefined && list !== undefined) throw new Error(`only what is in both: ${line}`);
    if (list === undefined) return [address === undefined ? 'any' : addressAt(address, isV6, holeOf)];
    const found = lists.get(`${isV6 ? 'ipv6' : 'ip'} ${list}`);
    if (found === undefined) throw new Error(`there is no list ${list}: ${line}`);
    found.isUsed = true;
    return found.addresses;
  };
  return {
    from: endOf('src'),
    to: endOf('dst'),
    transport: transportOf(one(given, 'protocol', 'all')),
    sourcePorts: portsAt(given.get('src-port')?.[0]),
    ports: portsAt(given.get('dst-port')?.[0]),
    ...named(given.get('comment')?.[0]),
  };
}

const term = '[a-z-]+[=~][\\w-]+';
const group = `(?:${term}|\\(${term}(?: (?:and|or) ${term})*\\))`;
const condition = new RegExp(`^(?: where)?(?: ${group}(?: (?:(?:and|or) )?${group})*)?$`);

/** At the end of the chain it would come behind what drops the rest. One rule is found, or the first of several. */
function expectPlace(place: string, isV6: boolean, line: string): void {
  const [, open, menu, where = '', close] =
    /^(\(?)\[(?:\/(ip|ipv6) firewall filter )?find( [^[\]]+)?\]((?:->0\))?)$/.exec(place) ?? [];
  const isFound =
    open !== undefined &&
    condition.test(where) &&
    (open === '') === (close === '') &&
    (menu === undefined || (menu === 'ipv6') === isV6);
  const isToBeFilledIn = isFillIn(place) && !/^[([]/.test(place);
  if (place !== '0' && !isFound && !isToBeFilledIn) throw new Error(`before no other rule: ${line}`);
}

/** A name would be looked up; an exclamation mark inverts. */
function addressAt(text: string, isV6: boolean, holeOf: HoleOf): string {
  const [first = '', last, ...more] = holeOf(text) === undefined ? text.split('-') : [text];
  if (more.length > 0) throw new Error(`no address: ${text}`);
  const address = last === undefined ? addressOf(first, holeOf) : rangeOf(first, last);
  expectFamily(text, isV6, [address]);
  return address;
}

/** Left out, it is every port. */
function portsAt(text: string | undefined): Ports {
  if (text === undefined) return [];
  if (text.split(/[,-]/).length > mostPorts) throw new Error(`more than ${mostPorts} ports: ${text}`);
  return text.split(',').map(portsOf);
}
