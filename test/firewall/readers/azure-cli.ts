import type { RuleReader } from '../support/meaning.js';
import { securityRules } from './azure.js';
import { filledIn, optionsOf, readCommands } from './shell.js';
import { gather, one } from './values.js';

const known = [
  ...'resource-group nsg-name name priority direction access protocol description output'.split(' '),
  ...'source-address-prefixes source-port-ranges destination-address-prefixes destination-port-ranges'.split(' '),
];
const aliases = { '-g': 'resource-group', '-n': 'name', '-o': 'output' };

/** Reads `az network nsg rule create`, with the defaults that its page names: an asterisk, but port 80 of the destination. */
export const readAzureCli: RuleReader = (text, holeOf) =>
  securityRules(
    readCommands(text).map((words) => {
      if (words.slice(0, 5).join(' ') !== 'az network nsg rule create')
        throw new Error(`not az network nsg rule create: ${words.join(' ')}`);
      const given = gather(optionsOf(words.slice(5), aliases), known);
      for (const group of ['resource-group', 'nsg-name']) one(given, group);
      return {
        name: filledIn(one(given, 'name')),
        direction: one(given, 'direction', 'Inbound'),
        access: one(given, 'access', 'Allow'),
        protocol: one(given, 'protocol', '*'),
        priority: one(given, 'priority'),
        description: one(given, 'description', ''),
        sources: given.get('source-address-prefixes') ?? ['*'],
        sourcePorts: given.get('source-port-ranges') ?? ['*'],
        destinations: given.get('destination-address-prefixes') ?? ['*'],
        destinationPorts: given.get('destination-port-ranges') ?? ['80'],
      };
    }),
    holeOf,
  );
