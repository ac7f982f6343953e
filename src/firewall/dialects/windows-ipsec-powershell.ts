import type { ExemptionDialect } from '../dialect.js';
import type { NamedRule } from '../rule.js';
import {
  addressParameter,
  exemptionNotes,
  inPowershell,
  line,
  localAndRemote,
  portParameter,
  quoted,
  quotedNames,
  underNames,
  windowsHolds,
  windowsHole,
} from './windows.js';

/** Exceptions from IPsec, as commands of PowerShell: rules that secure nothing, neither in nor out. */
export const windowsIpsecPowershell = {
  id: 'windows-ipsec-powershell',
  name: 'Windows IPsec exemptions, PowerShell',
  aliases: ['ipsec powershell', 'new-netipsecrule', 'netipsecrule', 'ipsec 파워셸', 'ipsec 파워쉘'],
  reference: 'https://learn.microsoft.com/powershell/module/netsecurity/new-netipsecrule',
  fileExtension: 'ps1',
  highlight: 'powershell',
  writes: 'exemptions',
  holds: windowsHolds,
  hole: windowsHole,
  comment: (text) => `# ${text}`,
  checkedBy: [],
  notes: [...exemptionNotes, inPowershell],
  write: (rules) => underNames(rules).map(command).join('\n'),
  check: (rules) =>
    [
      `Get-NetIPsecRule -PolicyStore ActiveStore -IPsecRuleName ${quotedNames(rules)} | Format-Table IPsecRuleName,Enabled,Profile,InboundSecurity,OutboundSecurity`,
      ...underNames(rules).map(({ name }) => `netsh advfirewall consec show rule name=${name}`),
    ].join('\n'),
  undo: (rules) =>
    underNames(rules)
      .map(({ name }) => `Remove-NetIPsecRule -IPsecRuleName ${quoted(name)}`)
      .join('\n'),
} as const satisfies ExemptionDialect;

/** Ranges of ports are allowed here because nothing is secured; other rules of this command refuse them. */
function command(rule: NamedRule): string {
  const { local, remote } = localAndRemote(rule);
  const name = quoted(rule.name);
  return line(
    `New-NetIPsecRule -IPsecRuleName ${name} -DisplayName ${name}`,
    rule.comment === '' ? '' : `-Description ${quoted(rule.comment)}`,
    `-InboundSecurity None -OutboundSecurity None -Profile Any -Protocol ${rule.transport.toUpperCase()}`,
    portParameter('LocalPort', local.ports),
    portParameter('RemotePort', remote.ports),
    addressParameter('LocalAddress', local.end),
    addressParameter('RemoteAddress', remote.end),
  );
}
