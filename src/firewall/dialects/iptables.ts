import { blockText, prefixOf } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { colonPorts } from './linux.js';

/** Rules for a Linux router, as commands of a shell; one program for IPv4 and another for IPv6. */
export const iptables = {
  id: 'iptables',
  name: 'iptables',
  aliases: ['ip tables', 'ip6tables', '아이피테이블', '아이피테이블즈'],
  reference: 'https://man7.org/linux/man-pages/man8/iptables-extensions.8.html',
  fileExtension: 'sh',
  highlight: 'shell',
  writes: 'permits',
  stands: 'transit',
  holds: {
    // multiport takes 15, and a range counts two.
    ports: { most: 15, perRange: 2 },
    addresses: 'one',
    addressRanges: true,
    sourcePorts: true,
    names: { longest: 60, joint: '-' },
    commentLength: 60,
  },
  // A word without @ would be asked of DNS, and could be found there.
  hole: (name) => `@@${name}@@`,
  comment: (line) => `# ${line}`,
  checkedBy: ['iptables-restore --test', 'ip6tables-restore --test', 'network namespaces'],
  notes: [
    {
      en: 'For a Linux router, as root: the lines go to the top of the chain FORWARD, before any DROP. They let connections begin; for the answers the chain must accept ESTABLISHED,RELATED, as it usually does.',
      ko: 'Linux 라우터용이며 root 권한으로 실행합니다. 각 줄은 FORWARD 체인 맨 앞, 즉 모든 DROP 규칙보다 앞에 삽입됩니다. 연결을 시작하는 패킷만 허용하므로 응답 패킷을 위한 ESTABLISHED,RELATED 허용 규칙이 FORWARD 체인에 있는지 확인하십시오.',
    },
    {
      en: 'Lost at restart until saved: iptables-save to the file that your distribution loads. Where ufw or firewalld runs the firewall, use its own language, or a reload removes these lines.',
      ko: '저장하지 않으면 재부팅 후 사라집니다. 배포판이 부팅 시 읽는 파일에 iptables-save로 저장하십시오. ufw나 firewalld로 관리하는 장비에서는 다시 로드할 때 지워질 수 있으므로 해당 도구의 문법을 사용하십시오.',
    },
  ],
  // Each line goes above the one before it; all of them accept, so that their order does not matter.
  write: (rules) => rules.map((rule) => command(rule, '-I')).join('\n'),
  check: (rules) => [...new Set(rules.map(program))].map((each) => `${each} -w -nvL FORWARD --line-numbers`).join('\n'),
  undo: (rules) => rules.map((rule) => command(rule, '-D')).join('\n'),
} as const satisfies PermitDialect;

const program = ({ family }: NamedRule): string => (family === 4 ? 'iptables' : 'ip6tables');

/** `-w`: waits for the lock instead of failing. The comment begins with the name, so that -D finds this rule and no other. */
function command(rule: NamedRule, action: '-I' | '-D'): string {
  const { name, comment, transport, from, to, sourcePorts, ports } = rule;
  return [
    `${program(rule)} -w ${action} FORWARD`,
    address('-s', '--src-range', from),
    address('-d', '--dst-range', to),
    `-p ${transport}`,
    portMatch('sport', sourcePorts),
    portMatch('dport', ports),
    `-m comment --comment "${`${name} ${comment}`.trim()}"`,
    '-j ACCEPT',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function address(network: '-s' | '-d', range: '--src-range' | '--dst-range', end: Endpoint): string {
  if (end.kind === 'any') return '';
  if (end.kind === 'hole') return `${network} ${iptables.hole(end.name)}`;
  const [block] = end.blocks;
  return prefixOf(block) === undefined ? `-m iprange ${range} ${blockText(block)}` : `${network} ${blockText(block)}`;
}

function portMatch(match: 'sport' | 'dport', ports: NamedRule['ports']): string {
  if (ports.length === 0) return '';
  return ports.length === 1 ? `--${match} ${colonPorts(ports)}` : `-m multiport --${match}s ${colonPorts(ports)}`;
}
