import type { HoleOf, ReadRule, RuleReader } from '../support/meaning.js';
import { expectFamily } from './netfilter.js';
import { addressOf, isFillIn, portsOf } from './reading.js';
import { optionsOf, readCommands } from './shell.js';
import { transportOf } from './values.js';
import { withSite } from './with-site.js';

/** The name of a policy has no room for more. */
const siteLetters = 4;

interface Policy {
  readonly zones: { readonly ingress: string[]; readonly egress: string[] };
  readonly rules: ReadRule[];
}

/**
 * Reads `firewall-cmd --permanent` with policies of its own, which alone see traffic that is passed on: a rule of a zone is about
 * the machine itself. They are in effect after a reload, which nobody may paste: it forgets what was set at runtime only.
 */
export const readFirewalld: RuleReader = (text, holeOf) => {
  const policies = new Map<string, Policy>();
  for (const [program, ...words] of readCommands(withSite(text, siteLetters))) {
    const options = [...optionsOf(words)].map(([key, values]) => [key, values.join(' ')] as const);
    const line = [program, ...words].join(' ');
    if (program !== 'firewall-cmd') throw new Error(`another program: ${line}`);
    const [[, name] = ['', undefined], ...more] = options.filter(([key]) => key === 'policy');
    if (!options.some(([key]) => key === 'permanent') || more.length > 0) throw new Error(`not permanent: ${line}`);
    const policy = policies.get(name ?? '');
    if (name !== undefined && policy === undefined) throw new Error(`a policy that is not new: ${line}`);
    const actions = options.filter(([key]) => key !== 'permanent' && key !== 'policy');
    if (actions.length === 0) throw new Error(`does nothing: ${line}`);
    for (const [key, value] of actions) {
      if (key === 'new-policy' && policy === undefined) addPolicy(value, policies);
      else if (policy === undefined) throw new Error(`of no policy: ${line}`);
      else if (key === 'add-ingress-zone') policy.zones.ingress.push(zoneOf(value));
      else if (key === 'add-egress-zone') policy.zones.egress.push(zoneOf(value));
      else if (key === 'add-rich-rule') policy.rules.push(readRichRule(value, holeOf));
      else if (!isHarmless(key, value)) throw new Error(`unknown, or no part of a permit, ${key}: ${line}`);
    }
  }
  return [...policies].flatMap(([name, { zones, rules }]) => {
    for (const side of [zones.ingress, zones.egress])
      if (side.length === 0 || (side.includes('ANY') && side.length > 1)) throw new Error(`never in effect: ${name}`);
    if (rules.length === 0) throw new Error(`a policy without rules: ${name}`);
    return rules;
  });
};

/** firewalld.policy(5): a policy is a file, the name of which has 17 characters at most. */
function addPolicy(name: string, policies: Map<string, Policy>): void {
  if (!/^[\w-]{1,17}$/.test(name)) throw new Error(`no name of a policy: ${name}`);
  if (policies.has(name)) throw new Error(`the same name twice: ${name}`);
  policies.set(name, { zones: { ingress: [], egress: [] }, rules: [] });
}

/** HOST is the machine itself. */
function zoneOf(zone: string): string {
  if (zone === 'HOST' || !(/^[\w-]+$/.test(zone) || isFillIn(zone)))
    throw new Error(`no zone to pass between: ${zone}`);
  return zone;
}

/** Before the zones (a negative priority), and on to them where nothing matches (the target CONTINUE). */
function isHarmless(key: string, value: string): boolean {
  if (key === 'set-priority') return /^-[1-9]\d{0,4}$/.test(value);
  return key === 'set-description' || key === 'set-short' || (key === 'set-target' && value === 'CONTINUE');
}

const word = /^([a-z-]+)(?:=(?:"([^"]*)"|([^"]+)))?$/;
const elements = {
  rule: ['family', 'priority'],
  source: ['address'],
  destination: ['address'],
  port: ['port', 'protocol'],
};
const order = ['rule', 'source', 'destination', 'port', 'accept'];
const known: Readonly<Record<string, readonly string[]>> = { ...elements, 'source-port': elements.port, accept: [] };

/** The parts of a rule in their order, each with options of its own right behind it. */
function readRichRule(text: string, holeOf: HoleOf): ReadRule {
  const parts = new Map<string, Map<string, string>>();
  for (const token of text.split(' ')) {
    const [, key = '', quoted, bare] = word.exec(token) ?? [];
    const value = quoted ?? bare;
    const [part = '', options] = [...parts].at(-1) ?? [];
    if (value === undefined) {
      if (!Object.hasOwn(known, key) || parts.has(key)) throw new Error(`unknown in a rich rule, ${token}: ${text}`);
      parts.set(key, new Map());
    } else {
      if (options === undefined || !known[part]?.includes(key) || options.has(key))
        throw new Error(`unknown of ${part}, ${token}: ${text}`);
      options.set(key, value);
    }
  }
  const places = [...parts.keys()].map((part) => order.indexOf(part.replace('source-port', 'port')));
  if (places[0] !== 0 || places.some((place, index) => index > 0 && place <= (places[index - 1] ?? 0)))
    throw new Error(`not in the order of a rich rule: ${text}`);
  if (!parts.has('accept')) throw new Error(`no permit: ${text}`);
  const element = parts.get('port') ?? parts.get('source-port');
  if (element === undefined) throw new Error(`every protocol: ${text}`);
  const ports = [portsOf(element.get('port') ?? '')];
  const addressAt = (end: string): string =>
    parts.has(end) ? addressOf(parts.get(end)?.get('address') ?? '', holeOf) : 'any';
  const from = addressAt('source');
  const to = addressAt('destination');
  const family = parts.get('rule')?.get('family');
  if (family === undefined && (from !== 'any' || to !== 'any')) throw new Error(`addresses of no family: ${text}`);
  if (family !== undefined) {
    if (family !== 'ipv4' && family !== 'ipv6') throw new Error(`no family: ${text}`);
    expectFamily(text, family === 'ipv6', [from, to]);
  }
  return {
    from: [from],
    to: [to],
    transport: transportOf(element.get('protocol') ?? ''),
    sourcePorts: parts.has('source-port') ? ports : [],
    ports: parts.has('port') ? ports : [],
  };
}
