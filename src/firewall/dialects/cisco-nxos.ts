import { type Family, networkText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint } from '../rule.js';
import { comment, hole, listHoles, savedBy, stateless, statelessHolds, touched, undoStateless } from './cisco.js';

const ip = (family: Family): string => (family === 4 ? 'ip' : 'ipv6');

const wording = {
  open: (list: string, family: Family) => `${ip(family)} access-list ${list}`,
  place: (number: string) => number,
  address,
};

/** Entries for the access lists of a Nexus: as IOS keeps them, but with networks as prefixes and no word `extended`. */
export const ciscoNxos = {
  id: 'cisco-nxos',
  name: 'Cisco NX-OS ACL',
  aliases: ['nxos', 'nx-os', 'nexus', 'cisco nexus', 'cisco nxos', '넥서스'],
  alsoMachines: ['nexus'],
  reference:
    'https://www.cisco.com/c/en/us/td/docs/dcn/nx-os/nexus9000/101x/configuration/security/cisco-nexus-9000-nx-os-security-configuration-guide-101x/m-configuring-ip-acls.html',
  fileExtension: 'txt',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: statelessHolds,
  hole,
  ownHoles: [...listHoles, 'SEQ'],
  comment,
  checkedBy: [],
  notes: [
    {
      en: 'On the Nexus, in configuration mode. Replace ACL_TO_SERVER with the existing list that sees packets to the server, ACL_FROM_SERVER with that for packets it sends (IPv6: ACL6_…); leave out the block of a direction that has no list. Only names that show access-lists summary shows: a new name creates a list.',
      ko: 'Nexus의 설정 모드에서 붙여 넣으십시오. ACL_TO_SERVER는 서버로 가는 패킷에, ACL_FROM_SERVER는 서버가 보내는 패킷에 이미 적용된 ACL의 이름으로 바꾸십시오(IPv6는 ACL6_…). ACL이 없는 방향의 블록은 빼십시오. show access-lists summary에 있는 이름만 쓰십시오. 없는 이름을 쓰면 ACL이 새로 만들어집니다.',
    },
    {
      en: 'Replace SEQ so that the numbers are free in both lists and come before the final deny: 4 makes 401, 402 and so on; until then every entry is refused. Too little room: resequence ip access-list NAME 1000 100 (IPv6: resequence ipv6 …) renumbers a list and changes nothing else. A held-back entry that you open later needs a SEQ of its own. Never a number that is taken. An entry that the list had already is not to be undone: keep it out of the undo.',
      ko: 'SEQ를 숫자로 바꾸십시오. 4를 넣으면 401, 402…가 됩니다. 이 번호는 두 ACL 모두에서 비어 있고 마지막 deny보다 앞이어야 합니다. 바꾸지 않은 항목은 모두 오류가 나서 추가되지 않습니다. 번호가 모자라면 resequence ip access-list ACL이름 1000 100(IPv6는 resequence ipv6 …)으로 번호만 다시 매길 수 있습니다. 주석으로 남겨 둔 항목을 나중에 열 때는 다른 SEQ를 쓰십시오. 이미 쓰는 번호는 절대 쓰지 마십시오. ACL에 이미 있던 항목이라면 되돌릴 때 그 줄은 빼십시오.',
    },
    {
      en: 'The list keeps no state: return traffic is permitted in the opposite list, TCP as established, UDP for any packet from those ports. A missing address is filled in as 10.2.0.5/32 or 10.1.0.0/16.',
      ko: 'ACL은 상태를 추적하지 않으므로 응답 트래픽을 반대쪽 ACL에서 허용합니다. TCP는 established로, UDP는 해당 포트에서 오는 모든 패킷을 허용합니다. 주소 자리는 10.2.0.5/32 또는 10.1.0.0/16 형식으로 채우십시오.',
    },
    savedBy('copy running-config startup-config'),
  ],
  write: (rules) => stateless(rules, wording),
  check: (rules) =>
    touched(rules, (list, family) => [
      `show ${ip(family)} access-lists ${list}`,
      `show ${ip(family)} access-lists ${list} summary`,
    ]).join('\n'),
  undo: (rules) => undoStateless(rules, wording),
} as const satisfies PermitDialect;

function address(end: Endpoint): string {
  if (end.kind !== 'addresses') return end.kind === 'any' ? 'any' : hole(end.name);
  return networkText(end.blocks[0]);
}
