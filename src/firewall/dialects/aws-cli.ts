import { anyNetwork } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { NamedRule } from '../rule.js';
import { anyPort, networkTexts, remoteEnd } from './clouds.js';
import { needsSite } from './site.js';

// Taken for an option where a value is due, and no JSON: aws stops before it asks for anything.
const hole = (name: string): string => `--FILL-IN-${name}`;
const group = hole('SECURITY_GROUP');
const site = hole('SITE');
// Version 2 shows its output in a pager, which would take the lines pasted behind the first for its keys.
// https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-pagination.html
const unpaged = 'AWS_PAGER=';

/**
 * Commands that add to a security group. Each rule carries its name as a tag, so that the one that was added is found again
 * and not one that somebody else had added with the same ports; and a word of the person's where networks are filled in by
 * hand, since the name is then the same for all of them.
 */
export const awsCli = {
  id: 'aws-cli',
  name: 'AWS CLI',
  aliases: ['aws', 'awscli', 'aws security group', 'aws sg', 'aws 보안 그룹'],
  alsoMachines: ['aws'],
  reference: 'https://docs.aws.amazon.com/cli/latest/reference/ec2/authorize-security-group-ingress.html',
  fileExtension: 'sh',
  highlight: 'shell',
  writes: 'permits',
  stands: 'host',
  holds: {
    ports: { most: 1 },
    addresses: 'many',
    addressRanges: false,
    sourcePorts: false,
    refusesTwins: true,
    names: { longest: 60, joint: '-' },
    commentLength: 200,
  },
  hole,
  ownHoles: ['SECURITY_GROUP'],
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: `Put the id of the machine’s security group in place of ${group}, and one network in double quotes in place of the other --FILL-IN words (for several, paste again). For bash or AWS CloudShell, not PowerShell or cmd.`,
      ko: `${group} 자리에는 해당 서버의 보안 그룹 ID를 넣고, 나머지 --FILL-IN 자리에는 네트워크 주소를 하나씩 큰따옴표로 묶어 넣으십시오(여러 개면 다시 붙여 넣기). bash나 AWS CloudShell에서 실행하십시오(PowerShell, cmd 불가).`,
    },
    {
      en: 'A security group names no destination: every machine in it gets these rules. It holds 60 inbound and 60 outbound rules unless the quota was raised.',
      ko: '보안 그룹에는 목적지를 지정할 수 없으므로 그룹에 속한 모든 서버에 적용됩니다. 할당량을 늘리지 않았다면 그룹당 인바운드 60개, 아웃바운드 60개까지입니다.',
    },
    {
      en: `${site} is a word of yours, in double quotes, for what you fill in this time. When you fill in something else, take another word: otherwise the undo takes back both. InvalidPermission.Duplicate means that the group has that rule already: nothing of that command was added.`,
      ko: `${site} 자리에는 이번에 채우는 값을 구분할 단어(예: hq)를 큰따옴표로 묶어 넣으십시오. 다른 값을 채울 때는 다른 단어를 쓰십시오. 단어가 같으면 되돌릴 때 양쪽이 모두 지워집니다. InvalidPermission.Duplicate 오류는 같은 규칙이 이미 있다는 뜻이며, 해당 명령은 아무것도 추가하지 않습니다.`,
    },
  ],
  write: (rules) => rules.map((rule) => authorize(rule, rules)).join('\n'),
  check: (rules) =>
    describeRules(
      [['Name', rules.map(({ name }) => name).join(',')]],
      "'SecurityGroupRules[].[IsEgress,IpProtocol,FromPort,ToPort,CidrIpv4,CidrIpv6,Description]' --output table",
    ),
  // `-I`: one at a time, and none where nothing was found.
  undo: (rules) =>
    rules
      .map(
        (rule) =>
          `${describeRules(tagsOf(rule, rules), "'SecurityGroupRules[].[SecurityGroupRuleId]' --output text")} | ${unpaged} xargs -I{} aws ec2 revoke-security-group-${gress(rule)} --group-id ${group} --security-group-rule-ids {}`,
      )
      .join('\n'),
} as const satisfies PermitDialect;

const gress = ({ direction }: NamedRule): string => (direction === 'in' ? 'ingress' : 'egress');

function authorize(rule: NamedRule, rules: readonly NamedRule[]): string {
  const tags = tagsOf(rule, rules).map(([key, value]) => `{"Key":"${key}","Value":${value}}`);
  return [
    `${unpaged} aws ec2 authorize-security-group-${gress(rule)} --group-id ${group}`,
    `--ip-permissions '${permission(rule)}'`,
    `--tag-specifications '[{"ResourceType":"security-group-rule","Tags":[${tags.join(',')}]}]'`,
  ].join(' ');
}

/** By which the rule is found again; the values are JSON, which a hole is not. */
function tagsOf({ name }: NamedRule, rules: readonly NamedRule[]): readonly (readonly [key: string, value: string])[] {
  return [['Name', `"${name}"`], ...(rules.some(needsSite) ? [['Site', site] as const] : [])];
}

/** JSON between single quotes: comments and addresses have neither kind of quote. */
function permission(rule: NamedRule): string {
  const { family, transport, ports, comment } = rule;
  const { first, last } = ports[0] ?? anyPort;
  const end = remoteEnd(rule);
  const description = comment === '' ? '' : `,"Description":"${comment}"`;
  const ranges = networkTexts(end, anyNetwork(family), hole).map((network) => {
    const cidr = end.kind === 'hole' ? network : `"${network}"`;
    return family === 4 ? `{"CidrIp":${cidr}${description}}` : `{"CidrIpv6":${cidr}${description}}`;
  });
  const key = family === 4 ? 'IpRanges' : 'Ipv6Ranges';
  return `[{"IpProtocol":"${transport}","FromPort":${first},"ToPort":${last},"${key}":[${ranges.join(',')}]}]`;
}

function describeRules(tags: ReturnType<typeof tagsOf>, query: string): string {
  const filters = tags.map(([key, value]) => `Name=tag:${key},Values=${value}`);
  return `aws ec2 describe-security-group-rules --filters Name=group-id,Values=${group} ${filters.join(' ')} --query ${query}`;
}
