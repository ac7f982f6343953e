import { portText } from '../../catalog/port-text.js';
import { addressText, type Block, blockText, networkText, prefixOf } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import { nameFor } from '../names.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { hole, listed, type Service, servicesOf, serviceWords, whereabouts } from './named-objects.js';
import { needsSite, onSite, siteNote, siteRoom } from './site.js';

/** Of policies, and of the objects that they name. */
const names = { longest: 63, joint: '-' } as const;

/**
 * Policies between two zones: a global policy would be looked up only after them, and so after their deny. All that narrows a
 * policy or an application is one line, so that a line which is refused leaves nothing wider behind. Setting a policy that
 * exists adds to its lists and widens it.
 */
export const juniperSrx = {
  id: 'juniper-srx',
  name: 'Juniper SRX',
  aliases: ['srx', 'juniper', 'junos', '주니퍼', '주니퍼 srx'],
  alsoMachines: ['juniper'],
  reference:
    'https://www.juniper.net/documentation/us/en/software/junos/security-policies/topics/topic-map/security-reordering-policies.html',
  fileExtension: 'txt',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: {
    ports: { most: 20 },
    addresses: 'many',
    // The model that Juniper publishes of the configuration has both limits as IPv4 addresses.
    addressRanges: 4,
    sourcePorts: true,
    names,
    commentLength: 100,
  },
  // Neither an address nor a zone or policy that exists: refused at once, or by the commit.
  hole,
  ownHoles: ['DENY_POLICY'],
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: 'Paste in configuration mode. Fill in every @@…@@: the zones, and as @@DENY_POLICY@@ the deny that the policies must come before. Without such a deny, leave out the insert lines.',
      ko: '설정 모드(configure)에서 붙여 넣으십시오. 먼저 @@…@@를 모두 채워야 합니다. zone 이름을 넣고, @@DENY_POLICY@@에는 이 트래픽을 막는 deny 정책의 이름을 넣으십시오. 새 정책이 그 앞으로 옮겨집니다. 그런 deny 정책이 없으면 insert 줄은 빼십시오.',
    },
    {
      en: 'Nothing takes effect before the commit: run commit check, then commit confirmed 5, test, and commit again. Where zones have address books of their own (security zones … address-book), the commit refuses a global one.',
      ko: 'commit 전에는 아무것도 적용되지 않습니다. commit check와 commit confirmed 5를 차례로 실행하고, 통신을 확인한 뒤 다시 commit하십시오. zone별 주소록(security zones … address-book)을 쓰는 장비에서는 global 주소록을 함께 쓸 수 없어 commit에서 오류가 납니다.',
    },
    siteNote(hole),
  ],
  write: (rules) => {
    const nameOf = namesOfObjects(rules);
    return unique([
      ...entriesOf(rules).map((entry) => `set ${book(entry, nameOf)} ${entry.value}`),
      ...rules.flatMap(servicesOf).map((service) => `set ${application(service, nameOf)} ${portsOf(service)}`),
      ...onSite(rules, names, hole).flatMap((rule) => policyLines(rule, nameOf)),
      ...onSite(rules, names, hole).map((rule) => `insert ${policyOf(rule)} before policy ${hole('DENY_POLICY')}`),
    ]);
  },
  check: (rules) =>
    unique([
      'show | compare',
      'commit check',
      ...onSite(rules, names, hole).map(({ name }) => `run show security policies policy-name ${name} detail`),
    ]),
  undo: (rules) => {
    const nameOf = namesOfObjects(rules);
    return unique([
      ...onSite(rules, names, hole).map((rule) => `delete ${policyOf(rule)}`),
      ...rules.flatMap(servicesOf).map((service) => `delete ${application(service, nameOf)}`),
      ...entriesOf(rules).map((entry) => `delete ${book(entry, nameOf)}`),
    ]);
  },
} as const satisfies PermitDialect;

const unique = (lines: readonly string[]): string => [...new Set(lines)].join('\n');

type NameOf = (words: readonly string[]) => string;

/** Objects are shared within one paste only: a commit refuses to lose one that another policy still uses. */
function namesOfObjects(rules: readonly NamedRule[]): NameOf {
  const owner = rules.map(({ name }) => name);
  const site = rules.some(needsSite) ? `-${hole('SITE')}` : '';
  const room = { ...names, longest: names.longest - siteRoom };
  return (words) => `${nameFor(words, [...owner, ...words].join('|'), room)}${site}`;
}

/** An address of the book: what it is called, and what it holds. */
interface Entry {
  readonly words: readonly [string];
  readonly value: string;
}

const entriesOf = (rules: readonly NamedRule[]): readonly Entry[] =>
  rules.flatMap(({ from, to }) => [...entries(from), ...entries(to)]);

function entries(end: Endpoint): readonly Entry[] {
  if (end.kind === 'any') return [];
  if (end.kind === 'hole') return [{ words: [end.name], value: hole(end.name) }];
  return end.blocks.map((block) => ({ words: [blockText(block)], value: addressValue(block) }));
}

function addressValue(block: Block): string {
  if (prefixOf(block) !== undefined) return networkText(block);
  return `range-address ${addressText(block.first, block.family)} to ${addressText(block.last, block.family)}`;
}

const book = ({ words }: Entry, nameOf: NameOf): string => `security address-book global address ${nameOf(words)}`;

const application = (service: Service, nameOf: NameOf): string =>
  `applications application ${nameOf(serviceWords(service))}`;

function portsOf({ transport, sourcePort, port }: Service): string {
  const source = sourcePort === undefined ? '' : `source-port ${portText(sourcePort)} `;
  return `protocol ${transport} ${source}destination-port ${portText(port)}`;
}

function policyOf({ name, from, to }: NamedRule): string {
  return `security policies from-zone ${whereabouts('ZONE', from)} to-zone ${whereabouts('ZONE', to)} policy ${name}`;
}

function policyLines(rule: NamedRule, nameOf: NameOf): readonly string[] {
  const addresses = (end: Endpoint) =>
    end.kind === 'any' ? `any-ipv${rule.family}` : listed(entries(end).map(({ words }) => nameOf(words)));
  const applications = listed(servicesOf(rule).map((service) => nameOf(serviceWords(service))));
  return [
    ...(rule.comment === '' ? [] : [`description "${rule.comment}"`]),
    `match source-address ${addresses(rule.from)} destination-address ${addresses(rule.to)} application ${applications}`,
    'then permit',
  ].map((setting) => `set ${policyOf(rule)} ${setting}`);
}
