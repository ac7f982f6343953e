import { anyNetwork, blockText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { colonPorts } from './linux.js';
import { onSite, siteNote } from './site.js';

const names = { longest: 60, joint: '-' } as const;
const hole = (name: string): string => `@@${name}@@`;

/** Rules for a Linux router whose firewall is ufw, as commands of a shell. */
export const ufw = {
  id: 'ufw',
  name: 'ufw',
  aliases: ['uncomplicated firewall'],
  reference: 'https://manpages.ubuntu.com/manpages/noble/man8/ufw.8.html',
  fileExtension: 'sh',
  highlight: 'shell',
  writes: 'permits',
  stands: 'transit',
  holds: {
    // 15 ports, and a range counts two.
    ports: { most: 15, perRange: 2 },
    addresses: 'one',
    addressRanges: false,
    sourcePorts: true,
    names,
    commentLength: 60,
  },
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: ['ufw --dry-run', 'network namespaces'],
  notes: [
    {
      en: 'For a Linux router with ufw, as root: each line goes before the rules that are there, so before any deny. If ufw says "Skipping inserting existing rule", it added nothing: a rule for the same addresses and ports exists, perhaps a deny. See ufw status numbered.',
      ko: 'ufw를 쓰는 Linux 라우터용이며 root 권한으로 실행합니다. 각 줄은 맨 앞, 즉 기존의 모든 deny 규칙보다 앞에 삽입됩니다. "Skipping inserting existing rule"이 나오면 추가되지 않은 것입니다. 주소와 포트가 같은 규칙(deny일 수도 있음)이 이미 있으니 ufw status numbered로 확인하십시오.',
    },
    {
      en: 'In force at once where ufw is active, and kept over a restart. The router must forward: net/ipv4/ip_forward=1 in /etc/ufw/sysctl.conf, for IPv6 net/ipv6/conf/all/forwarding=1.',
      ko: 'ufw가 활성화되어 있으면 바로 적용되며 재부팅 후에도 유지됩니다. 라우터에서 포워딩이 켜져 있어야 합니다(/etc/ufw/sysctl.conf의 net/ipv4/ip_forward=1, IPv6는 net/ipv6/conf/all/forwarding=1).',
    },
    siteNote(hole),
  ],
  // `insert 1` fails where there is no rule yet, and for IPv6 below IPv4; prepend works everywhere. Each goes above the one
  // before it; all of them allow, so that their order does not matter.
  write: (rules) =>
    onSite(rules, names, hole)
      .map((rule) => `ufw route prepend ${statement(rule)}`)
      .join('\n'),
  // The first tells the order, but nothing while ufw is not active; the second tells what is kept even then.
  check: () => ['ufw status numbered', 'ufw show added'].join('\n'),
  // With its comment, only the rule of that name is deleted; without, also the same one of somebody else.
  undo: (rules) =>
    onSite(rules, names, hole)
      .map((rule) => `ufw route delete ${statement(rule)}`)
      .join('\n'),
} as const satisfies PermitDialect;

function statement(rule: NamedRule): string {
  const { name, comment, transport, from, to, sourcePorts, ports } = rule;
  return [
    `allow proto ${transport}`,
    `from ${address(from, rule)}${portMatch(sourcePorts)}`,
    `to ${address(to, rule)}${portMatch(ports)}`,
    `comment '${`${name} ${comment}`.trim()}'`,
  ].join(' ');
}

/** The word any at both ends would open IPv4 and IPv6. */
function address(end: Endpoint, { family, from, to }: NamedRule): string {
  switch (end.kind) {
    case 'any':
      return from.kind === 'any' && to.kind === 'any' ? anyNetwork(family) : 'any';
    case 'hole':
      return hole(end.name);
    case 'addresses':
      return end.blocks.map(blockText).join('');
    default:
      return end satisfies never;
  }
}

const portMatch = (ports: NamedRule['ports']): string => (ports.length === 0 ? '' : ` port ${colonPorts(ports)}`);
