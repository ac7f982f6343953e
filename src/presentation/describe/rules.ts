import type { RulesAnswer } from '../../answer/answer.js';
import type { Document } from '../document.js';
import { choicesPart } from './choices.js';
import { heading } from './heading.js';
import { subject } from './subject.js';
import { text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** Why there are no rules, and what there is instead. */
export function describeRules({ reading, choices }: RulesAnswer, voice: Voice): Document {
  const { reading: words, talk } = voice.words;
  const title = [subject(reading, voice), words.rules(reading.dialect)].filter(Boolean).join(' · ');
  return toDocument([
    heading(title, reading, voice, words.rules(reading.dialect)),
    text(talk.noRulesYet),
    ...choicesPart(choices, voice),
  ]);
}
