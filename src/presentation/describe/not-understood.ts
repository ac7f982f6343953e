import type { Document } from '../document.js';
import { text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** One line, and how to ask instead. */
export function describeNotUnderstood(voice: Voice): Document {
  return toDocument([text(voice.words.talk.notUnderstood)]);
}
