import { portText } from '../../catalog/port-text.js';
import { anyNetwork, blockText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { hole, listed, type ServiceObject, serviceObjects, serviceObjectsOf, whereabouts } from './named-objects.js';
import { onSite, siteNote } from './site.js';

const names = { longest: 63, joint: '-' } as const;

/**
 * A rule is one line, so that it is taken whole or not at all, and holds its addresses itself. `application any` with service
 * objects: `application-default` would look at the application's ports, not at these. Setting a rule that exists adds to its
 * lists and widens it.
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
  ownHoles: ['DENY_RULE'],
  // The command line knows none.
  comment: undefined,
  checkedBy: [],
  notes: [
    {
      en: 'Paste in configuration mode; before a long paste say set cli scripting-mode on ahead of configure, or lines can be lost. Fill in every @@…@@: the zones, and as @@DENY_RULE@@ the first deny that the rules must come before. Without such a deny, leave out the move lines.',
      ko: '설정 모드(configure)에서 붙여 넣으십시오. 한꺼번에 많은 줄을 붙여 넣으면 일부가 빠질 수 있으니 configure 전에 set cli scripting-mode on을 실행하십시오. 먼저 @@…@@를 모두 채워야 합니다. zone 이름을 넣고, @@DENY_RULE@@에는 이 트래픽을 막는 첫 deny 규칙의 이름을 넣으십시오. 새 규칙이 그 앞으로 옮겨집니다. 그런 deny 규칙이 없으면 move 줄은 빼십시오.',
    },
    {
      en: 'Nothing takes effect before the commit. For several virtual systems, first: set system setting target-vsys. Addresses are those before NAT, zones those after it. On Panorama, in every line: device-group NAME service for service, device-group NAME pre-rulebase for rulebase.',
      ko: 'commit 전에는 아무것도 적용되지 않습니다. 가상 시스템(vsys)이 여러 개면 먼저 set system setting target-vsys로 대상을 지정하십시오. 주소는 NAT 이전, zone은 NAT 이후를 기준으로 합니다. Panorama에서는 모든 줄의 service를 device-group 이름 service로, rulebase를 device-group 이름 pre-rulebase로 바꾸십시오.',
    },
    siteNote(hole),
  ],
  write: (rules) =>
    [
      ...serviceObjects(rules, names).map(serviceLine),
      ...onSite(rules, names, hole).map(ruleLine),
      ...onSite(rules, names, hole).map(
        ({ name }) => `move rulebase security rules ${name} before ${hole('DENY_RULE')}`,
      ),
    ].join('\n'),
  check: (rules) =>
    ['validate full', ...onSite(rules, names, hole).map(({ name }) => `show rulebase security rules ${name}`)].join(
      '\n',
    ),
  // A service that another rule still uses is kept: deleting it is refused.
  undo: (rules) =>
    [
      ...onSite(rules, names, hole).map(({ name }) => `delete rulebase security rules ${name}`),
      ...serviceObjects(rules, names).map(({ name }) => `delete service ${name}`),
    ].join('\n'),
} as const satisfies PermitDialect;

function serviceLine({ name, transport, sourcePort, port }: ServiceObject): string {
  const source = sourcePort === undefined ? '' : ` source-port ${portText(sourcePort)}`;
  return `set service ${name} protocol ${transport} port ${portText(port)}${source}`;
}

function ruleLine(rule: NamedRule): string {
  const { name, from, to, comment } = rule;
  return [
    `set rulebase security rules ${name}`,
    `from ${whereabouts('ZONE', from)} to ${whereabouts('ZONE', to)}`,
    `source ${addresses(from, rule)} destination ${addresses(to, rule)}`,
    `application any service ${listed(serviceObjectsOf(rule, names).map(({ name }) => name))}`,
    'action allow',
    ...(comment === '' ? [] : [`description "${comment}"`]),
  ].join(' ');
}

/** `any` is of both families; the other end keeps it to one, and where there is none the network of everything does. */
function addresses(end: Endpoint, { family, from, to }: NamedRule): string {
  if (end.kind === 'hole') return hole(end.name);
  if (end.kind === 'addresses') return listed(end.blocks.map(blockText));
  return from.kind === 'addresses' || to.kind === 'addresses' ? 'any' : anyNetwork(family);
}
