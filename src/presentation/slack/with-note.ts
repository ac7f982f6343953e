import type { Document } from '../document.js';

/** A document with one more line at its end. */
export function withNote([first, ...rest]: Document, text: string): Document {
  return [first, ...rest, { kind: 'note', tone: 'remark', text }];
}

/** A document with one more line above its first table or code: who copies from there has read it. */
export function withNoteAbove([first, ...rest]: Document, text: string): Document {
  const long = rest.findIndex(({ kind }) => kind === 'table' || kind === 'code');
  const at = long === -1 ? rest.length : long;
  return [first, ...rest.slice(0, at), { kind: 'note', tone: 'remark', text }, ...rest.slice(at)];
}
