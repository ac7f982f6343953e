import type { RuleReader } from '../support/meaning.js';
import { addressesOf, readCalls } from './powershell.js';
import { demand, listenerPorts, one, portRange, transportOf, unlessAny } from './values.js';

// What narrows a rule in a way that nobody asked for (-Program, -Service, -RemoteUser …) is not among them.
const known =
  'name displayname description group enabled profile direction action protocol localaddress remoteaddress localport remoteport erroraction'.split(
    ' ',
  );

/** Reads `New-NetFirewallRule` as its page describes it, with the defaults that the page names. */
export const readWindowsPowershell: RuleReader = (text, holeOf) =>
  readCalls(text, 'New-NetFirewallRule', known).map((given) => {
    demand(given, 'action', 'Allow', 'Allow');
    demand(given, 'enabled', 'True', 'True');
    demand(given, 'profile', 'Any', 'Any');
    demand(given, 'erroraction', 'Stop', 'Stop');
    if (/^all$/i.test(one(given, 'displayname'))) throw new Error('a rule cannot be called All');
    const direction = one(given, 'direction', 'Inbound').toLowerCase();
    if (direction !== 'inbound' && direction !== 'outbound') throw new Error(`no direction: ${direction}`);
    const [local, remote] = [addressesOf(given, 'localaddress', holeOf), addressesOf(given, 'remoteaddress', holeOf)];
    const [localPorts, remotePorts] = ['localport', 'remoteport'].map((key) => unlessAny(given.get(key) ?? [], 'any'));
    const isInbound = direction === 'inbound';
    return {
      direction: isInbound ? 'in' : 'out',
      from: isInbound ? remote : local,
      to: isInbound ? local : remote,
      transport: transportOf(one(given, 'protocol', 'Any')),
      sourcePorts: (isInbound ? remotePorts : localPorts)!.map(portRange),
      ports: listenerPorts((isInbound ? localPorts : remotePorts)!),
      // Without a name of its own every paste would add the rule again, under a random one.
      name: one(given, 'name'),
    };
  });
