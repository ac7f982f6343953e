import { slackWording } from '../presentation/slack/slack-wording.js';
import type { Language } from './language.js';

/** None of the words is nearly as long; what is, is no more looked at. */
const longestWord = 100;

/**
 * Whether a text asks for the look-up form: one of its words and nothing but "open it", as "in what form" is no wish for it. Gives
 * the language of the word where it tells one: Korean is only written by who reads it.
 */
export function readFormWord(text: string): { readonly language: Language | undefined } | undefined {
  const written = text.trim();
  if (written.length > longestWord) return undefined;
  const said = written
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '')
    .toLowerCase();
  if (isForm(said, 'ko')) return { language: 'ko' };
  return isForm(said, 'en') ? { language: undefined } : undefined;
}

function isForm(said: string, language: Language): boolean {
  const { words, opening } = slackWording(language).lookUp;
  return words.includes(said) || words.includes(said.replace(opening, ''));
}
