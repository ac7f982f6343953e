import type { Document, Part } from '../document.js';

/** The parts as a document, which is never empty: silence is no answer. */
export function toDocument(parts: readonly Part[]): Document {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('a document has at least one part');
  return [first, ...others];
}

/** A line of text. */
export function text(words: string): Part {
  return { kind: 'text', text: words };
}

/** A line below the facts. */
export function remark(words: string): Part {
  return { kind: 'note', text: words, tone: 'remark' };
}

/** A line that somebody should read before acting on the facts. */
export function doubt(words: string): Part {
  return { kind: 'note', text: words, tone: 'doubt' };
}
