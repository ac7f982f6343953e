import type { PermitDialect } from '../dialect.js';
import type { NamedRule } from '../rule.js';
import {
  addressesOf,
  inCommandPrompt,
  line,
  localAndRemote,
  netshDescription,
  netshPorts,
  netshTag,
  permitNotes,
  underNames,
  windowsHolds,
  windowsHole,
} from './windows.js';

/**
 * Rules of Windows Firewall on the server itself, as commands of netsh. netsh adds a second rule of a name and deletes all of
 * them; a name here belongs to one meaning, so that only the same rule pasted twice can share it.
 */
export const windowsNetsh = {
  id: 'windows-netsh',
  name: 'Windows netsh',
  aliases: ['netsh', 'advfirewall'],
  reference: 'https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-advfirewall',
  fileExtension: 'cmd',
  highlight: 'text',
  writes: 'permits',
  exemptionsIn: 'windows-ipsec-netsh',
  stands: 'host',
  holds: windowsHolds,
  hole: windowsHole,
  comment: (text) => `rem ${text}`,
  checkedBy: [],
  notes: [inCommandPrompt, ...permitNotes],
  write: (rules) => underNames(rules).map(command).join('\n'),
  check: (rules) =>
    underNames(rules)
      .map(({ name }) => `netsh advfirewall firewall show rule name=${name}`)
      .join('\n'),
  undo: (rules) =>
    underNames(rules)
      .map(({ name }) => `netsh advfirewall firewall delete rule name=${name}`)
      .join('\n'),
} as const satisfies PermitDialect;

/** netsh takes ports only where it has the protocol. */
function command(rule: NamedRule): string {
  const { local, remote } = localAndRemote(rule);
  return line(
    `netsh advfirewall firewall add rule name=${rule.name}`,
    netshDescription(rule.comment),
    `dir=${rule.direction} action=allow profile=any protocol=${rule.transport}`,
    netshPorts('localport', local.ports),
    netshPorts('remoteport', remote.ports),
    netshTag('remoteip', addressesOf(remote.end)),
  );
}
