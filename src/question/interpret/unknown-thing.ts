import type { Mentions } from '../mentions/mentions.js';
import type { Cue } from '../vocabulary/cue.js';

const wants: readonly Cue[] = ['which', 'need', 'open', 'use', 'tell', 'purpose', 'listen'];
/** Longer talk is about something else. */
const mostWords = 3;

/**
 * The thing whose ports were asked for and that is nowhere in the catalog: "what port does minecraft use".
 * Small talk, which asks for no ports, has none.
 */
export function unknownThing({ cues, unknown }: Mentions): string | undefined {
  const asksForPorts = (cues.has('port') || cues.has('firewall')) && wants.some((cue) => cues.has(cue));
  return asksForPorts && unknown.length > 0 && unknown.length <= mostWords ? unknown.join(' ') : undefined;
}
