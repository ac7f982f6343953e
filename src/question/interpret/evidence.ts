import type { Mentions } from '../mentions/mentions.js';
import type { Cue } from '../vocabulary/cue.js';

/** Talk that belongs to firewalls: beside a name of the catalog it makes a question of almost any sentence. */
const firewallTalk: readonly Cue[] = [
  'port',
  'firewall',
  'listen',
  'rule',
  'range',
  'ipsec',
  'balancer',
  'dns-balancing',
  'hardware-only',
  'inbound',
  'outbound',
  'both-ways',
  'tcp',
  'udp',
  'tls',
  'mtls',
];
/** Wishes that make a question of a name where little else is in the sentence. */
const wishes: readonly Cue[] = [
  'open',
  'need',
  'close',
  'why',
  'purpose',
  'break',
  'missing',
  'have',
  'change',
  'which',
  'tell',
  'use',
  'between',
  'enough',
  'internet',
  'reaches',
  'from',
  'to',
];

/** How sure it is that a text with something of the catalog in it is a question about it. */
export type Evidence = 'strong' | 'fair' | 'none';

/**
 * Weighs firewall words and the catalog's names against words that nobody knows. A sentence that merely contains a number
 * or a name ("the mediation between the parties failed") is none.
 */
export function evidenceOf(mentions: Mentions): Evidence {
  const { unknown, cues } = mentions;
  if (!hasSubject(mentions)) return 'none';
  const talk =
    firewallTalk.filter((cue) => cues.has(cue)).length +
    (hasFilter(mentions) ? 1 : 0) +
    (mentions.dialect ? 1 : 0) +
    (mentions.addresses.length > 0 ? 1 : 0);
  const wished = wishes.filter((cue) => cues.has(cue)).length;
  const subjects =
    mentions.roles.length +
    mentions.services.length +
    mentions.topics.length +
    mentions.either.length +
    mentions.rows.length +
    mentions.ambiguous.length;
  const isNumberOnly = subjects === 0 && mentions.ports.length > 0;
  if (talk > 0 && (!isNumberOnly || unknown.length <= 4 * (talk + wished))) return 'strong';
  if (cues.has('thanks') && wished === 0 && unknown.length > 0) return 'none';
  if (isNumberOnly)
    return unknown.length === 0 && !mentions.hasOtherNumber
      ? 'fair'
      : unknown.length <= 1 && wished > 0
        ? 'fair'
        : 'none';
  return unknown.length <= subjects + wished * 2 ? 'fair' : 'none';
}

/** Whether anything of the catalog was named. */
export function hasSubject({
  roles,
  services,
  topics,
  either,
  rows,
  ports,
  cues,
  applications,
  ambiguous,
}: Mentions): boolean {
  return (
    [roles, services, topics, either, rows, ports, applications, ambiguous].some((list) => list.length > 0) ||
    (['balancer', 'dns-balancing', 'hardware-only', 'ipsec'] as const).some((cue) => cues.has(cue))
  );
}

function hasFilter({ transports, securities, applications }: Mentions): boolean {
  return transports.length > 0 || securities.length > 0 || applications.length > 0;
}
