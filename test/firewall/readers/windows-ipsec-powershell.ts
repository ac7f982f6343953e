import type { RuleReader } from '../support/meaning.js';
import { addressesOf, readCalls } from './powershell.js';
import { demand, one, portRange, transportOf, unlessAny } from './values.js';

const known =
  'name ipsecrulename displayname description group enabled profile mode inboundsecurity outboundsecurity protocol localaddress remoteaddress localport remoteport erroraction'.split(
    ' ',
  );

/** Reads exemptions: `New-NetIPsecRule` that asks for no security in either direction. From is the remote end, to the local one. */
export const readWindowsIpsecPowershell: RuleReader = (text, holeOf) =>
  readCalls(text, 'New-NetIPsecRule', known).map((given) => {
    // No default is trusted: a rule that demands security, where it was to be waived, cuts the machine off.
    demand(given, 'inboundsecurity', 'None');
    demand(given, 'outboundsecurity', 'None');
    demand(given, 'enabled', 'True', 'True');
    demand(given, 'profile', 'Any', 'Any');
    demand(given, 'mode', 'Transport', 'Transport');
    demand(given, 'erroraction', 'Stop', 'Stop');
    if (/^all$/i.test(one(given, 'displayname'))) throw new Error('a rule cannot be called All');
    if (given.has('name') && given.has('ipsecrulename')) throw new Error('-Name is an alias of -IPsecRuleName');
    return {
      from: addressesOf(given, 'remoteaddress', holeOf),
      to: addressesOf(given, 'localaddress', holeOf),
      transport: transportOf(one(given, 'protocol', 'Any')),
      sourcePorts: unlessAny(given.get('remoteport') ?? [], 'any').map(portRange),
      ports: unlessAny(given.get('localport') ?? [], 'any').map(portRange),
      name: one(given, given.has('name') ? 'name' : 'ipsecrulename'),
    };
  });
