import type { Document } from '../document.js';
import { limits } from './limits.js';

/** What is too long to be read in a message. */
export interface LongCode {
  readonly fileName: string;
  readonly content: string;
}

/** The code of an answer that belongs into files; none where all of it fits. */
export function filesOf(document: Document): readonly LongCode[] {
  return document.flatMap((part) =>
    part.kind === 'code' && part.text.length > limits.code.text
      ? [{ fileName: part.fileName, content: `${part.text}\n` }]
      : [],
  );
}
