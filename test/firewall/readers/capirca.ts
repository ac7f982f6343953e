import type { HoleOf, RuleReader } from '../support/meaning.js';
import {
  addressOf,
  demand,
  gather,
  listenerPorts,
  one,
  plainLines,
  portRange,
  siteWord,
  transportOf,
  withoutSite,
} from './values.js';

const known =
  'source-address destination-address protocol source-port destination-port action restrict-address-family'.split(' ');
const term = /\s*term[ \t]+([A-Za-z_][\w+.@/-]*)\s*\{((?:[^{}"#]|"[^"]*"|#.*)*)\}/y;
const bodyToken = /#.*|"[^"]*"|::|[\w+.@/-]+/g;
const service = /^(\d+(?:-\d+)?)\/(\w+)$/;

/** Definitions of networks and services by kind and name; both kinds have files, and names, of their own. */
type Definitions = Map<string, { readonly items: string[]; isUsed: boolean }>;

/** Reads terms of a policy together with the definitions they use, without a header: that is the policy's own. */
export const readCapirca: RuleReader = (text, holeOf) => {
  const { terms, definitions } = partsOf(plainLines(text).join('\n'));
  const names = terms.map(({ name }) => name);
  const rules = terms.map(({ name, body }) => {
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw new Error(`two terms called ${name}`);
    const given = gather(entriesOf(body), known);
    demand(given, 'action', 'accept');
    if (!/^inet6?$/.test(one(given, 'restrict-address-family', 'inet'))) throw new Error('no family of addresses');
    const transport = transportOf(one(given, 'protocol'));
    const networks = (key: string) =>
      given.has(key) ? given.get(key)!.flatMap((each) => networksOf(each, definitions, holeOf)) : ['any'];
    const ports = (key: string) => (given.get(key) ?? []).flatMap((each) => portsOf(each, transport, definitions));
    return {
      from: networks('source-address'),
      to: networks('destination-address'),
      transport,
      sourcePorts: ports('source-port').map(portRange),
      ports: listenerPorts(ports('destination-port')),
      name: withoutSite(name.replace(/FILL-IN@[A-Z_]+$/, siteWord)),
    };
  });
  const unused = [...definitions].find(([, { isUsed }]) => !isUsed);
  if (unused !== undefined) throw new Error(`defined, and not used: ${unused[0]}`);
  return rules;
};

function partsOf(text: string) {
  const terms: { readonly name: string; readonly body: string }[] = [];
  const definitions: Definitions = new Map();
  let current: string[] | undefined;
  for (let rest = text; rest !== ''; ) {
    term.lastIndex = 0;
    const [whole, name, body] = term.exec(rest) ?? [];
    if (whole !== undefined && name !== undefined && body !== undefined) {
      terms.push({ name, body });
      rest = rest.slice(whole.length);
      current = undefined;
      continue;
    }
    const [line = ''] = rest.split('\n', 1);
    rest = rest.slice(line.length + 1);
    if (/^\s*(#|$)/.test(line)) continue;
    const [, symbol, values = ''] = /^\s*(?:([\w@-]+)\s*=)?([^#={}]*)(?:#.*)?$/.exec(line) ?? [];
    const items = values.trim().split(/\s+/);
    if (items[0] === '') throw new Error(`neither a term nor a definition: ${line}`);
    if (symbol !== undefined) current = define(symbol, items, definitions);
    else if (current === undefined) throw new Error(`values that belong to nothing: ${line}`);
    else current.push(...items);
  }
  return { terms, definitions };
}

function define(symbol: string, items: string[], definitions: Definitions): string[] {
  const key = `${items.every((item) => service.test(item)) ? 'service' : 'network'} ${symbol}`;
  if (definitions.has(key)) throw new Error(`defined twice: ${key}`);
  definitions.set(key, { items, isUsed: false });
  return items;
}

/** `key:: values` up to the next key; comments may come as often as they like, in quotes. */
function entriesOf(body: string): readonly (readonly [string, readonly string[]])[] {
  if (body.replace(bodyToken, '').trim() !== '') throw new Error(`nothing that capirca reads: ${body}`);
  const tokens = (body.match(bodyToken) ?? []).filter((token) => !token.startsWith('#'));
  const entries: [string, string[]][] = [];
  for (const [index, token] of tokens.entries()) {
    if (tokens[index + 1] === '::') entries.push([token, []]);
    else if (token !== '::') {
      const [, values] = entries.at(-1) ?? [];
      if (values === undefined) throw new Error(`a value of nothing: ${token}`);
      values.push(token);
    }
  }
  return entries.filter(([key, values]) => {
    const isQuoted = values.some((value) => value.startsWith('"'));
    if (values.length === 0 || isQuoted !== (key === 'comment') || (isQuoted && values.length > 1))
      throw new Error(`no value of ${key}: ${values.join(' ')}`);
    return key !== 'comment';
  });
}

function use(key: string, definitions: Definitions): readonly string[] {
  const definition = definitions.get(key);
  if (definition === undefined) throw new Error(`used, and not defined: ${key}`);
  definition.isUsed = true;
  return definition.items;
}

function networksOf(token: string, definitions: Definitions, holeOf: HoleOf): readonly string[] {
  const hole = holeOf(token);
  if (hole !== undefined) return [`?${hole}`];
  return use(`network ${token}`, definitions).flatMap((item) =>
    definitions.has(`network ${item}`)
      ? networksOf(item, definitions, holeOf)
      : [addressOf(item, ['host', 'prefix'], holeOf)],
  );
}

/** Of a service only the ports of the term's protocol count; one that has none of them would be left out. */
function portsOf(token: string, transport: string, definitions: Definitions): readonly string[] {
  return use(`service ${token}`, definitions).map((item) => {
    const [, port = '', protocol] = service.exec(item) ?? [];
    if (protocol !== transport) throw new Error(`${token} has ports that are not of ${transport}: ${item}`);
    return port;
  });
}
