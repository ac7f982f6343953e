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
  expectEnd,
  expectOneFamily,
  expectWord,
  linesOf,
  maskedOf,
  next,
  orAny,
  portsOf,
  rangeOf,
  wordsOf,
} from './reading.js';

/** What `set` gave to the entry that is being edited. */
type Settings = ReadonlyMap<string, readonly string[]>;

const anyPort = '0-65535';
const known: Readonly<Record<string, readonly string[]>> = {
  'firewall address': ['type', 'subnet', 'start-ip', 'end-ip', 'comment'],
  'firewall address6': ['type', 'ip6', 'start-ip', 'end-ip', 'comment'],
  'firewall addrgrp': ['member', 'comment'],
  'firewall addrgrp6': ['member', 'comment'],
  'firewall service custom': ['protocol', 'tcp-portrange', 'udp-portrange', 'comment'],
  'firewall service group': ['member', 'comment'],
  'firewall policy': [
    ...['name', 'srcintf', 'dstintf', 'srcaddr', 'dstaddr', 'srcaddr6', 'dstaddr6', 'service', 'schedule', 'action'],
    ...['status', 'logtraffic', 'comments'],
  ],
};

/** Reads `config firewall …` blocks; an entry is what was set between `edit` and `next`, all else the vendor's default. */
export const readFortios: RuleReader = (text, holeOf) => {
  const defined = definitions();
  const rules: ReadRule[] = [];
  let table: string | undefined;
  let entry: { readonly name: string; readonly settings: Map<string, readonly string[]> } | undefined;
  for (const line of linesOf(text, /^\s*#/)) {
    const words = wordsOf(line);
    const verb = next(words);
    if (verb === 'config' && table === undefined) {
      table = words.rest.splice(0).join(' ');
      if (known[table] === undefined) throw new Error(`an unknown table: ${line}`);
    } else if (verb === 'edit' && table !== undefined && entry === undefined)
      entry = { name: next(words), settings: new Map() };
    else if (verb === 'set' && table !== undefined && entry !== undefined) {
      const key = expectWord(words, ...(known[table] ?? []));
      if (entry.settings.has(key)) throw new Error(`set twice: ${line}`);
      entry.settings.set(key, words.rest.splice(0));
    } else if (verb === 'next' && table !== undefined && entry !== undefined) {
      rules.push(...finish(table, entry.name, entry.settings, defined, holeOf));
      entry = undefined;
    } else if (verb === 'end' && table !== undefined && entry === undefined) table = undefined;
    else throw new Error(`not here: ${line}`);
    expectEnd(words);
  }
  if (table !== undefined) throw new Error(`config ${table} has no end`);
  expectAllUsed(defined);
  return rules;
};

function finish(
  table: string,
  name: string,
  settings: Settings,
  defined: Definitions,
  holeOf: HoleOf,
): readonly ReadRule[] {
  const members = settings.get('member') ?? [];
  switch (table) {
    case 'firewall policy':
      if (name !== '0') throw new Error(`edits a policy that may be there already: ${name}`);
      return policy(settings, defined, holeOf);
    case 'firewall service custom':
      define(defined.services, name, servicesOf(name, settings));
      return [];
    case 'firewall service group':
      define(defined.services, name, servicesNamed(defined, ...members));
      return [];
    default: {
      const suffix = table.endsWith('6') ? '6' : '';
      const isGroup = table.startsWith('firewall addrgrp');
      const addresses = isGroup
        ? members.flatMap((member) => addressesNamed(defined, `${member}${suffix}`))
        : [addressIn(settings)];
      if (addresses.some((address) => /[.:]/.test(address) && address.includes(':') !== (suffix === '6')))
        throw new Error(`an address of the other family: ${name}`);
      define(defined.addresses, `${name}${suffix}`, addresses);
      return [];
    }
  }
}

/** An address whose value is missing or refused is every address: no place for a hole. */
function addressIn(settings: Settings): string {
  const type = one(settings, 'type') ?? 'ipmask';
  one(settings, 'comment');
  if (type === 'iprange') return rangeOf(one(settings, 'start-ip') ?? '', one(settings, 'end-ip') ?? '');
  if (!/^ip(mask|prefix)$/.test(type)) throw new Error(`an unknown type: ${type}`);
  const [address, mask, ...more] = settings.get('subnet') ?? settings.get('ip6') ?? [];
  if (more.length > 0 || settings.has('start-ip')) throw new Error(`no subnet: ${address}`);
  if (address === undefined) return 'any';
  if (mask === undefined && !address.includes('/')) throw new Error(`no mask: ${address}`);
  return mask === undefined ? addressOf(address, () => undefined) : maskedOf(address, mask);
}

/** `5070 5071-5080:1024-65535`: what stands behind the colon are the sender's ports. */
function servicesOf(name: string, settings: Settings): readonly Service[] {
  if ((one(settings, 'protocol') ?? 'TCP/UDP/SCTP') !== 'TCP/UDP/SCTP') throw new Error(`an unknown protocol: ${name}`);
  const services = (['tcp', 'udp'] as const).flatMap((transport) =>
    (settings.get(`${transport}-portrange`) ?? []).map((text) => {
      const [destination = '', source = anyPort, ...more] = text.split(':');
      if (more.length > 0) throw new Error(`no ports: ${text}`);
      return { transport, sourcePorts: orAny([portsOf(source)]), ports: orAny([portsOf(destination)]) };
    }),
  );
  one(settings, 'comment');
  if (services.length === 0) throw new Error(`a service without ports: ${name}`);
  return services;
}

function policy(settings: Settings, defined: Definitions, holeOf: HoleOf): readonly ReadRule[] {
  const name = one(settings, 'name');
  one(settings, 'comments');
  if (
    one(settings, 'action') !== 'accept' ||
    one(settings, 'schedule') !== 'always' ||
    (one(settings, 'status') ?? 'enable') !== 'enable'
  )
    throw new Error(`no permit at all times: ${name}`);
  for (const key of ['srcintf', 'dstintf'])
    if (['any', undefined].includes(one(settings, key))) throw new Error(`${key} is any: ${name}`);
  const services = servicesNamed(defined, ...(settings.get('service') ?? []));
  const families = ['', '6'].filter((suffix) => settings.has(`srcaddr${suffix}`) || settings.has(`dstaddr${suffix}`));
  if (services.length === 0 || families.length === 0) throw new Error(`no service or no addresses: ${name}`);
  return families.flatMap((suffix) => {
    const [from = [], to = []] = ['srcaddr', 'dstaddr'].map((key) =>
      (settings.get(`${key}${suffix}`) ?? []).flatMap((value) =>
        value === 'all' ? ['any'] : memberOf(value, suffix, defined, holeOf),
      ),
    );
    if (from.length === 0 || to.length === 0) throw new Error(`one end is missing: ${name}`);
    expectOneFamily(`policy ${name}`, ...from, ...to);
    return services.map((service) => ({ from, to, ...service, ...(name === undefined ? {} : { name }) }));
  });
}

/** A name that no address has, such as a hole, is refused, and the policy with it. */
function memberOf(value: string, suffix: string, defined: Definitions, holeOf: HoleOf): readonly string[] {
  const hole = holeOf(value);
  return hole === undefined ? addressesNamed(defined, `${value}${suffix}`) : [`?${hole}`];
}

function one(settings: Settings, key: string): string | undefined {
  const values = settings.get(key);
  if (values !== undefined && values.length !== 1) throw new Error(`one value for ${key}: ${values.join(' ')}`);
  return values?.[0];
}
