import { addressText, type Family, networkText, wildcardText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint } from '../rule.js';
import {
  comment,
  hole,
  hostOr,
  listHoles,
  savedBy,
  stateless,
  statelessHolds,
  touched,
  undoStateless,
} from './cisco.js';

const wording = {
  open: (list: string, family: Family) =>
    family === 4 ? `ip access-list extended ${list}` : `ipv6 access-list ${list}`,
  place: (number: string, family: Family) => (family === 4 ? number : `sequence ${number}`),
  address,
};

/**
 * Entries for extended access lists that are in use already. A list of our own would do nothing until it is applied; and one
 * that an interface names though it does not exist lets everything through until its first entry denies all the rest.
 */
export const ciscoIos = {
  id: 'cisco-ios',
  name: 'Cisco IOS extended ACL',
  aliases: ['ios', 'cisco ios', 'cisco', 'ios acl', 'ios-xe', '시스코', '시스코 ios', '아이오에스'],
  alsoMachines: ['ios', 'cisco', '시스코', '아이오에스'],
  reference:
    'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_data_acl/configuration/15-mt/sec-data-acl-15-mt-book/sec-acl-seq-num.html',
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
      en: 'On the router or layer 3 switch, in configuration mode. Replace ACL_TO_SERVER with the existing list that sees packets to the server, ACL_FROM_SERVER with that for packets it sends (IPv6: ACL6_…); leave out the block of a direction that has no list. Only names that show ip access-lists (IPv6: show ipv6 access-list) shows: a new name creates a list.',
      ko: '라우터나 L3 스위치의 설정 모드에서 붙여 넣으십시오. ACL_TO_SERVER는 서버로 가는 패킷에, ACL_FROM_SERVER는 서버가 보내는 패킷에 이미 적용된 ACL의 이름으로 바꾸십시오(IPv6는 ACL6_…). ACL이 없는 방향의 블록은 빼십시오. show ip access-lists(IPv6는 show ipv6 access-list)에 있는 이름만 쓰십시오. 없는 이름을 쓰면 ACL이 새로 만들어집니다.',
    },
    {
      en: 'Replace SEQ so that the numbers are free in both lists and come before the final deny: 4 makes 401, 402 and so on; until then every entry is refused. Too little room: ip access-list resequence NAME 1000 100 renumbers an IPv4 list and changes nothing else. A held-back entry that you open later needs a SEQ of its own. Duplicate sequence number means that the line was not taken. An entry that the list had already is not added again: keep it out of the undo.',
      ko: 'SEQ를 숫자로 바꾸십시오. 4를 넣으면 401, 402…가 됩니다. 이 번호는 두 ACL 모두에서 비어 있고 마지막 deny보다 앞이어야 합니다. 바꾸지 않은 항목은 모두 오류가 나서 추가되지 않습니다. 번호가 모자라면 ip access-list resequence ACL이름 1000 100으로 IPv4 ACL의 번호만 다시 매길 수 있습니다. 주석으로 남겨 둔 항목을 나중에 열 때는 다른 SEQ를 쓰십시오. Duplicate sequence number가 나온 줄은 추가되지 않은 것입니다. ACL에 이미 있던 항목은 다시 추가되지 않으니 되돌릴 때 그 줄은 빼십시오.',
    },
    {
      en: 'The list keeps no state: return traffic is permitted in the opposite list, TCP as established, UDP for any packet from those ports. A missing address is filled in as host 10.2.0.5 or 10.1.0.0 0.0.255.255 (a wildcard mask).',
      ko: 'ACL은 상태를 추적하지 않으므로 응답 트래픽을 반대쪽 ACL에서 허용합니다. TCP는 established로, UDP는 해당 포트에서 오는 모든 패킷을 허용합니다. 주소 자리는 host 10.2.0.5 또는 10.1.0.0 0.0.255.255(와일드카드 마스크) 형식으로 채우십시오.',
    },
    {
      en: 'The check is for privileged EXEC mode: end leaves configuration mode.',
      ko: '확인 명령은 end로 설정 모드를 나온 뒤 특권 EXEC 모드에서 실행하십시오.',
    },
    savedBy('copy running-config startup-config'),
  ],
  write: (rules) => stateless(rules, wording),
  check: (rules) =>
    [
      ...touched(rules, (list, family) => [`show ${family === 4 ? 'ip access-lists' : 'ipv6 access-list'} ${list}`]),
      'show running-config | include ^interface|access-group|traffic-filter',
    ].join('\n'),
  undo: (rules) => undoStateless(rules, wording),
} as const satisfies PermitDialect;

function address(end: Endpoint, family: Family): string {
  if (end.kind !== 'addresses') return end.kind === 'any' ? 'any' : hole(end.name);
  return hostOr(
    (block) => (family === 6 ? networkText(block) : `${addressText(block.first, 4)} ${wildcardText(block)}`),
    end.blocks[0],
  );
}
