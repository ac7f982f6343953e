import { en } from './en.js';
import { ko } from './ko.js';
import type { Language, Wording } from './wording.js';

/** Both languages; the compiler keeps them in step. */
export const wordings: Readonly<Record<Language, Wording>> = { en, ko };
