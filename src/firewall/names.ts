import { createHash } from 'node:crypto';
import { portText } from '../catalog/port-text.js';
import { blockText } from './address.js';
import type { Holds } from './dialect.js';
import type { Endpoint, Rule } from './rule.js';

/** Every name begins with it, so that the rules can be found again; a letter, as most languages demand. */
const namePrefix = 'sfb';
const digestLength = 8;

/**
 * Names things so that no two meanings ever share a name: words, cut to the language's length, and a digest of all that the
 * rule says. The same rule pasted twice has the same name; another address or port has another, so that no vendor takes the
 * new rule for a change of the old one.
 */
export function nameFor(words: readonly string[], meaning: string, { longest, joint }: Holds['names']): string {
  const digest = createHash('sha256').update(meaning).digest('hex').slice(0, digestLength);
  const plain = [namePrefix, ...words]
    .join(joint)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, joint);
  const room = longest - digestLength - 1;
  const cut = plain.slice(0, room).replace(/[-_]+$/, '');
  return `${cut}${joint}${digest}`;
}

/** All that decides what a rule lets through, as one text. */
export function meaningOf(rule: Omit<Rule, 'rows' | 'comment' | 'words'>): string {
  return [
    rule.direction,
    rule.family,
    rule.transport,
    endText(rule.from),
    rule.sourcePorts.map(portText).join(','),
    endText(rule.to),
    rule.ports.map(portText).join(','),
  ].join('|');
}

/** An end as one text, the same for the same meaning. */
export function endText(end: Endpoint): string {
  switch (end.kind) {
    case 'any':
      return 'any';
    case 'hole':
      return `?${end.name}`;
    case 'addresses':
      return end.blocks.map(blockText).join(',');
    default:
      return end satisfies never;
  }
}
