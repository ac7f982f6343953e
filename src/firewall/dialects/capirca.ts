import { portText } from '../../catalog/port-text.js';
import { anyNetwork } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import { nameFor } from '../names.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { networkTexts } from './clouds.js';
import { needsSite, siteNote } from './site.js';

/** A token of the definitions, named by what it holds: never another's. The same again is refused, and to be left out. */
interface Token {
  readonly name: string;
  readonly values: readonly string[];
}

// One word to the lexer, so that it stays whole (a stray @ is skipped), and never a token of a team: those have no @.
const hole = (name: string): string => `FILL-IN@${name}`;

/**
 * Terms and the definitions they need, for a policy that the team already has. No header: what is generated from one begins
 * by deleting the list of its name.
 */
export const capirca = {
  id: 'capirca',
  name: 'Capirca, Aerleon',
  aliases: ['aerleon', '카피르카'],
  reference: 'https://github.com/google/capirca/blob/master/README.md',
  fileExtension: 'txt',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: {
    ports: { most: 64 },
    addresses: 'many',
    addressRanges: false,
    sourcePorts: true,
    // The shortest that any of its targets takes: a chain of iptables.
    names: { longest: 24, joint: '-' },
    commentLength: 100,
  },
  hole,
  ownHoles: ['OUTPUT_DIRECTORY', 'POLICY_FILE'],
  comment: (line) => `# ${line}`,
  checkedBy: ['aclgen'],
  notes: [
    {
      en: 'Put the terms into the policy that already has the list, before its last deny. Never load a list made from these terms alone: what Capirca generates first deletes the list of that name.',
      ko: '해당 ACL을 만드는 기존 정책 파일에서 마지막 deny term 앞에 넣으십시오. 이 term만으로 생성한 설정을 장비에 넣으면 안 됩니다. Capirca가 생성한 설정은 같은 이름의 ACL을 먼저 삭제합니다.',
    },
    {
      en: 'The definitions go into a .net and a .svc file of the definitions folder; leave out those that are there already, aclgen refuses doubles. In place of FILL-IN@… go networks or one of your own tokens. Targets without state (cisco, juniper) also need the team’s usual term for returning traffic.',
      ko: '정의는 definitions 폴더의 .net 파일과 .svc 파일에 나누어 넣으십시오. 이미 있는 정의는 빼십시오(중복되면 aclgen에서 오류가 납니다). FILL-IN@… 자리에는 네트워크 주소나 기존 토큰을 넣으십시오. cisco, juniper처럼 상태를 추적하지 않는 대상에는 기존에 쓰던 응답 트래픽 허용 term도 있어야 합니다.',
    },
    siteNote(hole),
  ],
  write: (rules) => {
    const networks = rules.flatMap((rule) => [networksOf(rule.from, rule), networksOf(rule.to, rule)]);
    const services = rules.flatMap((rule) => [servicesOf(rule.sourcePorts, rule), servicesOf(rule.ports, rule)]);
    return [
      ...['# Networks, for a .net file', ...definitions(networks), ''],
      ...['# Services, for a .svc file', ...definitions(services), ''],
      ...['# Terms, for the policy', ...onSite(rules).map(term)],
    ].join('\n');
  },
  check: () =>
    [
      '# Generated aside, the lists may differ from the ones in use by added lines alone.',
      'mkdir sfbport-new',
      'aclgen --base_directory ./policies --definitions_directory ./def --output_directory ./sfbport-new',
      `diff -ru ${hole('OUTPUT_DIRECTORY')} ./sfbport-new`,
    ].join('\n'),
  undo: (rules) =>
    [
      ...onSite(rules).map(({ name }) => `sed -i '/^term ${name} {$/,/^}$/d' ${hole('POLICY_FILE')}`),
      '# Then generate and load the lists again. Definitions that no term uses do no harm.',
    ].join('\n'),
} as const satisfies PermitDialect;

/** As soon as one is filled in by hand, all end in a hole; only the two ends of a name leave room for it. */
function onSite(rules: readonly NamedRule[]): readonly NamedRule[] {
  if (!rules.some(needsSite)) return rules;
  return rules.map((rule) => ({ ...rule, name: `${rule.name.replace(/-.*-/, '-')}-${hole('SITE')}` }));
}

/** One protocol a term: Capirca crosses all ports of a term with all its protocols. */
function term(rule: NamedRule): string {
  const { name, comment, from, to, transport, sourcePorts, ports } = rule;
  return [
    `term ${name} {`,
    ...(comment === '' ? [] : [`  comment:: "${comment}"`]),
    ...keyword('source-address', networksOf(from, rule)),
    ...keyword('destination-address', networksOf(to, rule)),
    ...keyword('source-port', servicesOf(sourcePorts, rule)),
    ...keyword('destination-port', servicesOf(ports, rule)),
    `  protocol:: ${transport}`,
    '  action:: accept',
    '}',
  ].join('\n');
}

/** Without an address a term is about any; where neither end tells the family, the source is every address of it. */
function networksOf(end: Endpoint, { from, to, family }: NamedRule): Token | undefined {
  const isOfBothFamilies = from.kind === 'any' && to.kind === 'any';
  if (end.kind === 'any' && !(isOfBothFamilies && end === from)) return undefined;
  const values = networkTexts(end, anyNetwork(family), hole);
  if (end.kind !== 'hole') return token(['net', values[0]], values);
  const { name } = token([end.name], values);
  return { name: `${name}_${hole('SITE')}`, values };
}

function servicesOf(ports: NamedRule['ports'], { transport }: NamedRule): Token | undefined {
  const [first] = ports.map(portText);
  if (first === undefined) return undefined;
  return token(
    [transport, first],
    ports.map((range) => `${portText(range)}/${transport}`),
  );
}

function token(words: readonly string[], values: readonly string[]): Token {
  return { name: nameFor(words, values.join(' '), { longest: 48, joint: '_' }).toUpperCase(), values };
}

const keyword = (name: string, held: Token | undefined): readonly string[] =>
  held === undefined ? [] : [`  ${name}:: ${held.name}`];

/** One line each: a value on a line of its own would go to whatever token stands above it. */
function definitions(tokens: readonly (Token | undefined)[]): readonly string[] {
  return [
    ...new Set(tokens.flatMap((each) => (each === undefined ? [] : [`${each.name} = ${each.values.join(' ')}`]))),
  ];
}
