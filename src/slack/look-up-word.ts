import { slackWording } from '../presentation/slack/slack-wording.js';
import type { Language } from './language.js';

/** None of the words is nearly as long; what is, is no more looked at. */
const longestWord = 100;

/**
 * Whether a text asks for the look-up form: one of its words and nothing but "open it", as "in what form" is no wish for it. Gives
 * the language of the word where it tells one: Korean is only written by who reads it.
 */
export function readLookUpWord(text: string): { readonly language: Language | undefined } | undefined {
  const written = text.trim();
  if (written.length > longestWord) return undefined;
  const said = written
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '')
    .toLowerCase();
  if (asksIn(said, 'ko')) return { language: 'ko' };
  return asksIn(said, 'en') ? { language: undefined } : undefined;
}

function asksIn(said: string, language: Language): boolean {
  const { words, opening } = slackWording(language).lookUp;
  return words.includes(said) || words.includes(said.replace(opening, ''));
}
