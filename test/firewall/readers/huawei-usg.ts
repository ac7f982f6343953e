import type { HoleOf, ReadRule, RuleReader } from '../support/meaning.js';
import {
  addressesNamed,
  type Definitions,
  definitions,
  expectAllUsed,
  extend,
  joinServices,
  servicesNamed,
} from './definitions.js';
import {
  addressOf,
  expectEnd,
  expectOneFamily,
  expectWord,
  isFillIn,
  linesOf,
  maskedOf,
  next,
  orAny,
  type Ports,
  portRange,
  rangeOf,
  skip,
  type Words,
  wildcardOf,
  wordsOf,
} from './reading.js';

const zones = ['source-zone', 'destination-zone'] as const;
const mostPorts = 64;

interface PolicyRule {
  readonly name: string;
  readonly zones: Map<string, string>;
  readonly from: string[];
  readonly to: string[];
  readonly services: { transport: 'tcp' | 'udp'; sourcePorts: Ports; ports: Ports }[];
  isPermit: boolean;
  /** Until somebody has filled in its holes. */
  isOff: boolean;
}

/** Reads `security-policy` of USG6000: the view decides what a line means, and `quit` leaves it. */
export const readHuaweiUsg: RuleReader = (text, holeOf) => {
  const defined = definitions();
  const rules = new Map<string, PolicyRule>();
  const views: ((words: Words) => void)[] = [];
  const security = (words: Words): void => {
    if (expectWord(words, 'rule') && skip(words, 'move')) {
      if (!rules.has(next(words))) throw new Error(`moves what is not its own: ${words.line}`);
      if (expectWord(words, 'before', 'top') === 'before') next(words);
    } else {
      expectWord(words, 'name');
      const name = next(words);
      const rule = rules.get(name) ?? newRule(name);
      rules.set(name, rule);
      views.push((line) => readRuleLine(line, rule, defined, holeOf));
    }
    expectEnd(words);
  };
  for (const line of linesOf(text, /^\s*#/)) {
    const words = wordsOf(line);
    if (line === 'quit' && views.length > 0) views.pop();
    else if (line === 'return') views.length = 0;
    else if (views.length === 0) {
      expectWord(words, 'system-view');
      expectEnd(words);
      views.push((start) => openView(start, defined, views, security, holeOf));
    } else views.at(-1)?.(words);
  }
  expectAllUsed(defined);
  return [...rules.values()].flatMap(toReadRules);
};

function newRule(name: string): PolicyRule {
  return { name, zones: new Map(), from: [], to: [], services: [], isPermit: false, isOff: false };
}

function openView(
  words: Words,
  defined: Definitions,
  views: ((words: Words) => void)[],
  security: (words: Words) => void,
  holeOf: HoleOf,
): void {
  if (skip(words, 'security-policy')) views.push(security);
  else {
    expectWord(words, 'ip');
    const kind = expectWord(words, 'address-set', 'service-set');
    const name = next(words);
    expectWord(words, 'type');
    expectWord(words, 'object');
    const isAddress = kind === 'address-set';
    views.push((line) => {
      expectWord(line, isAddress ? 'address' : 'service');
      if (/^\d+$/.test(line.rest[0] ?? '')) next(line);
      if (isAddress) extend(defined.addresses, name, readAddresses(line, holeOf));
      else extend(defined.services, name, [readService(line)]);
      expectEnd(line);
    });
  }
  expectEnd(words);
}

function readRuleLine(words: Words, rule: PolicyRule, defined: Definitions, holeOf: HoleOf): void {
  const key = expectWord(
    words,
    'disable',
    'description',
    ...zones,
    'source-address',
    'destination-address',
    'service',
    'action',
  );
  // Each line takes effect by itself: what narrows a rule comes before it permits.
  if (rule.isPermit) throw new Error(`after the permission: ${words.line}`);
  if (key === 'disable') rule.isOff = true;
  else if (key === 'description') words.rest.length = 0;
  else if (key === 'action') rule.isPermit = expectWord(words, 'permit') === 'permit';
  else if (key === 'service')
    rule.services.push(...(words.rest[0] === 'protocol' ? [readService(words)] : servicesNamed(defined, next(words))));
  else if (key === 'source-address' || key === 'destination-address') {
    const end = key === 'source-address' ? rule.from : rule.to;
    if (skip(words, 'any')) end.push('any');
    else if (skip(words, 'address-set'))
      end.push(...words.rest.splice(0, 6).flatMap((name) => addressesNamed(defined, name)));
    else end.push(...readAddresses(words, holeOf));
  } else {
    if (words.rest[0] === 'any' || rule.zones.has(key)) throw new Error(`one zone: ${words.line}`);
    rule.zones.set(key, next(words));
  }
  expectEnd(words);
}

/** A dotted number alone is a wildcard; a mask says `mask`. */
function readAddresses(words: Words, holeOf: HoleOf): readonly string[] {
  if (skip(words, 'range')) return [rangeOf(next(words), next(words))];
  const address = next(words);
  if (holeOf(address) !== undefined) return [addressOf(address, holeOf)];
  if (!skip(words, 'mask')) {
    const length = next(words);
    return [length.includes('.') ? wildcardOf(address, length) : addressOf(`${address}/${length}`, holeOf)];
  }
  const mask = next(words);
  return [mask.includes('.') ? maskedOf(address, mask) : addressOf(`${address}/${mask}`, holeOf)];
}

function readService(words: Words): PolicyRule['services'][number] {
  expectWord(words, 'protocol');
  const transport = expectWord(words, 'tcp', 'udp') as 'tcp' | 'udp';
  const sourcePorts = skip(words, 'source-port') ? readPortList(words) : [];
  const ports = skip(words, 'destination-port') ? readPortList(words) : [];
  return { transport, sourcePorts: orAny(sourcePorts), ports: orAny(ports) };
}

function readPortList(words: Words): Ports {
  const ports: (readonly [number, number])[] = [];
  while (/^\d+$/.test(words.rest[0] ?? '')) {
    const first = next(words);
    ports.push(portRange(first, skip(words, 'to') ? next(words) : first));
  }
  if (ports.length === 0 || ports.length > mostPorts) throw new Error(`1 to ${mostPorts} ports: ${words.line}`);
  return ports;
}

function toReadRules(rule: PolicyRule): readonly ReadRule[] {
  const { name, from, to, services, isPermit } = rule;
  if (!isPermit || rule.zones.size === 1) throw new Error(`no permit, or one zone only: rule ${name}`);
  // A line with a hole is refused, and its condition any: the rule has to be off, and no other.
  const hasHoles =
    [...rule.zones.values()].some((zone) => isFillIn(zone)) || [...from, ...to].some((end) => end.startsWith('?'));
  if (hasHoles !== rule.isOff)
    throw new Error(`${hasHoles ? 'open until it is filled in' : 'lets nothing through'}: rule ${name}`);
  // What is not named is any, as the device takes it.
  const ends = { from: from.length === 0 ? ['any'] : from, to: to.length === 0 ? ['any'] : to };
  if (services.length === 0) throw new Error(`any service: rule ${name}`);
  expectOneFamily(`rule ${name}`, ...from, ...to);
  return joinServices(services).map((service) => ({ ...ends, ...service, name }));
}
