import type { HoleOf, ReadService, ServiceReader } from '../support/meaning.js';
import { expectOwnSockets, expectSound, onePort } from './balancing.js';
import { addressOf, hostOf, linesOf, portOf, type Words, wordsOf } from './reading.js';
import { withSite } from './with-site.js';

interface Section {
  readonly kind: 'frontend' | 'backend' | 'listen';
  readonly name: string;
  readonly lines: Words[];
}

const listening = ['bind', 'timeout client', 'acl', 'tcp-request connection', 'default_backend', 'option clitcpka'];
const serving = [
  ...['server', 'default-server', 'balance', 'hash-type', 'option tcp-check', 'option srvtcpka', 'option redispatch'],
  ...['timeout connect', 'timeout server', 'timeout tunnel', 'timeout check', 'timeout queue', 'retries'],
];
const known = {
  frontend: ['mode', 'description', 'log', 'option tcplog', 'maxconn', ...listening],
  backend: ['mode', 'description', 'log', ...serving],
  listen: ['mode', 'description', 'log', 'option tcplog', 'maxconn', ...listening, ...serving],
};
const repeated = ['acl', 'tcp-request connection', 'server'];

/** Reads `frontend`, `backend` and `listen`. What they leave out they would take from a `defaults` that nobody sees here. */
export const readHaproxy: ServiceReader = (text, holeOf) => {
  const sections = sectionsOf(withSite(text));
  const used = new Set<Section>();
  const services = sections
    .filter(({ kind }) => kind !== 'backend')
    .map((front): ReadService => {
      const back = front.kind === 'listen' ? front : backendOf(front, sections);
      used.add(front).add(back);
      const [virtual, port] = bindOf(front, holeOf);
      const servers = serversOf(back, holeOf);
      const ends = { virtual: [virtual], servers: servers.map(([host]) => host), clients: clientsOf(front, holeOf) };
      const serverPort = onePort(
        servers.map(([, each]) => each),
        back.name,
      );
      return { ...ends, port, serverPort, name: front.name };
    });
  for (const section of sections) if (!used.has(section)) throw new Error(`nothing leads to ${section.name}`);
  services.forEach(expectSound);
  expectOwnSockets(services);
  return services;
};

function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  for (const line of linesOf(text, /^\s*#/)) {
    const plain = line.replace(/\s#.*$/, '');
    // Quotes, backslashes, and a hash within a word are what else this parser acts on.
    if (/['\\#$]/.test(plain)) throw new Error(`not taken as it stands: ${line}`);
    const words = wordsOf(plain);
    if (words.rest.length > 64) throw new Error(`more than 64 words in one line: ${line.slice(0, 60)}`);
    const [kind = '', name = ''] = words.rest;
    if (kind === 'frontend' || kind === 'backend' || kind === 'listen') {
      if (words.rest.length > 2) throw new Error(`something behind a name: ${line}`);
      if (sections.some((other) => other.name === name && (other.kind === kind || kind === 'listen')))
        throw new Error(`the same name twice: ${name}`);
      sections.push({ kind, name: nameOf(name), lines: [] });
    } else {
      const section = sections.at(-1);
      if (section === undefined) throw new Error(`outside of frontend and backend: ${line}`);
      section.lines.push(words);
    }
  }
  sections.forEach(expectComplete);
  return sections;
}

function nameOf(name: string): string {
  if (!/^[\w.:-]+$/.test(name)) throw new Error(`no name: ${name}`);
  return name;
}

/** Each keyword known and given once; mode and timeouts its own. */
function expectComplete({ kind, name, lines }: Section): void {
  const keys = lines.map(keyOf);
  for (const [index, key] of keys.entries()) {
    if (!known[kind].includes(key)) throw new Error(`unknown in a ${kind}: ${lines[index]?.line}`);
    if (!repeated.includes(key) && keys.indexOf(key) !== index) throw new Error(`twice in ${name}: ${key}`);
  }
  const own = { frontend: ['client'], backend: ['connect', 'server'], listen: ['client', 'connect', 'server'] }[kind];
  for (const event of own) if (!keys.includes(`timeout ${event}`)) throw new Error(`no timeout ${event}: ${name}`);
  for (const words of lines) {
    const values = valuesOf(words);
    const [value = ''] = values;
    const wrong = {
      mode: values.join(' ') !== 'tcp',
      // A number alone is milliseconds.
      timeout: !/^[1-9]\d*(s|m|h|d)$/.test(value) || values.length !== 1,
      option: values.length > 0,
      balance: values.join(' ') !== 'source',
      'hash-type': values.join(' ') !== 'consistent',
    }[words.rest[0] ?? ''];
    if (wrong) throw new Error(`not as it must be in ${name}: ${words.line}`);
  }
  if (!keys.includes('mode')) throw new Error(`no mode of its own, which may be http: ${name}`);
  if (kind !== 'frontend' && !keys.includes('balance')) throw new Error(`no balance, so any server: ${name}`);
}

const twoWords = ['option', 'timeout', 'tcp-request'];
const keyOf = ({ rest: [first = '', second = ''] }: Words): string =>
  twoWords.includes(first) ? `${first} ${second}` : first;
const valuesOf = ({ rest }: Words): readonly string[] => rest.slice(twoWords.includes(rest[0] ?? '') ? 2 : 1);
const allOf = ({ lines }: Section, key: string): readonly (readonly string[])[] =>
  lines.filter((words) => keyOf(words) === key).map(valuesOf);

function backendOf(front: Section, sections: readonly Section[]): Section {
  const [[name, ...more] = []] = allOf(front, 'default_backend');
  const found = sections.find((section) => section.kind === 'backend' && section.name === name);
  if (found === undefined || more.length > 0) throw new Error(`${front.name} leads to no backend of these: ${name}`);
  return found;
}

function bindOf(front: Section, holeOf: HoleOf): readonly [string, number] {
  const [[place = '', ...options] = []] = allOf(front, 'bind');
  if (options.length > 0) throw new Error(`unknown behind bind: ${options.join(' ')}`);
  return socketOf(place, holeOf);
}

/** The last colon is before the port, brackets or not; without an address it is every address. */
function socketOf(text: string, holeOf: HoleOf): readonly [string, number] {
  const [, address = '', port = ''] = /^(?:ipv[46]@)?\[?(.*?)\]?:([^:]*)$/.exec(text) ?? [];
  const isEvery = ['', '*', '0.0.0.0', '::'].includes(address);
  return [isEvery ? 'any' : hostOf(address, holeOf), portOf(port)];
}

function serversOf(back: Section, holeOf: HoleOf): readonly (readonly [string, number])[] {
  const servers = allOf(back, 'server');
  const names = servers.map(([name = '']) => nameOf(name));
  if (servers.length === 0 || new Set(names).size < names.length) throw new Error(`no servers, or twice: ${back.name}`);
  for (const options of [...servers.map((words) => words.slice(2)), ...allOf(back, 'default-server')])
    if (
      !/^( check| (inter|fastinter|downinter) [1-9]\d*(ms|s|m)| (rise|fall) [1-9]\d*)*$/.test(
        [''].concat(options).join(' '),
      )
    )
      throw new Error(`unknown of a server: ${options.join(' ')}`);
  return servers.map(([, place = '']) => {
    const server = socketOf(place, holeOf);
    if (server[0] === 'any') throw new Error(`no server: ${place}`);
    return server;
  });
}

/** Rules in their order; where none matches, the connection is accepted. */
function clientsOf(front: Section, holeOf: HoleOf): readonly string[] {
  const acls = new Map<string, readonly string[]>();
  const sources = (words: string): readonly string[] => {
    const [, values] = /^src (?!-)(\S.*)$/.exec(words) ?? [];
    if (values === undefined) throw new Error(`no source: ${words}`);
    return values.split(' ').map((value) => addressOf(value, holeOf));
  };
  const matching = (condition: string): readonly string[] =>
    condition.split(/ (?:\|\||or) /).flatMap((term) => {
      const [, within] = /^\{ ([^{}]+) \}$/.exec(term) ?? [];
      const named = acls.get(term);
      if (within === undefined && named === undefined) throw new Error(`unknown condition: ${term}`);
      return within === undefined ? (named ?? []) : sources(within);
    });
  const accepted: string[] = [];
  let only: readonly string[] | undefined;
  for (const words of front.lines) {
    const rule = valuesOf(words).join(' ');
    if (keyOf(words) === 'acl') {
      const [name = '', ...criterion] = valuesOf(words);
      acls.set(name, [...(acls.get(name) ?? []), ...sources(criterion.join(' '))]);
    } else if (keyOf(words) === 'tcp-request connection') {
      const [, accept] = /^accept if (.+)$/.exec(rule) ?? [];
      // Not one of several is no refusal of the others.
      const [, unless, ifNot] = /^reject (?:unless (.+)|if ! ?(\S+|\{ [^{}]+ \}))$/.exec(rule) ?? [];
      const condition = unless ?? ifNot;
      if (only !== undefined) throw new Error(`a rule behind the last: ${words.line}`);
      if (accept !== undefined) accepted.push(...matching(accept));
      else if (condition !== undefined) only = [...accepted, ...matching(condition)];
      else if (rule === 'reject' && accepted.length > 0) only = accepted;
      else throw new Error(`unknown in ${front.name}: ${words.line}`);
    }
  }
  return only ?? ['any'];
}
