import { portText } from '../../catalog/port-text.js';
import { blockText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import {
  hole,
  listed,
  nameOnSite,
  type ServiceObject,
  serviceObjects,
  servicesOf,
  whereabouts,
} from './named-objects.js';

// PAN-OS takes 63; nine are kept for the hole at the end.
const names = { longest: 54, joint: '-' } as const;

/**
 * A rule is one line, so that it is taken whole or not at all, and holds its addresses itself. `application any` with service
 * objects: `application-default` would look at the application's ports, not at these. Setting a rule that exists adds to its
 * lists and widens it; where addresses are filled in by hand the name ends in one more hole.
 */
export const panos = {
  id: 'panos',
  name: 'Palo Alto PAN-OS',
  aliases: ['palo alto', 'paloalto', 'pan-os', 'palo', '팔로알토', '팔로알토 네트웍스'],
  alsoMachines: ['palo'],
  reference:
    'https://docs.paloaltonetworks.com/network-security/security-policy/administration/objects/services/create-a-custom-service-pm',
  fileExtension: 'txt',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: {
    ports: { most: 30 },
    addresses: 'many',
    addressRanges: true,
    sourcePorts: true,
    names,
    commentLength: 100,
  },
  // In no address, and in no name of an object, zone or rule.
  hole,
  // The command line knows none.
  comment: undefined,
  checkedBy: [],
  notes: [
    {
      en: 'Paste in configuration mode. Fill in every @@…@@: the zones, and as @@DENY_RULE@@ the first deny that the rules must come before. Without such a deny, leave out the move lines.',
      ko: '구성 모드(configure)에서 붙여 넣으십시오. 먼저 @@…@@를 모두 채워야 합니다. 영역(zone) 이름을 넣고, @@DENY_RULE@@에는 새 규칙이 앞에 와야 할 첫 deny 규칙의 이름을 넣으십시오. 그런 deny 규칙이 없으면 move 줄은 빼십시오.',
    },
    {
      en: 'Nothing takes effect before the commit. For several virtual systems, first: set system setting target-vsys. On Panorama, put set device-group NAME before service and set device-group NAME pre-rulebase instead of set rulebase.',
      ko: 'commit 전에는 아무것도 적용되지 않습니다. 가상 시스템(vsys)이 여러 개면 먼저 set system setting target-vsys로 대상을 지정하십시오. Panorama에서는 set service를 set device-group 이름 service로, set rulebase를 set device-group 이름 pre-rulebase로 바꾸십시오.',
    },
    {
      en: '@@SITE@@ is a word of yours, up to 8 letters, for where the filled-in addresses belong; never the same word for other addresses, or the old rules are widened. Addresses are those before NAT.',
      ko: '@@SITE@@에는 채워 넣은 주소의 위치를 나타내는 영문 8자 이내의 단어를 정해 넣으십시오. 다른 주소에 같은 단어를 다시 쓰면 기존 규칙의 허용 범위가 넓어집니다. 주소는 NAT 이전 주소를 기준으로 합니다.',
    },
  ],
  write: (rules) =>
    [
      ...serviceObjects(rules, names).map(serviceLine),
      ...rules.map(ruleLine),
      ...rules.map((rule) => `move rulebase security rules ${nameOnSite(rule)} before ${hole('DENY_RULE')}`),
    ].join('\n'),
  check: (rules) =>
    ['validate full', ...rules.map((rule) => `show rulebase security rules ${nameOnSite(rule)}`)].join('\n'),
  // A service that another rule still uses is kept: deleting it is refused.
  undo: (rules) =>
    [
      ...rules.map((rule) => `delete rulebase security rules ${nameOnSite(rule)}`),
      ...serviceObjects(rules, names).map(({ name }) => `delete service ${name}`),
    ].join('\n'),
} as const satisfies PermitDialect;

function serviceLine({ name, transport, sourcePort, port }: ServiceObject): string {
  const source = sourcePort === undefined ? '' : ` source-port ${portText(sourcePort)}`;
  return `set service ${name} protocol ${transport} port ${portText(port)}${source}`;
}

function ruleLine(rule: NamedRule): string {
  const { from, to, comment } = rule;
  return [
    `set rulebase security rules ${nameOnSite(rule)}`,
    `from ${whereabouts('ZONE', from)} to ${whereabouts('ZONE', to)}`,
    `source ${addresses(from, rule)} destination ${addresses(to, rule)}`,
    `application any service ${listed(servicesOf(rule, names).map(({ name }) => name))}`,
    'action allow',
    ...(comment === '' ? [] : [`description "${comment}"`]),
  ].join(' ');
}

/** `any` is of both families; the other end keeps it to one, and where there is none the network of everything does. */
function addresses(end: Endpoint, { family, from, to }: NamedRule): string {
  if (end.kind === 'hole') return hole(end.name);
  if (end.kind === 'addresses') return listed(end.blocks.map(blockText));
  return from.kind === 'addresses' || to.kind === 'addresses' ? 'any' : family === 4 ? '0.0.0.0/0' : '::/0';
}
