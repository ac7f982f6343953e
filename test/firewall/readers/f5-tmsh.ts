import type { HoleOf, ReadService, ServiceReader } from '../support/meaning.js';
import { expectSound, onePort } from './balancing.js';
import { addressOf, expectOneFamily, hostOf, portOf } from './reading.js';
import { plainLines } from './values.js';
import { withSite } from './with-site.js';

type Value = string | readonly Value[];
type Options = ReadonlyMap<string, Value>;

/** The options that each kind may have; `undefined`: any word, read elsewhere. */
const known: Readonly<Record<string, Readonly<Record<string, RegExp | undefined>>>> = {
  'monitor tcp': {
    description: undefined,
    'defaults-from': /^tcp$/,
    interval: /^\d+$/,
    timeout: /^\d+$/,
    destination: /^\*[:.]\*$/,
  },
  'persistence source-addr': { description: undefined, 'defaults-from': /^source_addr$/, timeout: /^[1-9]\d*$/ },
  'profile fastl4': {
    description: undefined,
    'defaults-from': /^fastL4$/,
    'idle-timeout': /^[1-9]\d*$/,
    'reset-on-timeout': /^enabled$/,
  },
  pool: {
    description: undefined,
    members: undefined,
    monitor: undefined,
    'load-balancing-mode': /^(round-robin|least-connections-(member|node))$/,
  },
  virtual: {
    ...{
      description: undefined,
      destination: undefined,
      pool: undefined,
      profiles: undefined,
      persist: undefined,
      source: undefined,
    },
    ...{
      'source-address-translation': undefined,
      'ip-protocol': /^tcp$/,
      'translate-address': /^enabled$/,
      'translate-port': /^enabled$/,
    },
    mask: /^(255\.255\.255\.255|(ffff:){7}ffff)$/,
  },
};
const builtIn: Readonly<Record<string, readonly string[]>> = {
  'monitor tcp': ['tcp', 'tcp_half_open', 'gateway_icmp'],
  'persistence source-addr': ['source_addr'],
  'profile fastl4': ['fastL4', 'tcp'],
};

/** Reads `create ltm …` as tmsh runs it, one command after the other: what a command names must be there already. */
export const readF5Tmsh: ServiceReader = (text, holeOf) => {
  const made = new Map<string, Options>();
  const used = new Set<string>();
  const services: ReadService[] = [];
  /** What a name stands for; `/Common` is where names without a folder are. */
  const find = (kind: string, value: Value | undefined): Options | undefined => {
    const key = `${kind} ${wordOf(value, kind).replace(/^\/Common\//, '')}`;
    const found = made.get(key);
    used.add(key);
    if (found === undefined && !builtIn[kind]?.some((name) => key === `${kind} ${name}`))
      throw new Error(`there is no ${key}`);
    return found;
  };
  const commands = commandsOf(withSite(text));
  const ofShell = commands.filter(([first]) => first === 'tmsh');
  if (ofShell.length > 0 && ofShell.length < commands.length)
    throw new Error('for the shell and for tmsh in one paste');
  for (const command of commands) {
    const { kind, name, options } = creationOf(command);
    if (made.has(`${kind} ${name}`)) throw new Error(`the same name twice: ${name}`);
    made.set(`${kind} ${name}`, options);
    if (kind === 'pool') find('monitor tcp', options.get('monitor'));
    if (kind !== 'virtual') continue;
    used.add(`${kind} ${name}`);
    const pool = find('pool', options.get('pool'));
    for (const profile of namesIn(options.get('profiles') ?? ['fastL4'])) find('profile fastl4', profile);
    for (const profile of namesIn(options.get('persist'))) find('persistence source-addr', profile);
    services.push(serviceOf(name, options, membersOf(pool?.get('members'), holeOf), holeOf));
  }
  for (const key of made.keys()) if (!used.has(key)) throw new Error(`nothing uses the ${key}`);
  services.forEach(expectSound);
  const places = services.map(({ virtual, port, clients }) => `${virtual} ${port} ${clients}`);
  if (new Set(places).size < places.length) throw new Error('two virtual servers for the same');
  return services;
};

/** Words and braces; a command goes on over lines while a brace is open. */
function commandsOf(text: string): readonly (readonly Value[])[] {
  const commands: Value[][] = [];
  let open: Value[][] = [];
  for (const line of plainLines(text)) {
    if (open.length === 0 && /^\s*(#.*)?$/.test(line)) continue;
    const words = line.match(/"[^"\\$`!]*"(?!\S)|[^\s"'\\$`!;#|&<>]+(?!\S)/g) ?? [];
    if (words.join('').replace(/\s/g, '') !== line.replace(/\s/g, ''))
      throw new Error(`not taken as it stands: ${line}`);
    if (open.length === 0) {
      const command: Value[] = [];
      commands.push(command);
      open = [command];
    }
    for (const word of words) {
      const inner: Value[] = [];
      if (word === '{') open.at(-1)?.push(inner) && open.push(inner);
      else if (word === '}') open.pop();
      else open.at(-1)?.push(word.replace(/^"(.*)"$/, '$1'));
      if (open.length === 0 || /^[^"].*[{}]|^[{}]./.test(word))
        throw new Error(`braces stand alone and in pairs: ${line}`);
    }
    if (open.length === 1) open = [];
  }
  if (open.length > 0) throw new Error('a brace that does not close');
  return commands;
}

function creationOf(command: readonly Value[]) {
  const words = command[0] === 'tmsh' ? command.slice(1) : command;
  const length = ['pool', 'virtual'].includes(String(words[2])) ? 3 : 4;
  const kind = words.slice(2, length).join(' ');
  const [name = '', ...rest] = words.slice(length);
  const allowed = Object.hasOwn(known, kind) ? known[kind] : undefined;
  if (words[0] !== 'create' || words[1] !== 'ltm' || allowed === undefined)
    throw new Error(`no creation that is known: ${words.slice(0, 4).join(' ')}`);
  if (typeof name !== 'string' || !/^[A-Za-z][\w.-]*$/.test(name)) throw new Error(`no name: ${name}`);
  const options = optionsOf(rest.length === 1 && typeof rest[0] === 'object' ? rest[0] : rest);
  for (const [key, value] of options) {
    if (!Object.hasOwn(allowed, key)) throw new Error(`unknown of a ${kind}: ${key}`);
    if (allowed[key]?.test(wordOf(value, key)) === false)
      throw new Error(`not as it must be in ${name}: ${key} ${value}`);
  }
  return { kind, name, options };
}

/** `key value`, `key { … }`, `key add { … }`: of something new, adding and replacing are the same. */
function optionsOf(words: readonly Value[]): Options {
  const options = new Map<string, Value>();
  const rest = [...words];
  while (rest.length > 0) {
    const key = rest.shift();
    if ((rest[0] === 'add' || rest[0] === 'replace-all-with') && typeof rest[1] === 'object') rest.shift();
    const value = rest.shift();
    if (typeof key !== 'string' || value === undefined) throw new Error(`no value of an option: ${key}`);
    if (options.has(key)) throw new Error(`given twice: ${key}`);
    options.set(key, value);
  }
  return options;
}

function wordOf(value: Value | undefined, what: string): string {
  if (typeof value !== 'string') throw new Error(`needs one word: ${what}`);
  return value;
}

/** The names in braces; each may have braces of its own that say nothing of the traffic. */
function namesIn(list: Value | undefined): readonly string[] {
  if (typeof list !== 'object') throw new Error(`no list in braces: ${list}`);
  const strange = list.find(
    (each) => typeof each === 'object' && !['', 'default,yes', 'context,all'].includes(each.join()),
  );
  const names = list.filter((each) => typeof each === 'string');
  if (strange !== undefined || names.length !== 1) throw new Error(`not one name: ${list}`);
  return names;
}

function membersOf(list: Value | undefined, holeOf: HoleOf): readonly (readonly [string, number])[] {
  if (typeof list !== 'object') throw new Error('a pool without members');
  return list.flatMap((member, index) => {
    if (typeof member === 'object') return [];
    const [host, port] = socketOf(member, holeOf);
    const inner = list[index + 1];
    // A member's name may be that of a node that is there already; its address is not a matter of names.
    const [key, address, ...others] = typeof inner === 'object' ? inner : ['address', hostText(member)];
    if (key !== 'address' || address !== hostText(member) || others.length > 0)
      throw new Error(`unknown of a member: ${inner}`);
    return [[host, port] as const];
  });
}

const hostText = (member: string): string => member.replace(/^\/Common\/|[:.]\d+$/g, '');

/** IPv4 and its port have a colon between them, IPv6 and its port a full stop. */
function socketOf(text: string, holeOf: HoleOf): readonly [string, number] {
  const [, address = '', mark = '', port = ''] = /^(?:\/Common\/)?(.+)([:.])(\d+)$/.exec(text) ?? [];
  const host = ['0.0.0.0', 'any', '::', 'any6'].includes(address) ? 'any' : hostOf(address, holeOf);
  if (!host.startsWith('?') && address.includes(':') !== (mark === '.'))
    throw new Error(`no address and port: ${text}`);
  return [host, portOf(port)];
}

function serviceOf(
  name: string,
  options: Options,
  members: readonly (readonly [string, number])[],
  holeOf: HoleOf,
): ReadService {
  const [virtual, port] = socketOf(wordOf(options.get('destination'), 'destination'), holeOf);
  if (!options.has('ip-protocol')) throw new Error(`every protocol: ${name}`);
  const translation = options.get('source-address-translation') ?? ['type', 'none'];
  if (!['type,automap', 'type,none'].includes(translation.toString()))
    throw new Error(`unknown translation: ${translation}`);
  const source = wordOf(options.get('source') ?? 'any', 'source');
  if (source !== 'any') expectOneFamily(name, virtual, source);
  return {
    name,
    virtual: [virtual],
    port,
    servers: members.map(([host]) => host),
    serverPort: onePort(
      members.map(([, each]) => each),
      name,
    ),
    clients: [source === 'any' && !options.has('source') ? 'any' : addressOf(source, holeOf)],
  };
}
