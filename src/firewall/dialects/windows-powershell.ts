import type { PermitDialect } from '../dialect.js';
import type { NamedRule } from '../rule.js';
import {
  addressParameter,
  inPowershell,
  line,
  localAndRemote,
  permitNotes,
  portParameter,
  quoted,
  quotedNames,
  underNames,
  windowsHolds,
  windowsHole,
} from './windows.js';

/**
 * Rules of Windows Firewall on the server itself, as commands of PowerShell. The direction decides what the ports are: a
 * server listens on its local port, and calls the remote one. No line is continued, so that a cut paste is never half a rule.
 */
export const windowsPowershell = {
  id: 'windows-powershell',
  name: 'Windows PowerShell',
  aliases: [
    'powershell',
    'windows firewall',
    'new-netfirewallrule',
    'netfirewallrule',
    '파워셸',
    '파워쉘',
    '윈도우 방화벽',
    '윈도 방화벽',
    'windows',
    '윈도우',
    '윈도우즈',
  ],
  alsoMachines: ['windows', 'windows firewall', '윈도우', '윈도우즈', '윈도우 방화벽', '윈도 방화벽'],
  reference: 'https://learn.microsoft.com/powershell/module/netsecurity/new-netfirewallrule',
  fileExtension: 'ps1',
  highlight: 'powershell',
  writes: 'permits',
  exemptionsIn: 'windows-ipsec-powershell',
  stands: 'host',
  holds: windowsHolds,
  hole: windowsHole,
  comment: (text) => `# ${text}`,
  checkedBy: [],
  notes: [inPowershell, ...permitNotes],
  write: (rules) => underNames(rules).map(command).join('\n'),
  // netsh shows the ports and addresses whole, where PowerShell cuts long lists; its name of a rule is the display name.
  check: (rules) =>
    [
      `Get-NetFirewallRule -PolicyStore ActiveStore -Name ${quotedNames(rules)} | Format-Table Name,Enabled,Profile,Direction,Action`,
      ...underNames(rules).map(({ name }) => `netsh advfirewall firewall show rule name=${name}`),
    ].join('\n'),
  undo: (rules) =>
    underNames(rules)
      .map(({ name }) => `Remove-NetFirewallRule -Name ${quoted(name)}`)
      .join('\n'),
} as const satisfies PermitDialect;

function command(rule: NamedRule): string {
  const { local, remote } = localAndRemote(rule);
  const name = quoted(rule.name);
  return line(
    `New-NetFirewallRule -Name ${name} -DisplayName ${name}`,
    rule.comment === '' ? '' : `-Description ${quoted(rule.comment)}`,
    `-Direction ${rule.direction === 'in' ? 'Inbound' : 'Outbound'} -Action Allow -Profile Any`,
    `-Protocol ${rule.transport.toUpperCase()}`,
    portParameter('LocalPort', local.ports),
    portParameter('RemotePort', remote.ports),
    addressParameter('RemoteAddress', remote.end),
  );
}
