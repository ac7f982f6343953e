import { portText } from '../../catalog/port-text.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { azureAny, azureDirection, azureHolds, azureProtocol } from './azure.js';
import { networkTexts } from './clouds.js';
import { destroyOnly, hclHole, hclString, labelOf, planOnly, resource } from './hcl.js';
import { siteNote, siteRoom } from './site.js';

const type = 'azurerm_network_security_rule';

/** One resource a rule: blocks inside the group would take away every rule that is not among them. */
export const terraformAzurerm = {
  id: 'terraform-azurerm',
  name: 'Terraform, Azure',
  aliases: [
    'terraform azure',
    'terraform azure nsg',
    '테라폼 azure',
    'azure 테라폼',
    'terraform 애저',
    '테라폼 azure nsg',
    'terraform nsg',
    'azure nsg terraform',
    'azurerm',
    'azure terraform',
    'terraform for azure',
    '테라폼 애저',
    '테라폼 애저 nsg',
    '테라폼 nsg',
    '애저 테라폼',
  ],
  reference: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_rule',
  fileExtension: 'tf',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: { ...azureHolds, names: { longest: 80 - siteRoom, joint: '_' } },
  hole: hclHole,
  ownHoles: ['RESOURCE_GROUP', 'NETWORK_SECURITY_GROUP', 'FIRST_PRIORITY'],
  comment: (line) => `# ${line}`,
  checkedBy: ['hcl2json'],
  notes: [
    {
      en: 'Fill in @@RESOURCE_GROUP@@, @@NETWORK_SECURITY_GROUP@@ and networks, in quotes. The directions are those of the server that was asked about: the group is that of its network interface or subnet. It must have no security_rule blocks of its own: Terraform would overwrite the rules.',
      ko: '@@RESOURCE_GROUP@@, @@NETWORK_SECURITY_GROUP@@, 네트워크 주소를 각각 큰따옴표로 묶어 넣으십시오. 방향은 질문한 서버를 기준으로 하므로 그 서버의 NIC나 서브넷에 연결된 NSG를 넣으십시오. 해당 NSG에 인라인 security_rule 블록이 있으면 안 됩니다. 함께 쓰면 Terraform이 규칙을 서로 덮어씁니다.',
    },
    {
      en: 'In place of @@FIRST_PRIORITY@@ goes a number (100 to 4096) from which on as many priorities are free as there are rules, smaller than that of any rule that denies this traffic. Azure filters on private addresses.',
      ko: '@@FIRST_PRIORITY@@에는 100~4096 사이의 숫자를 넣으십시오. 그 번호부터 규칙 개수만큼 우선순위가 연속으로 비어 있어야 하고, 이 트래픽을 거부하는 규칙보다 번호가 작아야 합니다. Azure는 사설 IP를 기준으로 필터링합니다.',
    },
    siteNote(hclHole),
  ],
  write: (rules) => rules.map(ruleResource).join('\n\n'),
  check: (rules) => planOnly(rules.length),
  undo: (rules) =>
    destroyOnly(
      rules.map((rule) => `${type}.${labelOf(rule)}`),
      'sfbport-terraform-azurerm.tf',
    ),
} as const satisfies PermitDialect;

/** Azure refuses two rules of one direction with the same priority: each counts on from the number that is filled in. */
function ruleResource(rule: NamedRule, index: number): string {
  const first = hclHole('FIRST_PRIORITY');
  return resource(type, labelOf(rule), {
    resource_group_name: hclHole('RESOURCE_GROUP'),
    network_security_group_name: hclHole('NETWORK_SECURITY_GROUP'),
    name: hclString(labelOf(rule)),
    description: rule.comment === '' ? undefined : hclString(rule.comment),
    priority: index === 0 ? first : `${first} + ${index}`,
    direction: hclString(azureDirection(rule)),
    access: hclString('Allow'),
    protocol: hclString(azureProtocol(rule)),
    ...addresses('source_address_prefix', rule.from, rule),
    ...ports('source_port_range', rule.sourcePorts),
    ...addresses('destination_address_prefix', rule.to, rule),
    ...ports('destination_port_range', rule.ports),
  });
}

function addresses(key: string, end: Endpoint, rule: NamedRule): Record<string, string> {
  const networks = networkTexts(end, azureAny(rule), hclHole);
  return oneOrMore(key, `${key}es`, end.kind === 'hole' ? networks : networks.map(hclString));
}

function ports(key: string, ranges: NamedRule['ports']): Record<string, string> {
  return oneOrMore(key, `${key}s`, (ranges.length === 0 ? ['*'] : ranges.map(portText)).map(hclString));
}

/** The provider takes the singular or the plural, never both; and `*` only in the singular. */
function oneOrMore(singular: string, plural: string, values: readonly string[]): Record<string, string> {
  return values.length === 1 ? { [singular]: values.join('') } : { [plural]: `[${values.join(', ')}]` };
}
