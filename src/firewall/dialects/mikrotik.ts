import { portText } from '../../catalog/port-text.js';
import { type Block, blockText, networkText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { onSite, siteNote } from './site.js';

const hole = (name: string): string => `@@${name}@@`;
const names = { longest: 60, joint: '-' } as const;

/**
 * Commands for a RouterOS 7 router. One rule each address, without address lists: an entry of a list may be a name, so that
 * what stands for a missing address would be asked of DNS, and the same list's name elsewhere would widen the rule.
 */
export const mikrotik = {
  id: 'mikrotik',
  name: 'MikroTik RouterOS 7',
  aliases: ['routeros', 'router os', '미크로틱'],
  reference: 'https://help.mikrotik.com/docs/spaces/ROS/pages/48660574/Filter',
  fileExtension: 'rsc',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: {
    // The list is that of the kernel's multiport, where a range takes two of the fifteen places.
    ports: { most: 15, perRange: 2 },
    addresses: 'one',
    // Ranges are sure for IPv4 only; networks say the same everywhere.
    addressRanges: false,
    sourcePorts: true,
    names,
    commentLength: 60,
  },
  hole,
  comment: (text) => `# ${text}`,
  checkedBy: [],
  notes: [
    {
      en: 'For the RouterOS 7 router between the two ends. Each line puts its rule above the first drop or reject of the chain forward. If a line is refused, the chain has none: leave place-before out. Drops in chains that forward jumps to are not found: look at the order with the check.',
      ko: '출발지와 목적지 사이의 RouterOS 7 라우터용입니다. 각 규칙은 forward 체인의 첫 drop 또는 reject 위에 들어갑니다. 명령에서 오류가 나면 체인에 그런 규칙이 없는 것이므로 place-before를 빼십시오. forward에서 jump하는 다른 체인의 drop은 찾지 못하니 확인 명령으로 순서를 보십시오.',
    },
    {
      en: 'Replies pass by the rule that accepts established,related, which the default configuration has.',
      ko: '응답 패킷은 established,related를 허용하는 규칙으로 통과합니다. 기본 구성에 있는 규칙이니 지워지지 않았는지 확인하십시오.',
    },
    siteNote(hole),
  ],
  write: (rules) => onSite(rules, names, hole).map(command).join('\n'),
  check: (rules) => [...new Set(rules.map((rule) => `${menu(rule)} print where chain=forward`))].join('\n'),
  undo: (rules) =>
    onSite(rules, names, hole)
      .map((rule) => `${menu(rule)} remove [find where ${commentOf(rule)}]`)
      .join('\n'),
} as const satisfies PermitDialect;

/** `->0` takes the first of the drops found, since a rule can be placed before one only; dynamic ones are the router's own, and keep their place. */
function command(rule: NamedRule): string {
  const { transport, from, to, sourcePorts, ports } = rule;
  return [
    `${menu(rule)} add chain=forward action=accept protocol=${transport}`,
    address('src-address', from),
    portList('src-port', sourcePorts),
    address('dst-address', to),
    portList('dst-port', ports),
    commentOf(rule),
    `place-before=([${menu(rule)} find where chain=forward and dynamic=no and (action=drop or action=reject)]->0)`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const menu = ({ family }: NamedRule): string => `/${family === 4 ? 'ip' : 'ipv6'} firewall filter`;

/** The comment begins with the name; it is all by which a rule is found again. */
const commentOf = ({ name, comment }: NamedRule): string => `comment="${`${name} ${comment}`.trim()}"`;

function address(property: string, end: Endpoint): string {
  if (end.kind === 'any') return '';
  return `${property}=${end.kind === 'hole' ? hole(end.name) : end.blocks.map(network).join('')}`;
}

/** IPv6 is matched by prefix, of a single address too. */
const network = (block: Block): string => (block.family === 6 ? networkText(block) : blockText(block));

function portList(property: string, ports: NamedRule['ports']): string {
  return ports.length === 0 ? '' : `${property}=${ports.map(portText).join(',')}`;
}
