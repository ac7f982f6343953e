import type { Answer } from '../../answer/answer.js';
import type { Document } from '../document.js';
import { text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

const mostExamples = 2;

/** One line, and how to ask instead. */
export function describeNotUnderstood(
  { isThanks, lacksMessage, products }: Extract<Answer, { kind: 'not-understood' }>,
  { words: { talk, explanation }, say }: Voice,
): Document {
  if (isThanks) return toDocument([text(talk.thanks)]);
  if (lacksMessage) return toDocument([text(explanation.lacksMessage)]);
  const examples = products.flatMap((product) => product.examples.slice(0, mostExamples)).slice(0, mostExamples);
  return toDocument([text(talk.notUnderstood(examples.map(say)))]);
}
