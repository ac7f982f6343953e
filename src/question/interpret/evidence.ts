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
/** Wishes that a firewall change is made of. */
const wishes: readonly Cue[] = [
  'open',
  'need',
  'close',
  'why',
  'purpose',
  'break',
  'missing',
  'on-top',
  'have',
  'change',
  'between',
  'enough',
  'internet',
  'reaches',
  'from',
  'to',
];
/** Words that any question has. */
const asking: readonly Cue[] = ['which', 'tell', 'use', 'asks', 'table'];

/** A name and a word or two are a look-up; in a longer text every word counts. */
const shortText = 5;

/** How sure it is that a text with something of the catalog in it is a question about it. */
export type Evidence = 'strong' | 'fair' | 'none';

/**
 * Weighs firewall words and the catalog's names against words that nobody knows. A sentence that merely contains a number
 * or a name ("the mediation between the parties failed") is none.
 */
export function evidenceOf(mentions: Mentions): Evidence {
  const { unknown, cues, roles, services, topics, either, rows, ambiguous, ports, applications } = mentions;
  if (!hasSubject(mentions)) return 'none';
  const count = (list: readonly Cue[]): number => list.filter((cue) => cues.has(cue)).length;
  const talk =
    count(firewallTalk) +
    [
      mentions.dialect !== undefined,
      mentions.hasLabelledPort,
      mentions.isLog,
      mentions.hasHost && ports.length > 0,
      roles.length > 0 && applications.length > 0,
      roles.length > 0 && ports.length > 0,
    ].filter(Boolean).length;
  const wished = count(wishes);
  const subjects = [roles, services, topics, either, rows, ambiguous].reduce((sum, list) => sum + list.length, 0);
  if (mentions.isLog && ports.length > 0) return 'strong';
  if (subjects === 0 && ports.length > 0) {
    if (talk > 0 && unknown.length <= 4 * (talk + wished)) return 'strong';
    if (unknown.length === 0) return mentions.hasOtherNumber ? 'none' : 'fair';
    return unknown.length <= wished + (cues.has('which') ? 2 : 0) ? 'fair' : 'none';
  }
  if (talk > 0) return 'strong';
  if (cues.has('thanks') && wished === 0 && unknown.length > 0) return 'none';
  if (subjects === 0 && applications.length > 0)
    return unknown.length === 0 && (wished > 0 || cues.has('which')) ? 'fair' : 'none';
  const forgiven =
    wished > 0
      ? subjects + wished * 2 + (count(asking) > 0 ? 1 : 0)
      : mentions.length <= shortText + count(asking)
        ? subjects
        : 0;
  return unknown.length <= forgiven ? 'fair' : 'none';
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
