import type { Document } from '../document.js';
import { draw } from './draw.js';

/** A document as text for anything: notifications, files, search. Lines are as long as they need to be, so no phrase is broken. */
export function toPlainText(document: Document): string {
  return draw(document, { width: Number.POSITIVE_INFINITY, colour: false });
}
