import { portText } from '../../catalog/port-text.js';
import { blockText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { onSite, siteNote } from './site.js';

const chain = 'inet filter forward';
const names = { longest: 60, joint: '-' } as const;
// `@` begins the name of a set, which no set can have in this place.
const hole = (name: string): string => `@@${name}@@`;

/** Rules for a Linux router, as input of `nft -f`. All of them accept, so that their order does not matter. */
export const nftables = {
  id: 'nftables',
  name: 'nftables',
  aliases: ['nft', 'nf tables', '엔에프테이블'],
  reference: 'https://www.netfilter.org/projects/nftables/manpage.html',
  fileExtension: 'nft',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: {
    ports: { most: 64 },
    addresses: 'many',
    addressRanges: true,
    sourcePorts: true,
    names,
    commentLength: 50,
  },
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: ['nft -c', 'network namespaces'],
  notes: [
    {
      en: 'For a Linux router, as root: save the lines as sfbport-nftables.nft, then nft -f sfbport-nftables.nft takes all of them or none. They go to the top of the chain forward of the table inet filter, before any drop. Other names? nft list ruleset shows yours: change them in every line, the check and the undo.',
      ko: 'Linux 라우터용이며 root 권한으로 실행합니다. 규칙을 sfbport-nftables.nft 파일로 저장하고 nft -f sfbport-nftables.nft를 실행하십시오. 한 줄이라도 오류가 있으면 아무것도 적용되지 않습니다. 각 줄은 inet filter 테이블의 forward 체인 맨 앞, 즉 모든 drop 규칙보다 앞에 삽입됩니다. 테이블이나 체인 이름이 다르면 nft list ruleset으로 확인해 규칙, 확인, 되돌리기의 모든 줄에서 바꾸십시오.',
    },
    {
      en: 'The chain must also accept ct state established,related for the answers, as it usually does. Another chain at the hook forward (firewalld, Docker) can still drop. Not kept over a restart until the ruleset is saved.',
      ko: '응답 패킷을 위한 ct state established,related accept 규칙이 체인에 있는지 확인하십시오. forward hook에 다른 체인(firewalld, Docker)이 있으면 그곳에서 차단될 수 있습니다. 저장하지 않으면 재부팅 후 사라집니다.',
    },
    siteNote(hole),
  ],
  write: (rules) => onSite(rules, names, hole).map(statement).join('\n'),
  check: () => ['nft -c -f sfbport-nftables.nft', `nft list chain ${chain}`].join('\n'),
  undo: (rules) =>
    [
      'for name in \\',
      ...onSite(rules, names, hole).map(({ name }) => `  ${name} \\`),
      '; do',
      `  nft -a list chain ${chain} | sed -n 's/.*comment "'"$name"'[ "].*# handle \\([0-9]*\\)$/delete rule ${chain} handle \\1/p' | nft -f -`,
      'done',
    ].join('\n'),
} as const satisfies PermitDialect;

/** The comment begins with the name, by which the rule is found again. */
function statement({ name, comment, family, transport, from, to, sourcePorts, ports }: NamedRule): string {
  const ip = family === 4 ? 'ip' : 'ip6';
  return [
    `insert rule ${chain}`,
    from.kind === 'any' && to.kind === 'any' ? `meta nfproto ipv${family}` : '',
    address(`${ip} saddr`, from),
    address(`${ip} daddr`, to),
    portSet(`${transport} sport`, sourcePorts),
    portSet(`${transport} dport`, ports),
    'accept',
    `comment "${`${name} ${comment}`.trim()}"`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function address(match: string, end: Endpoint): string {
  if (end.kind === 'any') return '';
  return `${match} ${end.kind === 'hole' ? hole(end.name) : set(end.blocks.map(blockText))}`;
}

function portSet(match: string, ports: NamedRule['ports']): string {
  return ports.length === 0 ? '' : `${match} ${set(ports.map(portText))}`;
}

function set(elements: readonly string[]): string {
  return elements.length === 1 ? elements.join('') : `{ ${elements.join(', ')} }`;
}
