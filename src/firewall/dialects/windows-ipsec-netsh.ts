import type { ExemptionDialect } from '../dialect.js';
import type { NamedRule } from '../rule.js';
import {
  addressesOf,
  exemptionNotes,
  inCommandPrompt,
  line,
  localAndRemote,
  netshDescription,
  netshPorts,
  netshTag,
  underNames,
  windowsHolds,
  windowsHole,
} from './windows.js';

/**
 * Exceptions from IPsec, as commands of netsh. The first end is the machine itself, as the local address of PowerShell is; a
 * rule holds both ways between the two.
 */
export const windowsIpsecNetsh = {
  id: 'windows-ipsec-netsh',
  name: 'Windows IPsec exemptions, netsh',
  aliases: ['ipsec netsh', 'netsh ipsec', 'netsh consec', 'consec'],
  reference: 'https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-advfirewall',
  fileExtension: 'cmd',
  highlight: 'text',
  writes: 'exemptions',
  holds: windowsHolds,
  hole: windowsHole,
  comment: (text) => `rem ${text}`,
  checkedBy: [],
  notes: [...exemptionNotes, inCommandPrompt],
  write: (rules) => underNames(rules).map(command).join('\n'),
  check: (rules) =>
    underNames(rules)
      .map(({ name }) => `netsh advfirewall consec show rule name=${name}`)
      .join('\n'),
  undo: (rules) =>
    underNames(rules)
      .map(({ name }) => `netsh advfirewall consec delete rule name=${name}`)
      .join('\n'),
} as const satisfies ExemptionDialect;

/** netsh takes ports only where it has the protocol. */
function command(rule: NamedRule): string {
  const { local, remote } = localAndRemote(rule);
  return line(
    `netsh advfirewall consec add rule name=${rule.name}`,
    netshDescription(rule.comment),
    netshTag('endpoint1', addressesOf(local.end)),
    netshTag('endpoint2', addressesOf(remote.end)),
    `action=noauthentication profile=any protocol=${rule.transport}`,
    netshPorts('port1', local.ports),
    netshPorts('port2', remote.ports),
  );
}
