import type { RuleReader } from '../support/meaning.js';
import { securityRules } from './azure.js';
import { filledIn, readResources } from './terraform.js';
import { type Given, one } from './values.js';

const known = [
  ...'name description protocol access priority direction resource_group_name network_security_group_name'.split(' '),
  ...'source_port_range source_port_ranges destination_port_range destination_port_ranges'.split(' '),
  ...'source_address_prefix source_address_prefixes destination_address_prefix destination_address_prefixes'.split(' '),
];

/** Reads rule resources of their own; of a property in the singular and the plural exactly one is given, never none. */
export const readTerraformAzurerm: RuleReader = (text, holeOf) =>
  securityRules(
    readResources(text, ['azurerm_network_security_rule'], known).map(({ given }) => {
      for (const group of ['resource_group_name', 'network_security_group_name']) one(given, group);
      const protocol = one(given, 'protocol');
      if (!/^[A-Z]/.test(protocol)) throw new Error(`no protocol: ${protocol}`);
      return {
        name: filledIn(one(given, 'name')),
        direction: one(given, 'direction'),
        access: one(given, 'access'),
        protocol,
        priority: one(given, 'priority'),
        description: one(given, 'description', ''),
        sources: either(given, 'source_address_prefix', 'source_address_prefixes'),
        sourcePorts: either(given, 'source_port_range', 'source_port_ranges'),
        destinations: either(given, 'destination_address_prefix', 'destination_address_prefixes'),
        destinationPorts: either(given, 'destination_port_range', 'destination_port_ranges'),
      };
    }),
    holeOf,
  );

function either(given: Given, singular: string, plural: string): readonly string[] {
  if (given.has(singular) === given.has(plural)) throw new Error(`exactly one of ${singular} and ${plural}`);
  const values = given.get(plural) ?? [one(given, singular)];
  if (given.has(plural) && values.includes('*')) throw new Error(`${plural} takes no asterisk`);
  return values;
}
