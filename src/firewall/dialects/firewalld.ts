import { portText } from '../../catalog/port-text.js';
import { blockText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import { nameFor } from '../names.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { needsSite, siteNote } from './site.js';

// In no address, and refused in the name of a policy.
const hole = (name: string): string => `@@${name}@@`;

/**
 * Rules for a Linux router whose firewall is firewalld. A zone's rich rules are about the router itself; what passes through
 * it is the matter of policies, so all rules go into one new policy of their own.
 */
export const firewalld = {
  id: 'firewalld',
  name: 'firewalld',
  aliases: ['firewall-cmd', 'firewall cmd', '파이어월디'],
  reference: 'https://firewalld.org/documentation/man-pages/firewalld.policies.html',
  fileExtension: 'sh',
  highlight: 'shell',
  writes: 'permits',
  stands: 'transit',
  holds: {
    ports: { most: 1 },
    addresses: 'one',
    addressRanges: false,
    // A rich rule takes either a port or a source-port.
    sourcePorts: false,
    // A policy's name becomes part of a chain's.
    names: { longest: 17, joint: '-' },
    commentLength: 80,
  },
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: ['firewall-offline-cmd --check-config', 'network namespaces'],
  notes: [
    {
      en: 'For a Linux router with firewalld 0.9 or later, as root. The lines, and the undo, work only after firewall-cmd --reload. A reload forgets what was set at runtime only: compare firewall-cmd --list-all-zones with and without --permanent first.',
      ko: 'firewalld 0.9 이상을 쓰는 Linux 라우터용이며 root 권한으로 실행합니다. 추가든 되돌리기든 firewall-cmd --reload를 실행해야 적용됩니다. reload하면 runtime에만 있는 설정이 사라지므로 먼저 firewall-cmd --list-all-zones 결과를 --permanent를 붙였을 때와 붙이지 않았을 때로 나누어 비교하십시오.',
    },
    {
      en: 'The rules stand in a new policy between all zones, before the zones and before policies of a higher priority number; what they do not match is treated as before.',
      ko: '규칙은 모든 zone 사이에 적용되는 새 policy에 들어가며, zone과 우선순위 숫자가 더 큰 policy보다 먼저 검사됩니다. 일치하지 않는 트래픽은 기존과 같이 처리됩니다.',
    },
    siteNote(hole, 4),
  ],
  // A new policy's target is CONTINUE: it decides nothing by itself. It works only once it has both zones.
  write: (rules) => {
    const policy = `firewall-cmd --permanent --policy=${policyName(rules)}`;
    return [
      `firewall-cmd --permanent --new-policy=${policyName(rules)}`,
      `${policy} --set-priority=-30000`,
      `${policy} --add-ingress-zone=ANY`,
      `${policy} --add-egress-zone=ANY`,
      ...rules.flatMap((rule, index) => [
        ...(rule.comment === '' || rule.comment === rules[index - 1]?.comment ? [] : [`# ${rule.comment}`]),
        `${policy} --add-rich-rule='${richRule(rule)}'`,
      ]),
    ].join('\n');
  },
  check: (rules) =>
    [
      'firewall-cmd --check-config',
      `firewall-cmd --permanent --info-policy=${policyName(rules)}`,
      `firewall-cmd --info-policy=${policyName(rules)}`,
    ].join('\n'),
  undo: (rules) => `firewall-cmd --permanent --delete-policy=${policyName(rules)}`,
} as const satisfies PermitDialect;

/** The same for the same rules, and another for others: pasting never changes a policy that is there. */
function policyName(rules: readonly NamedRule[]): string {
  const name = nameFor([], rules.map((rule) => rule.name).join(' '), firewalld.holds.names);
  return rules.some(needsSite) ? `${name}-${hole('SITE')}` : name;
}

/** Without a family a rule would be for both. */
function richRule({ family, transport, from, to, ports }: NamedRule): string {
  return [
    `rule family="ipv${family}"`,
    address('source', from),
    address('destination', to),
    `port port="${ports.map(portText).join('')}" protocol="${transport}"`,
    'accept',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function address(element: 'source' | 'destination', end: Endpoint): string {
  if (end.kind === 'any') return '';
  return `${element} address="${end.kind === 'hole' ? hole(end.name) : end.blocks.map(blockText).join('')}"`;
}
