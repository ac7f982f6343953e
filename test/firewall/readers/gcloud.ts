import type { RuleReader } from '../support/meaning.js';
import { filledIn, optionsOf, readCommands } from './shell.js';
import { addressOf, type Given, gather, listenerPorts, one, transportOf, withoutSite } from './values.js';

const known = [
  ...'network direction priority action rules allow description project'.split(' '),
  ...'source-ranges destination-ranges target-tags target-service-accounts'.split(' '),
];

/** Reads `gcloud compute firewall-rules create`; without a target a rule would be for every machine of the network. */
export const readGcloud: RuleReader = (text, holeOf) =>
  readCommands(text).map((words) => {
    const [called = '', ...options] = words.slice(4);
    const name = filledIn(called);
    if (words.slice(0, 4).join(' ') !== 'gcloud compute firewall-rules create')
      throw new Error(`not gcloud compute firewall-rules create: ${words.join(' ')}`);
    if (!/^[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/.test(name)) throw new Error(`no name of a rule: ${name}`);
    const given = gather(optionsOf(options), known);
    one(given, 'network');
    if (given.has('target-tags') === given.has('target-service-accounts'))
      throw new Error('exactly one kind of target');
    one(given, given.has('target-tags') ? 'target-tags' : 'target-service-accounts');
    if (!/^\d{1,5}$/.test(one(given, 'priority', '1000'))) throw new Error('no priority');
    const direction = one(given, 'direction', 'INGRESS').toUpperCase();
    if (!/^(IN|INGRESS|OUT|EGRESS)$/.test(direction)) throw new Error(`no direction: ${direction}`);
    const ranges = (key: string) => {
      const tokens = list(given, key, '0.0.0.0/0');
      if (new Set(tokens.filter((token) => token.includes('/')).map((token) => token.includes(':'))).size > 1)
        throw new Error(`one family a rule: ${tokens}`);
      return tokens.map((token) => addressOf(token, ['prefix'], holeOf));
    };
    const allowed = allowedOf(given).map((entry) => entry.split(':'));
    const [protocol = '', ...others] = new Set(allowed.map(([each = '']) => each));
    if (others.length > 0) throw new Error(`one protocol a rule: ${[protocol, ...others]}`);
    return {
      direction: direction.startsWith('IN') ? 'in' : 'out',
      from: ranges('source-ranges'),
      to: ranges('destination-ranges'),
      transport: transportOf(protocol),
      sourcePorts: [],
      ports: allowed.flatMap(([, ports]) => listenerPorts(ports === undefined ? [] : [ports])),
      name: withoutSite(name),
    };
  });

/** `--allow`, or `--rules` with the action to allow them. */
function allowedOf(given: Given): readonly string[] {
  if (given.has('allow') === given.has('action')) throw new Error('either --allow or --action');
  if (given.has('action') && one(given, 'action').toUpperCase() !== 'ALLOW') throw new Error('no permit');
  if (given.has('rules') !== given.has('action')) throw new Error('--rules and --action need one another');
  return list(given, given.has('allow') ? 'allow' : 'rules');
}

/** Values with commas between them; a circumflex would name another delimiter. */
function list(given: Given, key: string, otherwise?: string): readonly string[] {
  const value = one(given, key, otherwise);
  if (/^\^|\s/.test(value)) throw new Error(`no plain list: ${value}`);
  return value.split(',');
}
