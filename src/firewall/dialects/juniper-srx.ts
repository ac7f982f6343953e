import { portText } from '../../catalog/port-text.js';
import { addressText, type Block, networkText, prefixOf } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import { nameFor } from '../names.js';
import type { Endpoint, NamedRule } from '../rule.js';
import {
  hole,
  listed,
  nameOnSite,
  objectsOf,
  type ServiceObject,
  serviceObjects,
  servicesOf,
  whereabouts,
} from './named-objects.js';

// Junos takes 63; nine are kept for the hole at the end.
const names = { longest: 54, joint: '-' } as const;

/**
 * Policies between two zones: a global policy would be looked up only after them, and so after their deny.
 * Setting a policy that exists adds to its lists and widens it. Where addresses are filled in by hand the name can no longer
 * tell two policies apart, so it ends in one more hole.
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
    addressRanges: true,
    sourcePorts: true,
    names,
    commentLength: 100,
  },
  // Neither an address nor a zone or policy that exists: refused at once, or by the commit.
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: 'Paste in configuration mode. Fill in every @@…@@: the zones, and as @@DENY_POLICY@@ the deny that the policies must come before. Without such a deny, leave out the insert lines.',
      ko: '구성 모드(configure)에서 붙여 넣으십시오. 먼저 @@…@@를 모두 채워야 합니다. 영역(zone) 이름을 넣고, @@DENY_POLICY@@에는 새 정책이 앞에 와야 할 deny 정책의 이름을 넣으십시오. 그런 deny 정책이 없으면 insert 줄은 빼십시오.',
    },
    {
      en: 'Nothing takes effect before the commit: run commit check, then commit confirmed 5, test, and commit again.',
      ko: 'commit 전에는 아무것도 적용되지 않습니다. commit check와 commit confirmed 5를 차례로 실행하고, 통신을 확인한 뒤 다시 commit 하십시오.',
    },
    {
      en: '@@SITE@@ is a word of yours, up to 8 letters, for where the filled-in addresses belong; never the same word for other addresses, or the old policies are widened. Zones with address books of their own (security zones … address-book) do not go with the global book: the commit refuses it.',
      ko: '@@SITE@@에는 채워 넣은 주소의 위치를 나타내는 영문 8자 이내의 단어를 정해 넣으십시오. 다른 주소에 같은 단어를 다시 쓰면 기존 정책의 허용 범위가 넓어집니다. 영역별 주소록(security zones … address-book)을 쓰는 장비에서는 global 주소록과 함께 쓸 수 없어 commit이 거부됩니다.',
    },
  ],
  write: (rules) =>
    [
      ...bookOf(rules).map(({ name, value }) => `set security address-book global address ${name} ${value}`),
      ...serviceObjects(rules, names, ownerOf(rules)).flatMap((service) => applicationLines(service, siteOf(rules))),
      ...rules.flatMap((rule) => policyLines(rule, rules)),
      ...rules.map((rule) => `insert ${policyOf(rule)} before policy ${hole('DENY_POLICY')}`),
    ].join('\n'),
  check: (rules) =>
    [
      'show | compare',
      'commit check',
      ...rules.map((rule) => `run show security policies policy-name ${nameOnSite(rule)} detail`),
    ].join('\n'),
  undo: (rules) =>
    [
      ...rules.map((rule) => `delete ${policyOf(rule)}`),
      ...serviceObjects(rules, names, ownerOf(rules)).map(
        ({ name }) => `delete applications application ${name}${siteOf(rules)}`,
      ),
      ...bookOf(rules).map(({ name }) => `delete security address-book global address ${name}`),
    ].join('\n'),
} as const satisfies PermitDialect;

/** Objects are shared among the rules that are pasted together only: a commit refuses to lose one that others still use. */
const ownerOf = (rules: readonly NamedRule[]): string => rules.map(({ name }) => name).join();

/** The same rules filled in for two places are two pastes. */
function siteOf(rules: readonly NamedRule[]): string {
  return rules.some((rule) => nameOnSite(rule) !== rule.name) ? `-${hole('SITE')}` : '';
}

function policyOf(rule: NamedRule): string {
  const [from, to] = [rule.from, rule.to].map((end) => whereabouts('ZONE', end));
  return `security policies from-zone ${from} to-zone ${to} policy ${nameOnSite(rule)}`;
}

function policyLines(rule: NamedRule, rules: readonly NamedRule[]): readonly string[] {
  const policy = `set ${policyOf(rule)}`;
  const applications = servicesOf(rule, names, ownerOf(rules)).map(({ name }) => `${name}${siteOf(rules)}`);
  const addresses = (end: Endpoint) =>
    end.kind === 'any' ? [`any-ipv${rule.family}`] : entriesOf(end, rules).map(({ name }) => name);
  return [
    ...(rule.comment === '' ? [] : [`${policy} description "${rule.comment}"`]),
    `${policy} match source-address ${listed(addresses(rule.from))}`,
    `${policy} match destination-address ${listed(addresses(rule.to))}`,
    `${policy} match application ${listed(applications)}`,
    `${policy} then permit`,
  ];
}

interface Entry {
  readonly name: string;
  readonly value: string;
}

function bookOf(rules: readonly NamedRule[]): readonly Entry[] {
  const entries = rules.flatMap(({ from, to }) => [from, to].flatMap((end) => entriesOf(end, rules)));
  return [...new Map(entries.map((entry) => [entry.name, entry])).values()];
}

function entriesOf(end: Endpoint, rules: readonly NamedRule[]): readonly Entry[] {
  const [owner, site] = [ownerOf(rules), siteOf(rules)];
  if (end.kind === 'hole')
    return [{ name: `${nameFor([end.name], `${owner}|?${end.name}`, names)}${site}`, value: hole(end.name) }];
  return objectsOf(end, names, owner).map(({ name, block }) => ({
    name: `${name}${site}`,
    value: addressValue(block),
  }));
}

function addressValue(block: Block): string {
  if (prefixOf(block) !== undefined) return networkText(block);
  return `range-address ${addressText(block.first, block.family)} to ${addressText(block.last, block.family)}`;
}

function applicationLines({ name, transport, sourcePort, port }: ServiceObject, site: string): readonly string[] {
  const application = `set applications application ${name}${site}`;
  return [
    `${application} protocol ${transport}`,
    ...(sourcePort === undefined ? [] : [`${application} source-port ${portText(sourcePort)}`]),
    `${application} destination-port ${portText(port)}`,
  ];
}
