import type { Catalog } from '../../catalog/catalog.js';
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
  'no-need',
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
const asking: readonly Cue[] = ['which', 'tell', 'use', 'table', 'purpose', 'why', 'confirm'];

/** How sure it is that a text with something of the catalog in it is a question about it. */
export type Evidence = 'strong' | 'fair' | 'none';

/** A name and a word or two are a look-up; in a longer text every word counts. */
const shortText = 5;
/** A name that nobody uses by chance stands a whole sentence of other words. */
const mostForgiven = 10;

/**
 * Weighs firewall words and the catalog's names against words that nobody knows. A sentence that merely contains a number
 * or an everyday name ("the mediation between the parties failed") is none.
 */
export function evidenceOf(mentions: Mentions, catalog: Catalog): Evidence {
  if (!hasSubject(mentions)) return 'none';
  if (mentions.isLog && mentions.ports.length > 0) return 'strong';
  const { unknown, cues, roles, ports, applications } = mentions;
  const count = (list: readonly Cue[]): number => list.filter((cue) => cues.has(cue)).length;
  const hasName = nameCount(mentions) > 0;
  const signs = [
    mentions.dialect !== undefined,
    mentions.file !== undefined,
    mentions.hasLabelledPort,
    mentions.hasHost && ports.length > 0,
    mentions.hasProduct && ports.length > 0,
    roles.length > 0 && applications.length > 0,
    hasName && ports.length > 0 && (!mentions.hasOnlyEverydayNames || unknown.length <= 1),
  ];
  const talk = count(firewallTalk) + signs.filter(Boolean).length;
  const wished = count(wishes);
  if (!hasName && ports.length > 0) return evidenceOfPorts(mentions, talk, wished, catalog);
  if (!hasName && applications.length === 0)
    return talk + wished > 1 || count(asking) > 0 || mentions.length <= 2 ? 'strong' : 'none';
  if (talk > 0) return 'strong';
  if (cues.has('thanks') && wished === 0 && unknown.length > 0) return 'none';
  if (!hasName)
    return unknown.length === 0 && (wished > 0 || cues.has('which') || cues.has('all') || mentions.length <= 2)
      ? 'fair'
      : 'none';
  const isQuestion =
    count(asking) > 0 ||
    mentions.opening.includes('asks') ||
    mentions.hasQuestionMark ||
    mentions.asksByEnding ||
    (mentions.goesOnAsking && wished > 0);
  if (!mentions.hasOnlyEverydayNames) {
    const isReport = roles.every(({ id }) => catalog.role(id).kind !== 'server');
    return unknown.length <= (isQuestion || wished > 0 || isReport ? mostForgiven : 0) ? 'fair' : 'none';
  }
  if (isQuestion) return unknown.length <= wished + (mentions.length <= shortText ? 1 : 0) ? 'fair' : 'none';
  return mentions.length <= shortText && unknown.length === 0 ? 'fair' : 'none';
}

const askingAtAll: readonly Cue[] = [
  'which',
  'tell',
  'why',
  'purpose',
  'need',
  'no-need',
  'close',
  'break',
  'missing',
  'on-top',
  'enough',
  'change',
  'table',
  'rule',
  'help',
  'confirm',
  'except',
];

/** `thanks, 5061 works now`, `5061 확인했습니다`: thanks and reports ask for nothing. */
export function isReport(mentions: Mentions): boolean {
  const { cues, dialect, file, tellsState } = mentions;
  if (dialect !== undefined || file !== undefined || mentions.hasQuestionMark || mentions.asksByEnding) return false;
  if (mentions.goesOnAsking) return false;
  const isSaid = tellsState && (cues.has('thanks') || cues.has('done'));
  return isSaid && !mentions.opening.includes('asks') && !askingAtAll.some((cue) => cues.has(cue));
}

/** A bare number needs a word of the trade; one that rows print needs less than one that they do not. */
function evidenceOfPorts(
  { unknown, cues, ports, hasOtherNumber }: Mentions,
  talk: number,
  wished: number,
  catalog: Catalog,
): Evidence {
  if (talk > 0 && unknown.length <= 4 * (talk + wished)) return 'strong';
  if (unknown.length === 0) return hasOtherNumber ? 'none' : 'fair';
  const isPrinted = ports.some(
    ({ first, last }) =>
      last >= 1024 &&
      catalog.requirements.some((row) => row.ports.some((range) => range.first === first && range.last === last)),
  );
  const isWished = (wished > 0 && !(cues.has('have') && wished === 1)) || cues.has('which') || cues.has('confirm');
  return isWished && unknown.length <= (isPrinted ? 3 + 2 * wished : wished + (cues.has('which') ? 2 : 0))
    ? 'fair'
    : 'none';
}

function nameCount({ roles, services, topics, either, rows, ambiguous }: Mentions): number {
  return [roles, services, topics, either, rows, ambiguous].reduce((sum, list) => sum + list.length, 0);
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
