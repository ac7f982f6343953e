import { portText } from '../../catalog/port-text.js';
import { addressText, type Block, isHost, prefixOf } from '../address.js';
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
} from './named-objects.js';
import { onSite, siteNote } from './site.js';

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
  ownHoles: ['LAYER', 'RULE_BELOW'],
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: 'Fill in every @@…@@: the layer, the rule that the new ones come above (the first drop or the cleanup rule), and names of network objects that exist already.',
      ko: '먼저 @@…@@를 모두 채우십시오. 레이어 이름, 새 규칙 바로 아래에 올 규칙(첫 drop 규칙이나 Cleanup 규칙)의 이름, 이미 등록된 네트워크 객체의 이름을 넣습니다.',
    },
    {
      en: 'In expert mode on the management server, first: mgmt_cli login user NAME > id.txt, which waits for the password (without user, it waits for a name and does not say so). Look at the answers: More than one object named … means an address or service that is there already, and is harmless. Then mgmt_cli publish -s id.txt, or mgmt_cli discard -s id.txt, install the policy, and mgmt_cli logout -s id.txt. The undo needs the same.',
      ko: '관리 서버의 expert 모드에서 먼저 mgmt_cli login user 사용자명 > id.txt로 로그인하고 암호를 입력하십시오(user를 빼면 안내 없이 사용자 이름을 기다립니다). 각 명령의 응답을 확인하십시오. More than one object named …는 주소나 서비스 객체가 이미 있다는 뜻이므로 문제가 되지 않습니다. 그다음 mgmt_cli publish -s id.txt로 게시하고(취소하려면 mgmt_cli discard -s id.txt) 정책을 설치한 뒤 mgmt_cli logout -s id.txt로 로그아웃하십시오. 되돌릴 때도 마찬가지입니다.',
    },
    {
      en: 'Do not paste twice: rule names need not be unique, each rule would be there twice, and show and delete refuse a name that two rules have.',
      ko: '두 번 붙여 넣지 마십시오. 규칙 이름은 중복될 수 있어 같은 규칙이 두 개씩 생기며, 이름이 중복된 규칙은 확인과 되돌리기 명령에서 오류가 납니다.',
    },
    siteNote(hole),
  ],
  write: (rules) =>
    [
      ...addressObjects(rules, names).map(addAddress),
      ...serviceObjects(rules, names).map(addService),
      ...onSite(rules, names, hole).map(addRule),
    ].join('\n'),
  check: (rules) =>
    onSite(rules, names, hole)
      .map((rule) => command('show access-rule', ...fieldsOf(rule)))
      .join('\n'),
  // What another rule still uses is kept: deleting it is refused.
  undo: (rules) =>
    [
      ...onSite(rules, names, hole).map((rule) => command('delete access-rule', ...fieldsOf(rule))),
      ...serviceObjects(rules, names).map(({ name, transport }) =>
        command(`delete service-${transport}`, `name "${name}"`),
      ),
      ...addressObjects(rules, names).map(({ name, block }) => command(`delete ${kindOf(block)}`, `name "${name}"`)),
    ].join('\n'),
} as const satisfies PermitDialect;

const fieldsOf = ({ name }: NamedRule): readonly string[] => [`layer "${hole('LAYER')}"`, `name "${name}"`];

const command = (what: string, ...fields: readonly string[]): string =>
  ['mgmt_cli', what, ...fields, '-s id.txt'].join(' ');

/** That another object has the same address, or another service the same port, is a warning, which would refuse this one. */
const inSpiteOfWarnings = 'ignore-warnings true';

function addAddress({ name, block }: AddressObject): string {
  return command(`add ${kindOf(block)}`, `name "${name}"`, ...addressFields(block), inSpiteOfWarnings);
}

function kindOf(block: Block): 'host' | 'network' | 'address-range' {
  if (isHost(block)) return 'host';
  return prefixOf(block) === undefined ? 'address-range' : 'network';
}

function addressFields(block: Block): readonly string[] {
  const { family } = block;
  const [first, last] = [block.first, block.last].map((value) => addressText(value, family));
  const fields = {
    host: [`ipv${family}-address ${first}`],
    network: [`subnet${family} ${first}`, `mask-length${family} ${prefixOf(block)}`],
    'address-range': [`ipv${family}-address-first ${first}`, `ipv${family}-address-last ${last}`],
  };
  return fields[kindOf(block)];
}

function addService({ name, transport, sourcePort, port }: ServiceObject): string {
  return command(
    `add service-${transport}`,
    `name "${name}"`,
    `port ${portText(port)}`,
    ...(sourcePort === undefined ? [] : [`source-port ${portText(sourcePort)}`]),
    'match-for-any false',
    inSpiteOfWarnings,
  );
}

/** Each comes right above the rule that was there: they stand as they are read. */
function addRule(rule: NamedRule): string {
  const services = serviceObjectsOf(rule, names).map(({ name }) => name);
  return command(
    'add access-rule',
    ...fieldsOf(rule),
    `position.above "${hole('RULE_BELOW')}"`,
    ...numbered('source', addressNames(rule.from)),
    ...numbered('destination', addressNames(rule.to)),
    ...numbered('service', services),
    'action "Accept"',
    ...(rule.comment === '' ? [] : [`comments "${rule.comment}"`]),
  );
}

function addressNames(end: Endpoint): readonly string[] {
  if (end.kind === 'any') return ['Any'];
  return end.kind === 'hole' ? [hole(end.name)] : objectsOf(end, names).map(({ name }) => name);
}

const numbered = (field: string, values: readonly string[]): readonly string[] =>
  values.map((value, index) => `${field}.${index + 1} "${value}"`);
