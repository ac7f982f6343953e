import { portText } from '../../catalog/port-text.js';
import type { Text } from '../../catalog/schema.js';
import { blockText } from '../address.js';
import type { Holds } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { onSite, siteNote } from './site.js';

/** What a rule of Windows Firewall holds, however it is written. */
export const windowsHolds = {
  ports: { most: 64 },
  addresses: 'many',
  addressRanges: true,
  sourcePorts: true,
  names: { longest: 60, joint: '-' },
  commentLength: 100,
} as const satisfies Holds;

/** No address, keyword or host name has such characters; inside a word neither cmd nor PowerShell does anything with them. */
export const windowsHole = (name: string): string => `@@${name}@@`;

/** PowerShell refuses a name that is taken; netsh adds a second rule of it, and deletes both. */
export const underNames = (rules: readonly NamedRule[]): readonly NamedRule[] =>
  onSite(rules, windowsHolds.names, windowsHole);

/** Windows tells local from remote, not from from to. */
export function localAndRemote({ direction, from, to, sourcePorts, ports }: NamedRule) {
  return direction === 'in'
    ? { local: { end: to, ports }, remote: { end: from, ports: sourcePorts } }
    : { local: { end: from, ports: sourcePorts }, remote: { end: to, ports } };
}

/** The addresses of an end. Any is written out: left out, it would be any too, but nobody could tell that it was meant. */
export function addressesOf(end: Endpoint): readonly string[] {
  if (end.kind === 'any') return ['any'];
  return end.kind === 'hole' ? [windowsHole(end.name)] : end.blocks.map(blockText);
}

/** A string that PowerShell takes as it is; names and comments have no quotes of their own. */
export const quoted = (text: string): string => `'${text}'`;

/** `'sfb-…','sfb-…'`, as a parameter takes several. */
export const quotedNames = (rules: readonly NamedRule[]): string =>
  underNames(rules)
    .map(({ name }) => quoted(name))
    .join(',');

/** `-LocalPort 5070,6000-6003`; nothing for any port. */
export function portParameter(name: string, ports: NamedRule['ports']): string {
  return ports.length === 0 ? '' : `-${name} ${ports.map(portText).join(',')}`;
}

/** Addresses in quotes, because PowerShell reads more than a string from bare colons or an `@`. */
export function addressParameter(name: string, end: Endpoint): string {
  return `-${name} ${end.kind === 'any' ? 'Any' : addressesOf(end).map(quoted).join(',')}`;
}

/** `remoteip=10.1.0.0/16`; a list in quotes, since a bare comma makes two arguments of it where PowerShell runs netsh. */
export function netshTag(tag: string, values: readonly string[]): string {
  return `${tag}=${values.length === 1 ? values.join('') : `"${values.join(',')}"`}`;
}

/** `localport="5070,6000-6003"`; nothing for any port. */
export function netshPorts(tag: string, ports: NamedRule['ports']): string {
  return ports.length === 0 ? '' : netshTag(tag, ports.map(portText));
}

/** `description="…"`; nothing for no comment. */
export const netshDescription = (comment: string): string => (comment === '' ? '' : `description="${comment}"`);

/** A line of its parts, without those that say nothing. */
export const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** Where commands of PowerShell belong. */
export const inPowershell: Text = {
  en: 'Paste into PowerShell run as administrator, on the server itself.',
  ko: '해당 서버에서 관리자 권한으로 실행한 PowerShell에 붙여 넣으십시오.',
};

/** Where commands of netsh belong; a name does not keep them from being there twice. */
export const inCommandPrompt: Text = {
  en: 'Paste into a command prompt run as administrator, on the server itself. Pasted twice, each rule is there twice; the commands that take them back delete both.',
  ko: '해당 서버에서 관리자 권한으로 실행한 명령 프롬프트에 붙여 넣으십시오. 두 번 붙여 넣으면 같은 규칙이 두 개씩 생기며, 되돌리기 명령은 둘 다 삭제합니다.',
};

/** What must be known of every local permit of Windows Firewall. */
export const permitNotes = [
  {
    en: 'Skype for Business opens its own inbound ports in this firewall when it starts: a narrower rule here does not narrow those. A Block rule that matches wins over every Allow rule; order does not matter.',
    ko: '비즈니스용 Skype 서버는 시작할 때 이 방화벽에 자체 인바운드 포트를 엽니다. 여기서 범위를 좁혀도 그 규칙까지 좁혀지지는 않습니다. 순서는 상관없으며, 일치하는 차단 규칙이 있으면 항상 차단이 우선합니다.',
  },
  {
    en: 'Valid in every profile: Domain, Private and Public. Outbound rules matter only where outbound traffic is blocked by default. Where Group Policy ignores local rules, these do nothing: add them to the GPO.',
    ko: '도메인, 개인, 공용 프로필 모두에 적용됩니다. 아웃바운드 규칙은 아웃바운드 기본 동작이 차단일 때만 의미가 있습니다. 그룹 정책에서 로컬 규칙 병합을 끈 서버에서는 적용되지 않으므로 GPO에 추가하십시오.',
  },
  siteNote(windowsHole),
] as const satisfies readonly Text[];

/** What must be known of every IPsec exemption. */
export const exemptionNotes = [
  {
    en: 'Weakens protection: IPsec neither authenticates nor encrypts this traffic any more. The exemption takes precedence over the IPsec rules that secure it, and firewall rules that allow only secure connections no longer let it in.',
    ko: '보안이 약해집니다. 이 트래픽은 더 이상 IPsec으로 인증되거나 암호화되지 않습니다. 예외는 트래픽을 보호하는 IPsec 규칙보다 우선하며, 보안 연결만 허용하는 방화벽 규칙으로는 이 트래픽이 들어오지 못합니다.',
  },
  {
    en: 'One rule for each protocol covers both directions. It exempts only: it opens no port in the firewall. Where Group Policy ignores local connection security rules, add it to the GPO.',
    ko: '프로토콜마다 규칙 하나가 양방향에 모두 적용됩니다. IPsec에서 제외할 뿐 방화벽 포트를 열지는 않습니다. 그룹 정책에서 로컬 연결 보안 규칙 병합을 끈 서버라면 GPO에 추가하십시오.',
  },
  siteNote(windowsHole),
] as const satisfies readonly Text[];
