import type { RulesWords } from './rules.js';

const s = (count: number): string => (count === 1 ? '' : 's');

/** The words around rules, in English. */
export const rulesEn: RulesWords = {
  summary: (count, stands, machine) => {
    const rules = stands === 'balancer' ? `${count} virtual server${s(count)}` : `${count} rule${s(count)}`;
    if (stands === 'balancer') return `${rules} for the load balancer.`;
    if (stands === 'transit') return `${rules} for a device between the two ends.`;
    return `${rules} for the machine itself${machine === undefined ? '' : `: ${machine}`}.`;
  },
  nothingToPaste: 'There is nothing to paste: all of it is held back or not written. The reasons are below.',
  checkedBy: (programs) => `Checked with: ${programs}.`,
  uncheckedByOthers: 'No program of the vendor has checked this syntax, only our own reader. Read it before you paste.',
  heldUncertain: (ids) => `${ids}: held back, not open. Who opens the connection, or who listens, is not certain.`,
  heldPortUnknown: (ids) => `${ids}: one direction is not written. No row has the port of the far end.`,
  heldBroadcast: (ids) => `${ids}: not written. A DHCP broadcast needs a relay, not a rule.`,
  sourcePorts: (ids, dialect) =>
    `${ids}: not written. ${dialect} cannot say the sender's own ports, and without them the rule would be wider.`,
  onlyTcp: (ids) => `${ids}: not written. This load balancer passes TCP only.`,
  endless: (ids) => `${ids}: no rule. The row does not say that this role is one of its two ends.`,
  unplaced: (addresses, names) => `${addresses} is used nowhere yet: it could be ${names}. Say whose it is.`,
  unused: (addresses) => `${addresses} is used nowhere: no rule has that end.`,
  onlyHeld: (addresses) => `Nothing is open for ${addresses}: every rule that has that end is held back.`,
  holes: (holes) => `Fill in before pasting: ${holes}.`,
  hole: (token, name) => `${token} (${name})`,
  any: 'You wrote any: that end is open to every address.',
  anyKeptOut: (ids) => `${ids}: for servers only, so any was not used there.`,
  condition: (id, condition) => `${id}: ${condition}. Leave its rule out otherwise.`,
  exceptionsWeaken:
    'These exceptions switch IPsec protection off for the traffic they match. They open nothing in the firewall, and they must take precedence over the rules that require IPsec.',
  exceptionPorts: (ids) => `${ids}: not written. Its ports are those that you chose for media.`,
  balancerList: {
    hardware:
      'This is the list for hardware load balancing only. With DNS load balancing fewer ports stay on the balancer.',
    dns: 'This is the list for DNS load balancing: everything else goes straight to each server.',
  },
  balancerFiltersNothing:
    'A listener filters nothing: whoever reaches the virtual address is let in. Keep a firewall in front.',
  moreWarnings: (count) => `${count} more: ask for the table to see the condition of each row.`,
  check: 'Check',
  undo: 'Take it back',
  menu: 'Rules as',
  form: 'Fill in addresses',
  refused: {
    hostBits: (asked, network, host) =>
      `${asked} is not a network: it has host bits. Did you mean ${network} or ${host}?`,
    mask: (asked) => `${asked}: that is no netmask. Write the network with its length, such as 10.1.0.0/16.`,
    upsideDown: (asked) => `${asked} runs backwards. Write the lower address first.`,
    notAnAddress: (asked, instead = '10.1.0.5, 10.1.0.0/16, 10.1.0.5-10.1.0.20 or 2001:db8::/64') =>
      `${asked} is no address that I can read. Write ${instead}.`,
    name: (asked) => `${asked} is a name. I do not look names up: write its address.`,
    leftOut: (asked) =>
      `${asked} is to be left out, and no rule here can say that. Write the addresses that are let in, all of them.`,
    closing:
      'I write only rules that let traffic through, none that block it. To leave a port out, write “without” before it.',
    families: 'One end has IPv4 addresses and the other IPv6 ones: no rule can connect the two.',
    whichMachine: (names) => `These rules belong on one machine. Which one: ${names}?`,
    tooMany: (count) => `That would be ${count} rules. Name fewer addresses, or one service or port.`,
    tooManyNetworks: (count) =>
      `The addresses of one end come to ${count} networks, more than can be checked by eye. Name fewer addresses.`,
    noBalancer: 'No row lists ports of a load balancer for this. Ask for Front End, Director or Mediation.',
    noExceptions: 'No IPsec exception is listed for this.',
    notForExceptions: (dialect) => `IPsec exceptions are rules of Windows. ${dialect} cannot say them.`,
    notHosts: (name) => `${name}: a load balancer wants single addresses here. Write each one: 10.2.0.11, 10.2.0.12.`,
  },
};
