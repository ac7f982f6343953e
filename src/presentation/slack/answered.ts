import type { Document } from '../document.js';
import type { isTabular } from '../files/report.js';
import type { Language } from '../wording/wording.js';

/** An answer, and what its message needs to be gone on from. */
export interface Answered {
  readonly document: Document;
  readonly language: Language;
  readonly key: string;
  /** What the next question of the talk goes on from: this answer's key, the one before it, or none. */
  readonly follow: 'this' | 'none' | 'before';
  /** What files are made of. */
  readonly answer?: Parameters<typeof isTabular>[0];
}
