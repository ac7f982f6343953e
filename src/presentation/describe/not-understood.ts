import type { Document } from '../document.js';
import { text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** One line, and how to ask instead. */
export function describeNotUnderstood(isThanks: boolean, voice: Voice): Document {
  return toDocument([text(isThanks ? voice.words.talk.thanks : voice.words.talk.notUnderstood)]);
}
