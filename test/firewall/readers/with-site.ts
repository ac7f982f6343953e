import { siteWord } from './values.js';

/**
 * A text as it is once somebody has put a word of so many letters where names leave room for one. Where an address belongs, the
 * word is none, and is refused.
 */
export const withSite = (text: string, letters = 8): string =>
  text.replace(/@@\W{0,2}SITE\W{0,2}@@/g, siteWord.slice(0, letters));
