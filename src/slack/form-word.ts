import { slackWording } from '../presentation/slack/slack-wording.js';
import type { Language } from './language.js';

/** None of the words is nearly as long; what is, is no more looked at. */
const longestWord = 100;

/**
 * Whether a text asks for the look-up form: one of its words and nothing else, as "in what form" is no wish for it. Gives the
 * language of the word where it tells one: Korean is only written by who reads it.
 */
export function readFormWord(text: string): { readonly language: Language | undefined } | undefined {
  const written = text.trim();
  if (written.length > longestWord) return undefined;
  const said = written
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '')
    .toLowerCase();
  if (slackWording('ko').lookUp.words.includes(said)) return { language: 'ko' };
  return slackWording('en').lookUp.words.includes(said) ? { language: undefined } : undefined;
}
