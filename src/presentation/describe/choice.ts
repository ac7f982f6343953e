import type { ChoiceAnswer } from '../../answer/answer.js';
import type { Document } from '../document.js';
import { choicesPart } from './choices.js';
import { echo } from './echo.js';
import { assumptionsRemark } from './heading.js';
import { remark, text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** A row of buttons on a phone. */
const mostChoices = 5;

/** One question back, with the answers as buttons. */
export function describeChoice({ asked, choices, reading }: ChoiceAnswer, voice: Voice): Document {
  const { choices: words } = voice.words;
  const more = choices.length - mostChoices;
  return toDocument([
    text(words.whichOne(echo(asked))),
    ...assumptionsRemark(reading, voice),
    ...(more > 0 ? [remark(words.moreMeanings(more))] : []),
    ...choicesPart(choices.slice(0, mostChoices), voice),
  ]);
}
