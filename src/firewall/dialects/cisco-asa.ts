import { maskText, networkText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { comment, hole, hostOr, listName, permit, savedBy } from './cisco.js';
import { onSite, siteNote } from './site.js';

const names = { longest: 40, joint: '-' } as const;

/**
 * Entries for the access lists that an ASA has already: a new list would be bound to nothing and do nothing, and binding it
 * would replace the one in use. The ASA keeps state, so there are no return rules.
 */
export const ciscoAsa = {
  id: 'cisco-asa',
  name: 'Cisco ASA',
  aliases: ['asa', 'cisco asa', 'asa acl', '시스코 asa', '에이에스에이'],
  alsoMachines: ['asa'],
  reference:
    'https://www.cisco.com/c/en/us/td/docs/security/asa/asa-cli-reference/A-H/asa-command-ref-A-H/aa-ac-commands.html',
  fileExtension: 'txt',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: {
    ports: { most: 1 },
    addresses: 'one',
    addressRanges: false,
    sourcePorts: true,
    names,
    // A remark takes 100 characters: the name, a blank and this.
    commentLength: 59,
  },
  hole,
  ownHoles: ['ACL_TO_SERVER', 'ACL_FROM_SERVER'],
  comment,
  checkedBy: [],
  notes: [
    {
      en: 'On the ASA, in configuration mode. Replace ACL_TO_SERVER with the name of the list that filters traffic to the server, ACL_FROM_SERVER with that for connections the server opens: show running-config access-group names them. Each line goes to the top (line 1), before any deny. A name that no interface uses opens nothing.',
      ko: 'ASA의 설정 모드에서 붙여 넣으십시오. ACL_TO_SERVER는 서버로 들어오는 트래픽을 거르는 ACL의 이름으로, ACL_FROM_SERVER는 서버가 시작하는 연결을 거르는 ACL의 이름으로 바꾸십시오. 이름은 show running-config access-group으로 확인합니다. 각 줄은 ACL 맨 앞(line 1), 즉 모든 deny보다 앞에 들어갑니다. 인터페이스에 적용되지 않은 이름이면 아무것도 열리지 않습니다.',
    },
    {
      en: 'Addresses are the real ones, before NAT (since 8.3). any4, any6 and IPv6 in the same list need 9.0. A missing address is filled in as host 10.2.0.5 or 10.1.0.0 255.255.0.0 (a netmask, no wildcard). An entry that the list had already must stay out of the undo.',
      ko: '주소는 NAT로 변환되기 전의 실제 주소입니다(8.3 이상). any4, any6와 같은 ACL 안의 IPv6는 9.0 이상에서만 됩니다. 주소 자리는 host 10.2.0.5 또는 10.1.0.0 255.255.0.0(와일드카드가 아닌 넷마스크) 형식으로 채우십시오. ACL에 이미 있던 항목이라면 되돌릴 때 그 줄은 빼십시오.',
    },
    savedBy('write memory'),
    siteNote(hole),
  ],
  // Each line is inserted above the one before it: written backwards, they stand as they are read, each under its remark.
  write: (rules) =>
    onSite(rules, names, hole)
      .toReversed()
      .flatMap((rule) => [
        `access-list ${list(rule)} line 1 ${entry(rule)}`,
        `access-list ${list(rule)} line 1 ${remark(rule)}`,
      ])
      .join('\n'),
  check: (rules) =>
    ['show running-config access-group', ...new Set(rules.map((rule) => `show access-list ${list(rule)}`))].join('\n'),
  undo: (rules) =>
    onSite(rules, names, hole)
      .flatMap((rule) => [
        `no access-list ${list(rule)} ${entry(rule)}`,
        `no access-list ${list(rule)} ${remark(rule)}`,
      ])
      .join('\n'),
} as const satisfies PermitDialect;

// One list holds both families.
const list = ({ direction }: NamedRule): string => listName(direction, undefined);

const entry = (rule: NamedRule): string => `extended ${permit(rule, address)}`;

const remark = ({ name, comment: text }: NamedRule): string => `remark ${`${name} ${text}`.trim()}`;

/** `any` alone is both families since 9.0. */
function address(end: Endpoint, family: NamedRule['family']): string {
  if (end.kind === 'hole') return hole(end.name);
  if (end.kind === 'any') return `any${family}`;
  return hostOr(
    (network) =>
      family === 6 ? networkText(network) : networkText(network).replace(/\/\d+$/, ` ${maskText(network)}`),
    end.blocks[0],
  );
}
