import { isIPv4 } from 'node:net';
import type { HoleOf, ReadRule, RuleReader } from '../support/meaning.js';
import { addressesNamed, type Definitions, define, definitions, expectAllUsed, servicesNamed } from './definitions.js';
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

type Match = 'source-address' | 'destination-address' | 'application';

interface Policy {
  readonly name: string;
  readonly matches: Readonly<Record<Match, string[]>>;
  isPermit: boolean;
}

interface Snippet extends Definitions {
  /** Properties of applications, which come one at a time. */
  readonly applications: Map<string, Map<string, string>>;
  readonly policies: Map<string, Policy>;
  readonly holeOf: HoleOf;
}

/** Reads `set` and `insert` commands of configuration mode, as Junos takes them one by one. */
export const readJuniperSrx: RuleReader = (text, holeOf) => {
  const snippet: Snippet = { ...definitions(), applications: new Map(), policies: new Map(), holeOf };
  for (const line of linesOf(text, /^#|^configure$/)) {
    const words = wordsOf(line);
    if (skip(words, 'insert', 'security', 'policies')) readInsert(words, snippet);
    else {
      expectWord(words, 'set');
      if (skip(words, 'security', 'policies')) readPolicy(words, policyOf(words, snippet, true));
      else if (skip(words, 'applications')) readApplication(words, snippet);
      else readAddress(words, snippet);
    }
    expectEnd(words);
  }
  for (const [name, properties] of snippet.applications) define(snippet.services, name, [serviceOf(name, properties)]);
  const rules = [...snippet.policies.values()].flatMap((policy) => toReadRules(policy, snippet));
  expectAllUsed(snippet);
  return rules;
};

function readAddress(words: Words, { addresses, holeOf, ...rest }: Snippet): void {
  expectWord(words, 'security');
  expectWord(words, 'address-book');
  // The device refuses books of zones beside a global one.
  expectWord(words, 'global');
  const kind = expectWord(words, 'address', 'address-set');
  const name = next(words);
  if (/^any/.test(name)) throw new Error(`a name that is taken: ${words.line}`);
  if (skip(words, 'description')) next(words);
  else if (kind === 'address-set') {
    expectWord(words, 'address', 'address-set');
    addresses.set(name, [...(addresses.get(name) ?? []), ...addressesNamed({ addresses, ...rest }, next(words))]);
  } else if (skip(words, 'range-address')) {
    const first = next(words);
    expectWord(words, 'to');
    // `range-address-type` in Juniper's junos-es-conf-security.yang.
    if (!isIPv4(first)) throw new Error(`a range is of IPv4: ${words.line}`);
    define(addresses, name, [rangeOf(first, next(words))]);
  } else define(addresses, name, [addressOf(next(words), holeOf)]);
}

function readApplication(words: Words, { applications }: Snippet): void {
  expectWord(words, 'application');
  const name = next(words);
  if (/^(any$|junos-)/.test(name)) throw new Error(`a name that is taken: ${words.line}`);
  const properties = applications.get(name) ?? new Map<string, string>();
  applications.set(name, properties);
  do {
    const key = expectWord(words, 'protocol', 'source-port', 'destination-port', 'description');
    const value = next(words);
    if ((properties.get(key) ?? value) !== value) throw new Error(`${key} is replaced: ${words.line}`);
    properties.set(key, value);
  } while (words.rest.length > 0);
  // What a later line is to add may be refused; the commit takes the application all the same.
  if (properties.has('protocol') && !properties.has('destination-port'))
    throw new Error(`open for every port at first: ${words.line}`);
}

function serviceOf(name: string, properties: ReadonlyMap<string, string>): ReturnType<typeof servicesNamed>[number] {
  const [transport, source, destination] = ['protocol', 'source-port', 'destination-port'].map((key) =>
    properties.get(key),
  );
  if (transport !== 'tcp' && transport !== 'udp') throw new Error(`no protocol: application ${name}`);
  const ports = (value: string | undefined) => (value === undefined ? [] : orAny([portsOf(value)]));
  return { transport, sourcePorts: ports(source), ports: ports(destination) };
}

function policyOf(words: Words, { policies }: Snippet, isNew: boolean): Policy {
  expectWord(words, 'from-zone');
  const from = next(words);
  expectWord(words, 'to-zone');
  const to = next(words);
  expectWord(words, 'policy');
  const name = next(words);
  const key = `${from} ${to} ${name}`;
  const policy = policies.get(key);
  if (policy === undefined && !isNew) throw new Error(`moves what is not its own: ${words.line}`);
  const matches = { 'source-address': [], 'destination-address': [], application: [] };
  const found = policy ?? { name, matches, isPermit: false };
  policies.set(key, found);
  return found;
}

function readPolicy(words: Words, policy: Policy): void {
  if (skip(words, 'description')) next(words);
  else if (skip(words, 'then', 'permit')) policy.isPermit = true;
  else {
    expectWord(words, 'match');
    do {
      const key = expectWord(words, 'source-address', 'destination-address', 'application') as Match;
      if (skip(words, '[')) policy.matches[key].push(...words.rest.splice(0, words.rest.indexOf(']')));
      else policy.matches[key].push(next(words));
      skip(words, ']');
    } while (words.rest.length > 0);
  }
}

function readInsert(words: Words, snippet: Snippet): void {
  policyOf(words, snippet, false);
  expectWord(words, 'before');
  expectWord(words, 'policy');
  next(words);
}

/** All three matches are mandatory: without one of them the commit fails. */
function toReadRules({ name, matches, isPermit }: Policy, snippet: Snippet): readonly ReadRule[] {
  if (!isPermit || Object.values(matches).some((names) => names.length === 0))
    throw new Error(`no whole permit: policy ${name}`);
  const ends = (key: Match) =>
    matches[key].flatMap((entry) => (/^any(-ipv[46])?$/.test(entry) ? ['any'] : addressesNamed(snippet, entry)));
  const [from, to] = [ends('source-address'), ends('destination-address')];
  expectOneFamily(`policy ${name}`, ...from, ...to);
  return servicesNamed(snippet, ...matches.application).map((service) => ({ from, to, ...service, name }));
}
