import type { Answer } from '../answer/answer.js';
import { describeChoice } from './describe/choice.js';
import { describeExplanation } from './describe/explanation.js';
import { describeHelp } from './describe/help.js';
import { describeIpsec } from './describe/ipsec.js';
import { describeNotFound } from './describe/not-found.js';
import { describeNotUnderstood } from './describe/not-understood.js';
import { describeRequirements } from './describe/requirements.js';
import { describeRules } from './describe/rules.js';
import { voiceOf } from './describe/voice.js';
import type { Document } from './document.js';

/** Puts an answer into words, in its own language. Every surface draws what comes out. */
export function describe(answer: Answer): Document {
  const voice = voiceOf(answer.language);
  switch (answer.kind) {
    case 'requirements':
      return describeRequirements(answer, voice);
    case 'ipsec-exceptions':
      return describeIpsec(answer, voice);
    case 'rules':
      return describeRules(answer, voice);
    case 'choice':
      return describeChoice(answer, voice);
    case 'not-found':
      return describeNotFound(answer, voice);
    case 'explanation':
      return describeExplanation(answer, voice);
    case 'help':
      return describeHelp(answer, voice);
    case 'not-understood':
      return describeNotUnderstood(answer, voice);
    default:
      return answer satisfies never;
  }
}
