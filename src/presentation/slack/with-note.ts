import type { Document } from '../document.js';

/** A document with one more line at its end. */
export function withNote([first, ...rest]: Document, text: string): Document {
  return [first, ...rest, { kind: 'note', tone: 'remark', text }];
}
