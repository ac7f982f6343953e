import { lookAlikes } from '../../match/look-alikes.js';
import type { Lexicon } from '../lexicon.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Named } from '../question.js';
import { unique } from '../resolve.js';
import type { Cue } from '../vocabulary/cue.js';

const wants: readonly Cue[] = ['which', 'need', 'open', 'use', 'tell', 'purpose', 'listen'];
const shortText = 3;
/** Longer talk is about something else. */
const mostWords = 3;

/**
 * The thing whose ports were asked for and that is nowhere in the catalog: "what port does minecraft use".
 * Small talk, which asks for no ports, has none.
 */
export function unknownThing({ cues, unknown, hasProduct, length }: Mentions): string | undefined {
  const asksForPorts =
    (cues.has('port') || cues.has('firewall')) &&
    (hasProduct || length <= shortText || wants.some((cue) => cues.has(cue)));
  return asksForPorts && unknown.length > 0 && unknown.length <= mostWords ? unknown.join(' ') : undefined;
}

/** The things of the catalog that it may have been meant for; to be asked back, not to be answered. */
export function nearThings(asked: string, { spellable }: Lexicon): readonly Named[] {
  const senses = lookAlikes(asked, spellable, 12);
  return unique(senses.flatMap((sense) => (sense.kind === 'name' ? [sense.named] : []))).slice(0, 3);
}
