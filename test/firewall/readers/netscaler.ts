import type { HoleOf, ReadService, ServiceReader } from '../support/meaning.js';
import { expectSound, onePort } from './balancing.js';
import { addressOf, hostOf, linesOf, next, portOf, type Words, wordsOf } from './reading.js';
import { plainLines } from './values.js';
import { withSite } from './with-site.js';

/** The options that say nothing of who may connect; of all others nothing is known. Upper and lower case are the same. */
const group = {
  comment: /./,
  clttimeout: /^[1-9]\d*$/,
  svrtimeout: /^[1-9]\d*$/,
  usip: /^NO$/,
  healthmonitor: /^YES$/,
};
const vserver = {
  ...{ comment: /./, clttimeout: /^[1-9]\d*$/, persistencetype: /^SOURCEIP$/, timeout: /^\d+$/ },
  ...{ lbmethod: /^(LEASTCONNECTION|ROUNDROBIN|SOURCEIPHASH)$/, listenpolicy: /./, listenpriority: /^\d+$/ },
};

interface Group {
  readonly type: string;
  readonly servers: (readonly [string, number])[];
}

interface Vserver {
  readonly type: string;
  readonly place: readonly [string, number];
  readonly clients: readonly string[];
  group?: string;
}

/** Reads `add` and `bind` of service groups and of load balancing, one after the other: what is bound must be there already. */
export const readNetscaler: ServiceReader = (text, holeOf) => {
  const groups = new Map<string, Group>();
  const vservers = new Map<string, Vserver>();
  for (const line of linesOf(plainLines(withSite(text)).join('\n'), /^\s*#/)) {
    // Outside of quotes these have a meaning of their own, or are no part of a name.
    if (/[<>|&;$`'\\!?(){}[\]#]/.test(line.replace(/"[^"\\]*"/g, '')))
      throw new Error(`not taken as it stands: ${line}`);
    const words = wordsOf(line);
    const command = [next(words), next(words)].join(' ').toLowerCase();
    if (command === 'add servicegroup') {
      const name = newName(words, groups);
      groups.set(name, { type: typeOf(words), servers: [] });
      optionsOf(words, group);
    } else if (command === 'bind servicegroup') {
      const { servers } = found(words, groups);
      if (words.rest[0]?.toLowerCase() === '-monitorname') optionsOf(words, { monitorname: /^tcp$/ });
      else {
        servers.push([hostOf(next(words), holeOf), portOf(next(words))]);
        optionsOf(words, {});
      }
    } else if (command === 'add lb' && next(words).toLowerCase() === 'vserver') {
      const name = newName(words, vservers);
      const type = typeOf(words);
      const address = next(words);
      const place = [address === '*' ? 'any' : hostOf(address, holeOf), portOf(next(words))] as const;
      const options = optionsOf(words, vserver);
      if (!options.has('persistencetype')) throw new Error(`clients would change servers: ${line}`);
      vservers.set(name, { type, place, clients: clientsOf(options.get('listenpolicy'), place[0], holeOf) });
    } else if (command === 'bind lb' && next(words).toLowerCase() === 'vserver') {
      const bound = found(words, vservers);
      const name = next(words);
      if (bound.group !== undefined || groups.get(name)?.type !== bound.type)
        throw new Error(`bound to a second one, or to none of its type: ${line}`);
      bound.group = name;
      optionsOf(words, {});
    } else throw new Error(`no part of adding a virtual server: ${line}`);
  }
  const services = [...vservers].map(([name, bound]) => serviceOf(name, bound, groups));
  const used = new Set([...vservers.values()].map((bound) => bound.group));
  for (const name of groups.keys()) if (!used.has(name)) throw new Error(`nothing uses the group ${name}`);
  services.forEach(expectSound);
  const places = services.map(({ virtual, port, clients }) => `${virtual} ${port} ${clients}`);
  if (new Set(places).size < places.length) throw new Error('two virtual servers for the same');
  return services;
};

function newName(words: Words, there: ReadonlyMap<string, unknown>): string {
  const name = next(words);
  if (!/^[A-Za-z_][\w.:@=-]*$/.test(name) || name.length > 127) throw new Error(`no name: ${words.line}`);
  if (there.has(name)) throw new Error(`the same name twice: ${name}`);
  return name;
}

function found<Kind>(words: Words, there: ReadonlyMap<string, Kind>): Kind {
  const name = next(words);
  const kind = there.get(name);
  if (kind === undefined) throw new Error(`there is no ${name}: ${words.line}`);
  return kind;
}

/** SSL would end TLS here; a bridge passes it through. */
function typeOf(words: Words): string {
  const type = next(words).toUpperCase();
  if (type !== 'TCP' && type !== 'SSL_BRIDGE') throw new Error(`does not pass through what it gets: ${words.line}`);
  return type;
}

function optionsOf(words: Words, known: Readonly<Record<string, RegExp>>): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  while (words.rest.length > 0) {
    const [, key = ''] = /^-([a-z\d]+)$/.exec(next(words).toLowerCase()) ?? [];
    const form = Object.hasOwn(known, key) ? known[key] : undefined;
    const value = next(words);
    if (form === undefined || options.has(key)) throw new Error(`unknown, or given twice: ${words.line}`);
    if (!form.test(value) && !form.test(value.toUpperCase()))
      throw new Error(`${key} ${value} is not known: ${words.line}`);
    options.set(key, value);
  }
  return options;
}

/** A listen policy takes a connection where it is true; without one, every connection is taken. */
function clientsOf(policy: string | undefined, virtual: string, holeOf: HoleOf): readonly string[] {
  if (policy === undefined || policy.toUpperCase() === 'NONE') return ['any'];
  return policy.split('||').map((part) => {
    const [, ip = '', test = '', value = ''] =
      /^CLIENT\.(IP|IPV6)\.SRC\.(IN_SUBNET|EQ)\(([^()]+)\)$/i.exec(part.trim()) ?? [];
    const isV6 = ip.toUpperCase() === 'IPV6';
    if (test.toUpperCase() === 'IN_SUBNET' && !value.includes('/') && holeOf(value) === undefined)
      throw new Error(`a subnet without its prefix: ${policy}`);
    const client = test.toUpperCase() === 'EQ' ? hostOf(value, holeOf) : addressOf(value, holeOf);
    // Which expression it takes is decided by the family of the virtual server.
    if (
      [value, virtual].some(
        (each) => !/^\?|^any$/.test(each) && holeOf(each) === undefined && each.includes(':') !== isV6,
      )
    )
      throw new Error(`IPv4 and IPv6 in one policy: ${policy}`);
    return client;
  });
}

function serviceOf(
  name: string,
  { place, clients, group = '' }: Vserver,
  groups: ReadonlyMap<string, Group>,
): ReadService {
  const servers = groups.get(group)?.servers ?? [];
  const ports = servers.map(([, port]) => port);
  return {
    name,
    virtual: [place[0]],
    port: place[1],
    clients,
    servers: servers.map(([host]) => host),
    serverPort: onePort(ports, name),
  };
}
