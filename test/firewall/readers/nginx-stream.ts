import type { HoleOf, ReadService, ServiceReader } from '../support/meaning.js';
import { expectOwnSockets, expectSound, onePort } from './balancing.js';
import { addressOf, hostOf, portOf } from './reading.js';
import { plainLines } from './values.js';
import { withSite } from './with-site.js';

interface Block {
  readonly words: readonly string[];
  readonly directives: readonly (readonly string[])[];
}

const time = /^[1-9]\d*(ms|s|m|h|d)?$/;
const size = /^\d+[km]?$/;
/** The forms that arguments may have; what anything else would do to the traffic is not known. */
const serving: Readonly<Record<string, readonly RegExp[]>> = {
  hash: [/^\$remote_addr$/, /^consistent$/],
  zone: [/^\w+$/, size],
};
const listening: Readonly<Record<string, readonly RegExp[]>> = {
  proxy_pass: [/^[\w.-]+$/],
  proxy_timeout: [time],
  proxy_connect_timeout: [time],
  proxy_socket_keepalive: [/^on$/],
  tcp_nodelay: [/^on$/],
};

/** Reads the blocks `upstream` and `server` that stand within the one `stream {}` of a machine. */
export const readNginxStream: ServiceReader = (text, holeOf) => {
  const blocks = blocksOf(withSite(text));
  const upstreams = new Map<string, Block>();
  for (const block of blocks.filter(({ words: [kind] }) => kind === 'upstream')) {
    const [, name = '', ...more] = block.words;
    if (!/^[\w.-]+$/.test(name) || more.length > 0) throw new Error(`no name of an upstream: ${block.words.join(' ')}`);
    if (upstreams.has(name)) throw new Error(`the same name twice: ${name}`);
    upstreams.set(name, block);
  }
  const used = new Set<string>();
  const services = blocks
    .filter(({ words }) => words.join(' ') === 'server')
    .map((server): ReadService => {
      const name = single(server, 'proxy_pass')[0] ?? '';
      const upstream = upstreams.get(name);
      if (upstream === undefined) throw new Error(`it leads to no upstream of these: ${name}`);
      used.add(name);
      const [virtual, port] = listenOf(server, holeOf);
      const servers = serversOf(upstream, holeOf);
      const serverPort = onePort(
        servers.map(([, each]) => each),
        name,
      );
      const service = {
        virtual: [virtual],
        servers: servers.map(([host]) => host),
        clients: clientsOf(server, holeOf),
      };
      expectKnown(server, listening, ['listen', 'allow', 'deny']);
      expectKnown(upstream, serving, ['server']);
      return { ...service, port, serverPort, name };
    });
  services.forEach(expectSound);
  expectOwnSockets(services);
  for (const name of upstreams.keys()) if (!used.has(name)) throw new Error(`nothing leads to ${name}`);
  return services;
};

// A hash begins a comment only where a word could begin; braces and semicolons end a word.
const piece =
  /#.*|\s+|([{};])|"([^"\\$]*)"(?=[\s;{])|'([^'\\$]*)'(?=[\s;{])|(\$remote_addr|[^\s;{}"'\\$#]+)(?=[\s;{])/y;

function blocksOf(text: string): readonly Block[] {
  const source = plainLines(text).join('\n');
  const blocks: { words: readonly string[]; directives: (readonly string[])[] }[] = [];
  let words: string[] = [];
  let isWithin = false;
  piece.lastIndex = 0;
  while (piece.lastIndex < source.length) {
    const at = piece.lastIndex;
    const found = piece.exec(source);
    if (found === null) throw new Error(`not taken as it stands: ${source.slice(at, at + 60)}`);
    const mark = found[1];
    const word = found[2] ?? found[3] ?? found[4];
    if (word !== undefined) words.push(word);
    if (mark === undefined) continue;
    if ((mark === '}') !== (words.length === 0) || (mark === '{') === isWithin)
      throw new Error(`${mark} does not belong here: ${words.join(' ')}`);
    if (mark === '{') {
      if (words[0] !== 'upstream' && words.join(' ') !== 'server') throw new Error(`unknown block: ${words.join(' ')}`);
      blocks.push({ words, directives: [] });
    }
    if (mark === ';') blocks.at(-1)?.directives.push(words);
    if (mark !== ';') isWithin = mark === '{';
    words = [];
  }
  if (words.length > 0 || isWithin) throw new Error(`it does not end: ${words.join(' ')}`);
  return blocks;
}

function single({ words, directives }: Block, key: string): readonly string[] {
  const [values, ...more] = directives.filter(([name]) => name === key).map(([, ...rest]) => rest);
  if (values === undefined || more.length > 0) throw new Error(`${key} is not there once: ${words.join(' ')}`);
  return values;
}

function expectKnown(
  block: Block,
  known: Readonly<Record<string, readonly RegExp[]>>,
  repeated: readonly string[],
): void {
  for (const [key = '', ...values] of block.directives) {
    if (repeated.includes(key)) continue;
    const forms = Object.hasOwn(known, key) ? known[key] : undefined;
    if (forms?.length !== values.length || !forms.every((form, index) => form.test(values[index] ?? '')))
      throw new Error(`unknown: ${key} ${values.join(' ')}`);
    single(block, key);
  }
}

/** Without an address it listens on all; `udp`, `ssl` and `proxy_protocol` change what is let in. */
function listenOf(server: Block, holeOf: HoleOf): readonly [string, number] {
  const [place = '', ...options] = single(server, 'listen');
  if (options.some((option) => !/^so_keepalive=\S+$/.test(option))) throw new Error(`unknown of listen: ${options}`);
  if (/^\d+$/.test(place)) return ['any', portOf(place)];
  return socketOf(place, holeOf);
}

/** IPv6 stands in brackets, and only there. */
function socketOf(text: string, holeOf: HoleOf): readonly [string, number] {
  const [, v6, other = '', port = ''] = /^(?:\[([^[\]]+)\]|([^[\]]+)):(\d+)$/.exec(text) ?? [];
  const isEvery = ['*', '0.0.0.0'].includes(other) || v6 === '::';
  const host = isEvery ? 'any' : hostOf(v6 ?? other, holeOf);
  if (!isEvery && !host.startsWith('?') && host.includes(':') !== (v6 !== undefined))
    throw new Error(`no address: ${text}`);
  return [host, portOf(port)];
}

function serversOf(upstream: Block, holeOf: HoleOf): readonly (readonly [string, number])[] {
  single(upstream, 'hash');
  return upstream.directives
    .filter(([key]) => key === 'server')
    .map(([, place = '', ...options]) => {
      const strange = options.find(
        (option) => !/^((max_fails|max_conns|weight)=[1-9]\d*|fail_timeout=[1-9]\d*(ms|s|m|h)?)$/.test(option),
      );
      if (strange !== undefined) throw new Error(`unknown of a server: ${strange}`);
      const server = socketOf(place, holeOf);
      if (server[0] === 'any') throw new Error(`no server: ${place}`);
      return server;
    });
}

/** The first rule that matches decides; where none does, the connection is let in. */
function clientsOf({ directives }: Block, holeOf: HoleOf): readonly string[] {
  const rules = directives.filter(([key]) => key === 'allow' || key === 'deny');
  const allowed = rules.filter(([key]) => key === 'allow');
  if (rules.some(([, ...values]) => values.length !== 1)) throw new Error('allow and deny take one address');
  if (rules.some(([key, value]) => key === 'deny' && value !== 'all')) throw new Error('it denies some addresses only');
  const end = rules.findIndex(([key]) => key === 'deny');
  if (end === -1) return ['any'];
  if (end === 0 || end < rules.length - 1) throw new Error('a rule behind deny all is never reached');
  return allowed.map(([, value = '']) => (value === 'all' ? 'any' : addressOf(value, holeOf)));
}
