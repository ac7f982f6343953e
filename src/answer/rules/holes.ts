import type { Catalog } from '../../catalog/catalog.js';
import type { Family } from '../../firewall/address.js';
import { type Dialect, dialects } from '../../firewall/dialects/index.js';
import type { Endpoint } from '../../firewall/rule.js';

/** What is to be filled in, by the id of the role; undefined where the source names nobody. */
export function holeFor(role: string | undefined): Endpoint {
  return { kind: 'hole', name: role === undefined ? ofNobody : holeName(role) };
}

/** Where a rule is written in both families no one address fits both holes: that of IPv6 has a name of its own. */
export function ofFamily(end: Endpoint, family: Family): Endpoint {
  return end.kind === 'hole' && family === 6 ? { ...end, name: `${ofIPv6}${end.name}` } : end;
}

/** The role of a hole, to say what it stands for. */
export function roleOfHole(name: string, catalog: Catalog): string | undefined {
  const plain = name.startsWith(ofIPv6) ? name.slice(ofIPv6.length) : name;
  return catalog.roles.find(({ id }) => holeName(id) === plain)?.id;
}

const ofNobody = 'NOT_STATED';
const ofIPv6 = 'IPV6_';
const ofRole = 'ROLE_';

/**
 * `FRONT_END`, and `ROLE_SITE` where the plain name means something else in any of the languages: no word stands for a machine
 * here and for a priority there. Never with a digit at its end, which some languages would take for one of their own, and which
 * would be left behind an address where somebody replaces `READER` and not `READER2`.
 */
function holeName(role: string): string {
  const plain = role.toUpperCase().replaceAll('-', '_').replace(/\d$/, '$&_');
  const isTaken = taken.has(plain) || [ofIPv6, ofRole].some((prefix) => plain.startsWith(prefix)) || /_OF_/.test(plain);
  return isTaken ? `${ofRole}${plain}` : plain;
}

const all: readonly Dialect[] = dialects;
/** Besides `ZONE_OF_FRONT_END` and its like. */
const taken: ReadonlySet<string> = new Set([ofNobody, 'SITE', ...all.flatMap(({ ownHoles = [] }) => ownHoles)]);
