import type { RuleReader } from '../support/meaning.js';
import { addressesOf, listOf, readAdditions } from './netsh.js';
import { demand, listenerPorts, one, portRange, transportOf } from './values.js';

const known =
  'name dir action protocol localip remoteip localport remoteport profile enable description edge security interfacetype'.split(
    ' ',
  );

/** Reads `netsh advfirewall firewall add rule` as its help describes it, with the defaults that the help names. */
export const readWindowsNetsh: RuleReader = (text, holeOf) =>
  readAdditions(text, 'firewall', known).map((given) => {
    demand(given, 'action', 'allow');
    demand(given, 'enable', 'yes', 'yes');
    demand(given, 'profile', 'any', 'any');
    demand(given, 'edge', 'no', 'no');
    demand(given, 'security', 'notrequired', 'notrequired');
    demand(given, 'interfacetype', 'any', 'any');
    const name = one(given, 'name');
    if (/^all$/i.test(name)) throw new Error('a rule cannot be called all');
    const direction = one(given, 'dir').toLowerCase();
    if (direction !== 'in' && direction !== 'out') throw new Error(`no direction: ${direction}`);
    const [local, remote] = [addressesOf(given, 'localip', holeOf), addressesOf(given, 'remoteip', holeOf)];
    const [localPorts, remotePorts] = [listOf(given, 'localport'), listOf(given, 'remoteport')];
    return {
      direction,
      from: direction === 'in' ? remote : local,
      to: direction === 'in' ? local : remote,
      transport: transportOf(one(given, 'protocol', 'any')),
      sourcePorts: (direction === 'in' ? remotePorts : localPorts).map(portRange),
      ports: listenerPorts(direction === 'in' ? localPorts : remotePorts),
      name,
    };
  });
