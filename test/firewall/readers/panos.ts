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
  next,
  orAny,
  portsOf,
  rangeOf,
  skip,
  type Words,
  wordsOf,
} from './reading.js';

/** The values of a rule or service by their keys. */
type Properties = Map<string, readonly string[]>;
/** Without one of them the device takes any, or refuses the commit. */
const must = ['from', 'to', 'source', 'destination', 'application', 'service', 'action'];
/** They narrow a rule, so that it would not let through what it says. */
const onlyAny = ['application', 'source-user', 'category', 'source-hip', 'destination-hip'];
const texts = ['description', 'tag', 'log-start', 'log-end', 'log-setting'];

/** Reads `set` and `move` commands of a firewall's configuration mode, which has no comments. */
export const readPanos: RuleReader = (text, holeOf) => {
  const defined = definitions();
  const services = new Map<string, Properties>();
  const rules = new Map<string, Properties>();
  for (const line of linesOf(text, /^configure$/)) {
    const words = wordsOf(line);
    if (skip(words, 'move', 'rulebase', 'security', 'rules')) {
      if (!rules.has(next(words))) throw new Error(`moves what is not its own: ${line}`);
      if (expectWord(words, 'top', 'before') === 'before') next(words);
    } else {
      expectWord(words, 'set');
      if (skip(words, 'rulebase', 'security', 'rules')) readRule(words, rules);
      else if (skip(words, 'service')) readService(words, services);
      else readAddress(words, defined, holeOf);
    }
    expectEnd(words);
  }
  for (const [name, properties] of services) define(defined.services, name, [toService(name, properties)]);
  const found = [...rules].flatMap(([name, rule]) => toReadRules(name, rule, defined, holeOf));
  expectAllUsed(defined);
  return found;
};

function readAddress(words: Words, defined: Definitions, holeOf: HoleOf): void {
  const kind = expectWord(words, 'address', 'address-group');
  const name = next(words);
  if (skip(words, 'description')) next(words);
  else if (kind === 'address-group') {
    expectWord(words, 'static');
    const members = readList(words).flatMap((member) => addressesNamed(defined, member));
    define(defined.addresses, name, members);
  } else {
    const notation = expectWord(words, 'ip-netmask', 'ip-range');
    const value = next(words);
    if (value.includes('-') !== (notation === 'ip-range')) throw new Error(`no ${notation}: ${words.line}`);
    define(defined.addresses, name, [literalOf(value, holeOf)]);
  }
}

function literalOf(text: string, holeOf: HoleOf): string {
  const [first = '', last] = text.split('-');
  return last === undefined || holeOf(text) !== undefined ? addressOf(text, holeOf) : rangeOf(first, last);
}

/** `protocol tcp port 5070,5071-5080 source-port 1024-65535`. */
function readService(words: Words, services: Map<string, Properties>): void {
  const properties = propertiesOf(services, next(words));
  if (skip(words, 'description')) return void next(words);
  expectWord(words, 'protocol');
  properties.set('protocol', [...(properties.get('protocol') ?? []), expectWord(words, 'tcp', 'udp')]);
  do properties.set(expectWord(words, 'port', 'source-port'), next(words).split(','));
  while (words.rest.length > 0);
}

function toService(name: string, properties: Properties): Service {
  const transport = [...new Set(properties.get('protocol'))].join();
  if (transport !== 'tcp' && transport !== 'udp') throw new Error(`one protocol: service ${name}`);
  const [ports = [], sourcePorts = []] = ['port', 'source-port'].map((key) => properties.get(key)?.map(portsOf));
  if (ports.length === 0) throw new Error(`no ports: service ${name}`);
  return { transport, sourcePorts: orAny(sourcePorts), ports: orAny(ports) };
}

function readRule(words: Words, rules: Map<string, Properties>): void {
  const properties = propertiesOf(rules, next(words));
  do {
    const key = expectWord(words, ...must, ...onlyAny, ...texts);
    properties.set(key, [...(properties.get(key) ?? []), ...readList(words)]);
  } while (words.rest.length > 0);
}

function propertiesOf(all: Map<string, Properties>, name: string): Properties {
  const found = all.get(name) ?? new Map<string, readonly string[]>();
  all.set(name, found);
  return found;
}

/** One value, or `[ a b ]`. */
function readList(words: Words): readonly string[] {
  if (!skip(words, '[')) return [next(words)];
  const end = words.rest.indexOf(']');
  if (end < 1) throw new Error(`a list without its end: ${words.line}`);
  return words.rest.splice(0, end + 1).slice(0, end);
}

function toReadRules(name: string, rule: Properties, defined: Definitions, holeOf: HoleOf): readonly ReadRule[] {
  const values = (key: string) => [...new Set(rule.get(key))];
  const missing = must.filter((key) => values(key).length === 0);
  if (missing.length > 0) throw new Error(`rule ${name} leaves out ${missing.join(', ')}`);
  if (values('action').join() !== 'allow') throw new Error(`rule ${name} is no permit`);
  if (onlyAny.some((key) => values(key).some((value) => value !== 'any'))) throw new Error(`rule ${name} is narrowed`);
  if ([...values('from'), ...values('to')].includes('any')) throw new Error(`rule ${name} is for any zone`);
  const ends = (key: string) => values(key).flatMap((value) => endOf(value, defined, holeOf));
  const [from, to] = [ends('source'), ends('destination')];
  expectOneFamily(`rule ${name}`, ...from, ...to);
  return servicesNamed(defined, ...values('service')).map((service) => ({ from, to, ...service, name }));
}

/** An object, or an address as it is; objects come first. */
function endOf(value: string, defined: Definitions, holeOf: HoleOf): readonly string[] {
  if (value === 'any') return ['any'];
  return defined.addresses.has(value) ? addressesNamed(defined, value) : [literalOf(value, holeOf)];
}
