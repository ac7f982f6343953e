import type { Answer } from '../../answer/answer.js';
import type { Document } from '../document.js';
import { remark, text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** What can be asked, with examples to press. Names of dialects have commas of their own. */
export function describeHelp({ products, roles, dialects }: Extract<Answer, { kind: 'help' }>, voice: Voice): Document {
  const { talk } = voice.words;
  const examples = products.flatMap((product) => product.examples);
  const choices = examples.map(voice.say).map((ask) => ({ label: ask, ask }));
  return toDocument([
    { kind: 'heading', text: talk.helpHeading },
    text(talk.help(voice.names(products))),
    ...(roles.length === 0 ? [] : [text(talk.roles(voice.shortNames(roles)))]),
    ...(dialects.length === 0 ? [] : [text(talk.dialects(dialects.map(({ name }) => name).join(' · ')))]),
    remark(talk.otherLanguage(examples.map(voice.sayInOther)[0])),
    ...(choices.length === 0 ? [] : [{ kind: 'choices' as const, prompt: undefined, choices }]),
  ]);
}
