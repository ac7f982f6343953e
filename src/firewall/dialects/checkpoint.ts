import { portText } from '../../catalog/port-text.js';
import { addressText, isHost, prefixOf } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import {
  type AddressObject,
  addressObjects,
  hole,
  objectsOf,
  type ServiceObject,
  serviceObjects,
  servicesOf,
} from './named-objects.js';

/** Of objects and rules. */
const names = { longest: 63, joint: '-' } as const;

/**
 * Commands of the management server's shell, in one session, so that nothing counts before it is published. An omitted source,
 * destination or service is Any: all three are always written. A new service also serves the rules for Any unless it says not to.
 */
export const checkpoint = {
  id: 'checkpoint',
  name: 'Check Point',
  aliases: ['check point', 'mgmt_cli', 'mgmt cli', '체크포인트'],
  reference: 'https://sc1.checkpoint.com/documents/latest/APIs/#cli/add-access-rule',
  fileExtension: 'sh',
  highlight: 'sh',
  writes: 'permits',
  stands: 'transit',
  holds: {
    ports: { most: 20 },
    addresses: 'many',
    addressRanges: true,
    sourcePorts: true,
    names,
    commentLength: 100,
  },
  // An object, layer or rule of this name does not exist: the whole command is refused.
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: 'Fill in every @@…@@: the layer, the rule that the new ones come above (the first drop or the cleanup rule), and names of network objects that exist already.',
      ko: '먼저 @@…@@를 모두 채우십시오. 레이어 이름, 새 규칙이 위에 와야 할 규칙(첫 drop 규칙이나 Cleanup 규칙)의 이름, 이미 등록된 네트워크 객체의 이름을 넣습니다.',
    },
    {
      en: 'On the management server, first: mgmt_cli login > id.txt. Look at the answers; one that says an object exists already is harmless. Then mgmt_cli publish -s id.txt, or mgmt_cli discard -s id.txt, and install the policy.',
      ko: '관리 서버에서 먼저 mgmt_cli login > id.txt로 로그인하십시오. 각 명령의 응답을 확인하십시오. 객체가 이미 있다는 오류는 문제가 되지 않습니다. 그다음 mgmt_cli publish -s id.txt로 게시(취소는 mgmt_cli discard -s id.txt)하고 정책을 설치하십시오.',
    },
  ],
  write: (rules) =>
    [
      ...addressObjects(rules, names).map(addAddress),
      ...serviceObjects(rules, names).map(addService),
      ...rules.map(addRule),
    ].join('\n'),
  check: (rules) =>
    rules.map(({ name }) => command('show access-rule', [`layer "${hole('LAYER')}"`, `name "${name}"`])).join('\n'),
  // What another rule still uses is kept: deleting it is refused.
  undo: (rules) =>
    [
      ...rules.map(({ name }) => command('delete access-rule', [`layer "${hole('LAYER')}"`, `name "${name}"`])),
      ...serviceObjects(rules, names).map(({ name, transport }) =>
        command(`delete service-${transport}`, [`name "${name}"`]),
      ),
      ...addressObjects(rules, names).map((object) => command(`delete ${kindOf(object)}`, [`name "${object.name}"`])),
    ].join('\n'),
} as const satisfies PermitDialect;

const command = (what: string, fields: readonly string[]): string =>
  ['mgmt_cli', what, ...fields, '-s id.txt'].join(' ');

function kindOf({ block }: AddressObject): 'host' | 'network' | 'address-range' {
  if (isHost(block)) return 'host';
  return prefixOf(block) === undefined ? 'address-range' : 'network';
}

/** That another object has the same address is a warning, which would refuse this one. */
function addAddress(object: AddressObject): string {
  return command(`add ${kindOf(object)}`, [`name "${object.name}"`, ...addressFields(object), 'ignore-warnings true']);
}

function addressFields(object: AddressObject): readonly string[] {
  const { family, first, last } = object.block;
  const [from, to] = [first, last].map((value) => addressText(value, family));
  switch (kindOf(object)) {
    case 'host':
      return [`ipv${family}-address ${from}`];
    case 'network':
      return [`subnet${family} ${from}`, `mask-length${family} ${prefixOf(object.block)}`];
    default:
      return [`ipv${family}-address-first ${from}`, `ipv${family}-address-last ${to}`];
  }
}

function addService({ name, transport, sourcePort, port }: ServiceObject): string {
  return command(`add service-${transport}`, [
    `name "${name}"`,
    `port ${portText(port)}`,
    ...(sourcePort === undefined ? [] : [`source-port ${portText(sourcePort)}`]),
    'match-for-any false',
  ]);
}

/** Each comes right above the rule that was there: they stand as they are read. */
function addRule(rule: NamedRule): string {
  const services = servicesOf(rule, names).map(({ name }) => name);
  return command('add access-rule', [
    `layer "${hole('LAYER')}"`,
    `position.above "${hole('RULE_BELOW')}"`,
    `name "${rule.name}"`,
    ...numbered('source', addressNames(rule.from)),
    ...numbered('destination', addressNames(rule.to)),
    ...numbered('service', services),
    'action "Accept"',
    ...(rule.comment === '' ? [] : [`comments "${rule.comment}"`]),
  ]);
}

function addressNames(end: Endpoint): readonly string[] {
  if (end.kind === 'any') return ['Any'];
  return end.kind === 'hole' ? [hole(end.name)] : objectsOf(end, names).map(({ name }) => name);
}

const numbered = (field: string, values: readonly string[]): readonly string[] =>
  values.map((value, index) => `${field}.${index + 1} "${value}"`);
