import type { HoleOf, ReadRule, RuleReader } from '../support/meaning.js';
import {
  addressesNamed,
  type Definitions,
  define,
  definitions,
  expectAllUsed,
  type Service,
  servicesNamed,
} from './definitions.js';
import {
  addressOf,
  expectOneFamily,
  expectWord,
  hostOf,
  maskedOf,
  next,
  portsOf,
  rangeOf,
  type Words,
} from './reading.js';

/** Arguments by their keys; `source.1` and `source.2` are two values of `source`. */
type Arguments = ReadonlyMap<string, readonly string[]>;

const switches = ['ignore-warnings', 'match-for-any'];
const common = ['name', 'comments', 'ignore-warnings'];
const addressKeys = [
  'ip-address',
  'ipv4-address',
  'ipv6-address',
  'subnet',
  'subnet4',
  'subnet6',
  'mask-length',
  'mask-length4',
  'mask-length6',
  'subnet-mask',
];
const rangeKeys = ['', 'v4', 'v6'].flatMap((family) => [`ip${family}-address-first`, `ip${family}-address-last`]);
const known: Readonly<Record<string, readonly string[]>> = {
  host: addressKeys.slice(0, 3),
  network: addressKeys.slice(3),
  'address-range': rangeKeys,
  group: ['members'],
  'service-tcp': ['port', 'source-port', 'match-for-any'],
  'service-udp': ['port', 'source-port', 'match-for-any'],
  'service-group': ['members'],
  'access-rule': [
    'layer',
    'position',
    'position.top',
    'position.above',
    'position.below',
    'source',
    'destination',
    'service',
    'action',
    'track',
    'track.type',
  ],
};

/** Reads `mgmt_cli add …` lines, as sh hands their words over. */
export const readCheckpoint: RuleReader = (text, holeOf) => {
  const defined = definitions();
  const rules = text
    .replace(/^(?!\s*#).*\\\n/gm, (line) => `${line.slice(0, -2)} `)
    .split('\n')
    .flatMap((line) => {
      const words: Words = { line, rest: [...shellWords(line)] };
      return words.rest.length === 0 ? [] : readCommand(words, defined, holeOf);
    });
  expectAllUsed(defined);
  return rules;
};

/** Words in quotes or of plain letters; all that a shell could act on is refused. */
function shellWords(line: string): readonly string[] {
  const text = line.trim();
  if (text.startsWith('#')) return [];
  const words = text.match(/(?:'[^']*'|"[^"$`\\!]*"|[\w@%+=:,./-]|(?<=\S)#)+/g) ?? [];
  if (words.join('').replace(/\s/g, '') !== text.replace(/\s/g, ''))
    throw new Error(`a shell would act on it: ${line}`);
  return words.map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}

function readCommand(words: Words, defined: Definitions, holeOf: HoleOf): readonly ReadRule[] {
  expectWord(words, 'mgmt_cli');
  let hasSession = false;
  const given = new Map<string, readonly string[]>();
  const options = () => {
    while (/^-/.test(words.rest[0] ?? '')) {
      if (
        expectWord(words, '-s', '--session-file', '-f', '--format', '-d', '--domain', '-m', '--management').includes(
          '-s',
        )
      )
        hasSession = true;
      next(words);
    }
  };
  options();
  expectWord(words, 'add');
  const kind = expectWord(words, ...Object.keys(known));
  for (options(); words.rest.length > 0; options()) {
    const word = next(words);
    const key = word.replace(/\.\d+$/, '');
    if (![...common, ...(known[kind] ?? [])].includes(key))
      throw new Error(`an unknown argument, ${word}: ${words.line}`);
    if (key === word && given.has(key)) throw new Error(`given twice, ${word}: ${words.line}`);
    const value = next(words);
    if (switches.includes(key) && !/^(true|false)$/.test(value)) throw new Error(`true or false: ${words.line}`);
    given.set(key, [...(given.get(key) ?? []), value]);
  }
  // Without a session every line logs in, publishes at once and logs out.
  if (!hasSession) throw new Error(`published at once, for it has no session: ${words.line}`);
  return add(kind, given, defined, holeOf);
}

function add(kind: string, given: Arguments, defined: Definitions, holeOf: HoleOf): readonly ReadRule[] {
  const name = one(given, 'name');
  const members = given.get('members') ?? [];
  if (name === undefined) throw new Error(`${kind} without a name`);
  if (kind === 'access-rule') return accessRule(name, given, defined, holeOf);
  if (/^any$/i.test(name)) throw new Error(`a name that is taken: ${name}`);
  // That another object has the same address or port is a warning, and a warning refuses the command.
  if (one(given, 'ignore-warnings') !== 'true') throw new Error(`refused where another is like it: ${name}`);
  if (kind === 'group')
    define(
      defined.addresses,
      name,
      members.flatMap((member) => addressesNamed(defined, member)),
    );
  else if (kind === 'service-group') define(defined.services, name, servicesNamed(defined, ...members));
  else if (kind === 'service-tcp' || kind === 'service-udp')
    define(defined.services, name, [serviceOf(name, kind === 'service-tcp' ? 'tcp' : 'udp', given)]);
  else define(defined.addresses, name, [addressIn(name, given, holeOf)]);
  return [];
}

function addressIn(name: string, given: Arguments, holeOf: HoleOf): string {
  const values = [...addressKeys, ...rangeKeys].flatMap((key) => given.get(key) ?? []);
  const families = [...given.keys()].flatMap((key) => /(?:v|subnet|length)([46])/.exec(key)?.[1] ?? []);
  const [first = '', second] = values;
  if (values.length === 0 || values.length > 2 || new Set(families).size > 1) throw new Error(`one address: ${name}`);
  const isRange = rangeKeys.some((key) => given.has(key));
  const address = isRange ? rangeOf(first, second ?? '') : addressWith(first, second, given.has('subnet-mask'), holeOf);
  if (families.some((family) => address.includes(family === '4' ? ':' : '.')))
    throw new Error(`of the other family: ${name}`);
  return address;
}

function addressWith(first: string, mask: string | undefined, isDotted: boolean, holeOf: HoleOf): string {
  if (mask === undefined) return hostOf(first, holeOf);
  return isDotted ? maskedOf(first, mask) : addressOf(`${first}/${mask}`, holeOf);
}

function serviceOf(name: string, transport: 'tcp' | 'udp', given: Arguments): Service {
  const [port, source] = [one(given, 'port'), one(given, 'source-port')];
  if (port === undefined) throw new Error(`a service without a port: ${name}`);
  // It is true where nothing is said, and then rules for any service take this one's settings.
  if (one(given, 'match-for-any') !== 'false') throw new Error(`a part of Any: ${name}`);
  return { transport, sourcePorts: source === undefined ? [] : [portsOf(source)], ports: [portsOf(port)] };
}

function accessRule(name: string, given: Arguments, defined: Definitions, holeOf: HoleOf): readonly ReadRule[] {
  if (one(given, 'action') !== 'Accept') throw new Error(`no permit: ${name}`);
  const position = [...given.keys()].filter((key) => key.startsWith('position'));
  if (one(given, 'layer') === undefined || position.length !== 1 || one(given, 'position') === 'bottom')
    throw new Error(`no place above the cleanup rule: ${name}`);
  // What is left out is Any, as the server takes it.
  const ends = (key: string) => (given.get(key) ?? ['Any']).flatMap((value) => endOf(value, defined, holeOf));
  const [from, to] = [ends('source'), ends('destination')];
  expectOneFamily(`rule ${name}`, ...from, ...to);
  const services = given.get('service') ?? ['Any'];
  if (services.includes('Any')) throw new Error(`any service: ${name}`);
  return servicesNamed(defined, ...services).map((service) => ({ from, to, ...service, name }));
}

function endOf(value: string, defined: Definitions, holeOf: HoleOf): readonly string[] {
  const hole = holeOf(value);
  if (hole !== undefined) return [`?${hole}`];
  return value === 'Any' ? ['any'] : addressesNamed(defined, value);
}

function one(given: Arguments, key: string): string | undefined {
  const values = given.get(key);
  if (values !== undefined && values.length !== 1) throw new Error(`one value for ${key}: ${values.join(' ')}`);
  return values?.[0];
}
