import type { Answer } from '../../answer/answer.js';
import type { Document } from '../document.js';
import { remark, text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** What can be asked, with examples to press. */
export function describeHelp({ products, roles }: Extract<Answer, { kind: 'help' }>, voice: Voice): Document {
  const { talk } = voice.words;
  return toDocument([
    { kind: 'heading', text: talk.helpHeading },
    text(talk.help(voice.names(products))),
    ...(roles.length === 0 ? [] : [text(talk.roles(voice.shortNames(roles)))]),
    remark(talk.otherLanguage),
    { kind: 'choices', prompt: undefined, choices: talk.examples.map((ask) => ({ label: ask, ask })) },
  ]);
}
