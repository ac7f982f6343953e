import { addressText, type Block, maskText, prefixOf } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { hole } from './named-objects.js';
import { needsSite, onSite, siteNote } from './site.js';

const names = { longest: 32, joint: '-' } as const;

/**
 * Rules of a USG6000's security policy. Each line of a rule takes effect by itself, and a condition that was refused is any:
 * a rule with a hole is therefore switched off before anything else is said, until somebody fills it in. Naming a rule that
 * exists goes on with it, and adds to its addresses.
 */
export const huaweiUsg = {
  id: 'huawei-usg',
  name: 'Huawei USG',
  aliases: ['huawei', 'usg', '화웨이'],
  alsoMachines: ['huawei', '화웨이'],
  reference: 'https://usg.zrnko.cz/resources/admin/sec_admin_secpolicy_0022.html',
  fileExtension: 'txt',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: {
    // A command takes 64 ports at an end, but only 510 characters: 15 ranges at each end fit.
    ports: { most: 15 },
    addresses: 'many',
    addressRanges: true,
    sourcePorts: true,
    names,
    commentLength: 100,
  },
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: 'On a USG6000 (V500 or later). New rules go to the end of the policy; rule move puts these, and no others, at the top, before any deny. If a line is refused, its condition is any: take that rule back at once.',
      ko: 'USG6000(V500 이상)용입니다. 새 규칙은 정책 맨 끝에 생기므로 rule move로 이 규칙들만 맨 위, 즉 모든 deny보다 앞으로 옮깁니다. 오류가 난 줄이 있으면 그 조건은 any가 되므로 해당 규칙을 즉시 되돌리십시오.',
    },
    {
      en: 'A rule with a missing address carries disable: fill in 10.1.0.0 mask 255.255.0.0 (without mask it is a wildcard) or range 10.1.0.5 10.1.0.20, and delete its line disable.',
      ko: '주소를 아직 채우지 않은 규칙에는 disable이 들어 있습니다. 주소는 10.1.0.0 mask 255.255.0.0(mask를 빼면 와일드카드로 해석됩니다) 또는 range 10.1.0.5 10.1.0.20 형식으로 채우고 disable 줄을 지우십시오.',
    },
    {
      en: 'No zones are named: the rules hold between all of them. Add source-zone and destination-zone where your policy has them.',
      ko: 'zone을 지정하지 않았으므로 모든 zone 사이에 적용됩니다. zone별로 정책을 운영한다면 source-zone과 destination-zone을 추가하십시오.',
    },
    {
      en: 'In effect at once, but lost at the next restart until saved: return, then save. The same goes for the undo.',
      ko: '바로 적용되지만, return으로 사용자 뷰로 나와 save로 저장하지 않으면 재부팅 후 사라집니다. 되돌린 뒤에도 저장하십시오.',
    },
    siteNote(hole),
  ],
  write: (rules) =>
    [
      'system-view',
      'security-policy',
      ...onSite(rules, names, hole).flatMap(statements),
      // Each is moved above the one before it: moved backwards, they stand as they are read.
      ...onSite(rules, names, hole)
        .toReversed()
        .map(({ name }) => ` rule move ${name} top`),
      'quit',
    ].join('\n'),
  check: (rules) =>
    [
      'display security-policy rule all',
      ...onSite(rules, names, hole).map(({ name }) => `display security-policy rule name ${name}`),
    ].join('\n'),
  undo: (rules) =>
    [
      'system-view',
      'security-policy',
      ...onSite(rules, names, hole).map(({ name }) => ` undo rule name ${name}`),
      'quit',
    ].join('\n'),
} as const satisfies PermitDialect;

/** The permission comes last: a rule that is only half there lets nothing through. */
function statements(rule: NamedRule): readonly string[] {
  const { name, comment, family, transport, from, to, sourcePorts, ports } = rule;
  const isOpen = from.kind === 'any' && to.kind === 'any';
  return [
    ` rule name ${name}`,
    ...(needsSite(rule) ? ['  disable'] : []),
    ...(comment === '' ? [] : [`  description ${comment}`]),
    ...conditions('source-address', isOpen ? { kind: 'addresses', blocks: halves[family] } : from),
    ...conditions('destination-address', to),
    `  service protocol ${transport}${portList('source-port', sourcePorts)}${portList('destination-port', ports)}`,
    '  action permit',
    '  quit',
  ];
}

/** A rule without addresses holds for both families; one family in halves keeps the other out, for no mask is shorter than 1. */
const halves: Readonly<Record<4 | 6, readonly [Block, Block]>> = { 4: halvesOf(4, 32n), 6: halvesOf(6, 128n) };

function halvesOf(family: 4 | 6, bits: bigint): readonly [Block, Block] {
  const half = 1n << (bits - 1n);
  return [
    { family, first: 0n, last: half - 1n },
    { family, first: half, last: 2n * half - 1n },
  ];
}

/** Each line adds an address; a condition that is not named is any. */
function conditions(keyword: string, end: Endpoint): readonly string[] {
  if (end.kind === 'any') return [];
  const values = end.kind === 'hole' ? [hole(end.name)] : end.blocks.map(addressValue);
  return values.map((value) => `  ${keyword} ${value}`);
}

function addressValue(block: Block): string {
  const first = addressText(block.first, block.family);
  const prefix = prefixOf(block);
  if (prefix === undefined) return `range ${first} ${addressText(block.last, block.family)}`;
  return block.family === 4 ? `${first} mask ${maskText(block)}` : `${first} ${prefix}`;
}

function portList(keyword: string, ports: NamedRule['ports']): string {
  if (ports.length === 0) return '';
  return ` ${keyword} ${ports.map(({ first, last }) => (first === last ? first : `${first} to ${last}`)).join(' ')}`;
}
