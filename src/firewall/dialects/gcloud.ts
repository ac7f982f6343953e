import { portText } from '../../catalog/port-text.js';
import { anyNetwork } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { NamedRule } from '../rule.js';
import { networkTexts, remoteEnd } from './clouds.js';
import { siteNote, siteRoom } from './site.js';

// Taken for an option where a value is due: gcloud stops before it asks for anything.
const hole = (name: string): string => `--FILL-IN-${name}`;

/** One command a line, nothing but double quotes: the same in bash, PowerShell and cmd. */
export const gcloud = {
  id: 'gcloud',
  name: 'Google Cloud CLI',
  aliases: ['gcp', 'google cloud', 'gcp firewall', 'gcp 방화벽', '구글 클라우드'],
  alsoMachines: ['gcp', 'google cloud', '구글 클라우드'],
  reference: 'https://cloud.google.com/sdk/gcloud/reference/compute/firewall-rules/create',
  fileExtension: 'sh',
  highlight: 'shell',
  writes: 'permits',
  stands: 'host',
  holds: {
    ports: { most: 64 },
    addresses: 'many',
    addressRanges: false,
    sourcePorts: false,
    names: { longest: 63 - siteRoom, joint: '-' },
    commentLength: 200,
  },
  hole,
  ownHoles: ['NETWORK', 'TARGET_TAG'],
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: `Put the VPC network in place of ${hole('NETWORK')} and the network tag of the machines in place of ${hole('TARGET_TAG')}. Never leave the tag out: the rule would then be for every machine of the network.`,
      ko: `${hole('NETWORK')} 자리에는 VPC 네트워크 이름을, ${hole('TARGET_TAG')} 자리에는 해당 서버의 네트워크 태그를 넣으십시오. 태그를 빼면 네트워크의 모든 VM에 적용되므로 빼지 마십시오.`,
    },
    {
      en: 'Priority 1000 is Google’s default. A deny rule with 1000 or a smaller number wins: then write a smaller one in every line.',
      ko: '우선순위 1000은 Google의 기본값입니다. 번호가 1000 이하인 거부 규칙이 있으면 그 규칙이 우선하므로 모든 줄에서 더 작은 번호로 바꾸십시오.',
    },
    siteNote(hole),
  ],
  write: (rules) => rules.map(create).join('\n'),
  check: (rules) =>
    `gcloud compute firewall-rules list --filter="name=(${names(rules)})" --format="table(name,network.basename(),direction,priority,sourceRanges.list(),destinationRanges.list(),allowed[].map().firewall_rule().list(),targetTags.list(),disabled)"`,
  undo: (rules) => `gcloud compute firewall-rules delete ${names(rules)}`,
} as const satisfies PermitDialect;

/** The network and the machines are filled in by hand. In front, where gcloud takes the hole for an unknown option. */
const nameOf = ({ name }: NamedRule): string => `${hole('SITE')}-${name}`;

const names = (rules: readonly NamedRule[]): string => rules.map(nameOf).join(' ');

/** Everything is said: what is left out is the network default, every address, every machine. Quoted for PowerShell's commas. */
function create(rule: NamedRule): string {
  const { comment, direction, family, transport, ports } = rule;
  const networks = networkTexts(remoteEnd(rule), anyNetwork(family), hole).join(',');
  const opened = ports.length === 0 ? transport : ports.map((range) => `${transport}:${portText(range)}`).join(',');
  return [
    `gcloud compute firewall-rules create ${nameOf(rule)} --network ${hole('NETWORK')}`,
    `--direction ${direction === 'in' ? 'INGRESS' : 'EGRESS'} --priority 1000 --action ALLOW --rules "${opened}"`,
    `${direction === 'in' ? '--source-ranges' : '--destination-ranges'} "${networks}"`,
    `--target-tags ${hole('TARGET_TAG')}`,
    ...(comment === '' ? [] : [`--description="${comment}"`]),
  ].join(' ');
}
