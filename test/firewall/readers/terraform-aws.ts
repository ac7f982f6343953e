import type { RuleReader } from '../support/meaning.js';
import { permissionRules } from './aws.js';
import { readResources } from './terraform.js';
import { one, withoutSite } from './values.js';

const ingress = 'aws_vpc_security_group_ingress_rule';
const egress = 'aws_vpc_security_group_egress_rule';
const known = 'security_group_id description from_port to_port ip_protocol cidr_ipv4 cidr_ipv6 tags'.split(' ');

/** Reads rule resources of their own; inline blocks, which would replace what the group has, are refused. */
export const readTerraformAws: RuleReader = (text, holeOf) =>
  permissionRules(
    readResources(text, [ingress, egress], known).map(({ type, label, given }) => {
      one(given, 'security_group_id');
      if (given.has('cidr_ipv4') === given.has('cidr_ipv6')) throw new Error(`exactly one network: ${label}`);
      return {
        isIngress: type === ingress,
        protocol: one(given, 'ip_protocol'),
        fromPort: one(given, 'from_port'),
        toPort: one(given, 'to_port'),
        ipv4: given.has('cidr_ipv4') ? [one(given, 'cidr_ipv4')] : [],
        ipv6: given.has('cidr_ipv6') ? [one(given, 'cidr_ipv6')] : [],
        descriptions: given.get('description') ?? [],
        name: withoutSite(label),
      };
    }),
    holeOf,
  );
