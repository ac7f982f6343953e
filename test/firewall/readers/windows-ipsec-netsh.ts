import type { RuleReader } from '../support/meaning.js';
import { addressesOf, listOf, readAdditions } from './netsh.js';
import { demand, one, portRange, transportOf } from './values.js';

const known =
  'name endpoint1 endpoint2 action protocol port1 port2 profile mode enable description type interfacetype'.split(' ');

/** Reads exemptions: `netsh advfirewall consec add rule` without authentication. Endpoint 1 is the local end, 2 the remote one. */
export const readWindowsIpsecNetsh: RuleReader = (text, holeOf) =>
  readAdditions(text, 'consec', known).map((given) => {
    demand(given, 'action', 'noauthentication');
    demand(given, 'enable', 'yes', 'yes');
    demand(given, 'profile', 'any', 'any');
    demand(given, 'mode', 'transport', 'transport');
    demand(given, 'type', 'static', 'static');
    demand(given, 'interfacetype', 'any', 'any');
    const name = one(given, 'name');
    if (/^all$/i.test(name)) throw new Error('a rule cannot be called all');
    for (const end of ['endpoint1', 'endpoint2']) one(given, end);
    return {
      from: addressesOf(given, 'endpoint2', holeOf),
      to: addressesOf(given, 'endpoint1', holeOf),
      transport: transportOf(one(given, 'protocol', 'any')),
      sourcePorts: listOf(given, 'port2').map(portRange),
      ports: listOf(given, 'port1').map(portRange),
      name,
    };
  });
