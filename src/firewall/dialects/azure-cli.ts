import { portText } from '../../catalog/port-text.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { azureAny, azureDirection, azureHolds, azureProtocol } from './azure.js';
import { networkTexts } from './clouds.js';
import { needsSite, siteNote, siteRoom } from './site.js';

// Taken for an option where a value is due: az stops before it asks for anything.
const hole = (name: string): string => `--FILL-IN-${name}`;
const where = `--resource-group ${hole('RESOURCE_GROUP')} --nsg-name ${hole('NSG')}`;

/**
 * One command a line, nothing but double quotes: the same in bash, PowerShell and cmd. A rule of the same name is replaced,
 * so that names which do not tell the addresses begin with a hole: at their end Azure would take it for a part of the name.
 */
export const azureCli = {
  id: 'azure-cli',
  name: 'Azure CLI',
  aliases: ['azure', 'azure nsg', 'nsg', 'az cli', '애저 cli', '애저 nsg'],
  alsoMachines: ['azure'],
  reference: 'https://learn.microsoft.com/en-us/cli/azure/network/nsg/rule',
  fileExtension: 'sh',
  highlight: 'shell',
  writes: 'permits',
  stands: 'transit',
  holds: { ...azureHolds, names: { longest: 80 - siteRoom, joint: '-' } },
  hole,
  ownHoles: ['RESOURCE_GROUP', 'NSG', 'PRIORITY'],
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: `Put the first digits of free priorities in place of ${hole('PRIORITY')}: 20 makes 2000, 2001 and so on. They must be smaller than those of rules that deny this traffic. The list in the check shows what is taken.`,
      ko: `${hole('PRIORITY')} 자리에는 비어 있는 우선순위의 앞자리를 넣으십시오(예: 20이면 2000, 2001, …). 이 트래픽을 거부하는 규칙보다 번호가 작아야 합니다. 사용 중인 번호는 확인 명령의 목록에 나옵니다.`,
    },
    {
      en: 'Directions are those of the server that was asked about: for its network interface or subnet. Azure filters on private addresses.',
      ko: '방향은 질문한 서버를 기준으로 하므로 그 서버의 NIC나 서브넷에 연결된 NSG에 넣으십시오. Azure는 사설 IP를 기준으로 필터링합니다.',
    },
    siteNote(hole),
  ],
  write: (rules) => onSite(rules).map(create).join('\n'),
  check: () => `az network nsg rule list ${where} --output table`,
  undo: (rules) =>
    onSite(rules)
      .map(({ name }) => `az network nsg rule delete ${where} --name ${name}`)
      .join('\n'),
} as const satisfies PermitDialect;

/** Under the names that they are pasted with: as soon as one is filled in by hand, all begin with a hole. */
function onSite(rules: readonly NamedRule[]): readonly NamedRule[] {
  return rules.some(needsSite) ? rules.map((rule) => ({ ...rule, name: `${hole('SITE')}-${rule.name}` })) : rules;
}

/** Everything is said: what is left out is any address, port 80, any protocol. */
function create(rule: NamedRule, index: number, { length }: readonly NamedRule[]): string {
  const { name, comment, from, to, sourcePorts, ports } = rule;
  return [
    `az network nsg rule create ${where} --name ${name}`,
    `--priority ${priority(index, length)} --direction ${azureDirection(rule)} --access Allow`,
    `--protocol ${azureProtocol(rule)}`,
    `--source-address-prefixes ${addresses(from, rule)} --source-port-ranges ${portList(sourcePorts)}`,
    `--destination-address-prefixes ${addresses(to, rule)} --destination-port-ranges ${portList(ports)}`,
    ...(comment === '' ? [] : [`--description="${comment}"`]),
  ].join(' ');
}

/** Azure refuses two rules of one direction with the same priority: each has its own last digits, two at least. */
function priority(index: number, length: number): string {
  return `${hole('PRIORITY')}${String(index).padStart(Math.max(2, String(length - 1).length), '0')}`;
}

function addresses(end: Endpoint, rule: NamedRule): string {
  return networkTexts(end, azureAny(rule), hole).map(guarded).join(' ');
}

function portList(ranges: NamedRule['ports']): string {
  return ranges.length === 0 ? guarded('*') : ranges.map(portText).join(' ');
}

/** A shell would put file names in place of a bare asterisk. */
const guarded = (word: string): string => (word === '*' ? '"*"' : word);
