import { portText } from '../../catalog/port-text.js';
import { addressText, type Block, maskText, networkText, prefixOf } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import {
  type AddressObject,
  addressObjects,
  hole,
  objectsOf,
  type ServiceObject,
  serviceObjects,
  serviceObjectsOf,
  whereabouts,
} from './named-objects.js';
import { onSite, siteNote } from './site.js';

const policyNames = { longest: 35, joint: '-' } as const;
/** Of addresses and services. */
const objectNames = { longest: 63, joint: '-' } as const;

/**
 * `edit 0` takes the next free number; any other number could be somebody's policy. A hole stands in the policy, as the name of
 * an address that does not exist: the policy lacks an end, and `next` discards it. A new address is 0.0.0.0/0 until a subnet is
 * accepted: no hole may ever stand in one.
 */
export const fortios = {
  id: 'fortios',
  name: 'Fortinet FortiOS',
  aliases: ['fortigate', 'fortinet', 'forti', '포티게이트', '포티게잇', '포티넷', '포티'],
  alsoMachines: ['fortinet'],
  reference: 'https://docs.fortinet.com/document/fortigate/7.0.9/cli-reference/266620/config-firewall-service-custom',
  fileExtension: 'txt',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: {
    ports: { most: 20 },
    addresses: 'many',
    addressRanges: true,
    sourcePorts: true,
    names: policyNames,
    commentLength: 100,
  },
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: 'The policies land at the end, behind a final deny: list them with the check commands, then config firewall policy, move ID before ID-OF-THE-DENY, end. They take effect at once.',
      ko: '정책은 목록 맨 끝, 즉 마지막 deny 정책 뒤에 추가됩니다. 확인 명령으로 정책 ID를 찾은 다음 config firewall policy, move 정책ID before deny정책ID, end로 옮기십시오. 설정은 즉시 적용됩니다.',
    },
    {
      en: 'Fill in every @@…@@ first: names of interfaces (or zones), and names of address objects that exist already. For FortiOS 6.4 or newer; with VDOMs, first config vdom, edit NAME.',
      ko: '먼저 @@…@@를 모두 채우십시오. 인터페이스(또는 zone) 이름과 이미 등록된 주소 객체의 이름을 넣습니다. FortiOS 6.4 이상용입니다. VDOM을 쓰면 먼저 config vdom, edit 이름으로 들어가십시오.',
    },
    {
      en: 'To undo, put in the numbers that the first commands show: FortiOS deletes policies by number only. Do not paste twice: the name is refused the second time, and the policy may be there again without one.',
      ko: '되돌릴 때는 앞쪽 명령에서 나온 정책 ID를 넣으십시오. FortiOS는 정책을 ID로만 삭제합니다. 두 번 붙여 넣지 마십시오. 두 번째에는 이름이 중복되어 오류가 나고 이름 없는 정책이 하나 더 생길 수 있습니다.',
    },
    siteNote(hole),
  ],
  write: (rules) =>
    [
      ...addressTables(rules, addressLines),
      ...table('service custom', serviceObjects(rules, objectNames).flatMap(serviceLines)),
      ...table('policy', onSite(rules, policyNames, hole).flatMap(policyLines)),
    ].join('\n'),
  check: (rules) => onSite(rules, policyNames, hole).map(find).join('\n'),
  // What another policy still uses is kept: deleting it is refused.
  undo: (rules) =>
    [
      ...onSite(rules, policyNames, hole).map(find),
      ...table('policy', rules.map(deletionByNumber)),
      ...table('service custom', serviceObjects(rules, objectNames).map(deletion)),
      ...addressTables(rules, deletion),
    ].join('\n'),
} as const satisfies PermitDialect;

const find = ({ name }: NamedRule): string => `show firewall policy | grep -f "${name}"`;
const deletionByNumber = ({ name }: NamedRule): string => `    delete ${hole(`ID_OF_${name}`)}`;
const deletion = ({ name }: { readonly name: string }): string => `    delete "${name}"`;

function table(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`config firewall ${name}`, ...lines, 'end'];
}

function addressTables(rules: readonly NamedRule[], write: (object: AddressObject) => string | readonly string[]) {
  const objects = addressObjects(rules, objectNames);
  const linesOf = (family: NamedRule['family']) =>
    objects.filter(({ block }) => block.family === family).flatMap(write);
  return [...table('address', linesOf(4)), ...table('address6', linesOf(6))];
}

function addressLines({ name, block }: AddressObject): readonly string[] {
  return entry(`"${name}"`, addressSettings(block));
}

function addressSettings(block: Block): readonly string[] {
  const { family, first, last } = block;
  if (prefixOf(block) === undefined)
    return ['type iprange', `start-ip ${addressText(first, family)}`, `end-ip ${addressText(last, family)}`];
  return family === 4 ? [`subnet ${addressText(first, 4)} ${maskText(block)}`] : [`ip6 ${networkText(block)}`];
}

/** The sender's ports follow the listener's, after a colon. */
function serviceLines({ name, transport, sourcePort, port }: ServiceObject): readonly string[] {
  const source = sourcePort === undefined ? '' : `:${portText(sourcePort)}`;
  return entry(`"${name}"`, [`${transport}-portrange ${portText(port)}${source}`]);
}

function policyLines(rule: NamedRule): readonly string[] {
  const { name, comment, family, from, to } = rule;
  const suffix = family === 4 ? '' : '6';
  const services = serviceObjectsOf(rule, objectNames).map((service) => service.name);
  return entry('0', [
    `name "${name}"`,
    `srcintf "${whereabouts('INTERFACE', from)}"`,
    `dstintf "${whereabouts('INTERFACE', to)}"`,
    `srcaddr${suffix} ${quoted(addressNames(from))}`,
    `dstaddr${suffix} ${quoted(addressNames(to))}`,
    'schedule "always"',
    `service ${quoted(services)}`,
    'action accept',
    ...(comment === '' ? [] : [`comments "${comment}"`]),
  ]);
}

function addressNames(end: Endpoint): readonly string[] {
  if (end.kind === 'any') return ['all'];
  return end.kind === 'hole' ? [hole(end.name)] : objectsOf(end, objectNames).map(({ name }) => name);
}

function entry(key: string, settings: readonly string[]): readonly string[] {
  return [`    edit ${key}`, ...settings.map((setting) => `        set ${setting}`), '    next'];
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' ');
