import { anyNetwork } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { NamedRule } from '../rule.js';
import { anyPort, networkTexts, remoteEnd } from './clouds.js';
import { destroyOnly, hclHole, hclString, labelOf, planOnly, resource } from './hcl.js';
import { siteNote } from './site.js';

/** One resource a rule: blocks inside the security group would take away every rule that is not among them. */
export const terraformAws = {
  id: 'terraform-aws',
  name: 'Terraform, AWS',
  aliases: [
    'terraform',
    '테라폼',
    'terraform aws',
    'terraform aws sg',
    'terraform aws security group',
    'terraform security group',
    'aws terraform',
    'terraform for aws',
    '테라폼 aws',
    '테라폼 aws 보안 그룹',
    '테라폼 보안 그룹',
    'aws 테라폼',
  ],
  reference:
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_security_group_ingress_rule',
  fileExtension: 'tf',
  highlight: 'text',
  writes: 'permits',
  stands: 'host',
  holds: {
    ports: { most: 1 },
    addresses: 'one',
    addressRanges: false,
    sourcePorts: false,
    refusesTwins: true,
    names: { longest: 60, joint: '_' },
    commentLength: 200,
  },
  hole: hclHole,
  ownHoles: ['SECURITY_GROUP'],
  comment: (line) => `# ${line}`,
  checkedBy: ['hcl2json'],
  notes: [
    {
      en: 'Put the id of the machine’s security group in place of @@SECURITY_GROUP@@; it and networks go in quotes. That group must not have ingress or egress blocks of its own nor aws_security_group_rule: Terraform would overwrite the rules.',
      ko: '@@SECURITY_GROUP@@ 자리에는 해당 서버의 보안 그룹 ID를 넣으십시오. ID와 네트워크 주소는 큰따옴표로 묶습니다. 이 보안 그룹에 인라인 ingress/egress 블록이나 aws_security_group_rule이 있으면 안 됩니다. 함께 쓰면 Terraform이 규칙을 서로 덮어씁니다.',
    },
    {
      en: 'A security group names no destination: every machine in it gets these rules. It holds 60 inbound and 60 outbound rules unless the quota was raised.',
      ko: '보안 그룹에는 목적지를 지정할 수 없으므로 그룹에 속한 모든 서버에 적용됩니다. 할당량을 늘리지 않았다면 그룹당 인바운드 60개, 아웃바운드 60개까지입니다.',
    },
    siteNote(hclHole),
  ],
  write: (rules) => rules.map(ruleResource).join('\n\n'),
  check: (rules) => planOnly(rules.length),
  undo: (rules) =>
    destroyOnly(
      rules.map((rule) => `${typeOf(rule)}.${labelOf(rule)}`),
      'sfbport-terraform-aws.tf',
    ),
} as const satisfies PermitDialect;

const typeOf = ({ direction }: NamedRule): string =>
  direction === 'in' ? 'aws_vpc_security_group_ingress_rule' : 'aws_vpc_security_group_egress_rule';

function ruleResource(rule: NamedRule): string {
  const [network] = networkTexts(remoteEnd(rule), anyNetwork(rule.family), hclHole);
  const { first, last } = rule.ports[0] ?? anyPort;
  return resource(typeOf(rule), labelOf(rule), {
    security_group_id: hclHole('SECURITY_GROUP'),
    description: rule.comment === '' ? undefined : hclString(rule.comment),
    ip_protocol: hclString(rule.transport),
    from_port: `${first}`,
    to_port: `${last}`,
    [`cidr_ipv${rule.family}`]: remoteEnd(rule).kind === 'hole' ? network : hclString(network),
  });
}
