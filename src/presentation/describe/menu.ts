import type { DialectFacts } from '../../answer/answer.js';
import type { Part } from '../document.js';
import type { Language } from '../wording/wording.js';
import type { Voice } from './voice.js';

/** The languages that the rows can be had in. */
export function menuPart(dialects: readonly DialectFacts[], language: Language, voice: Voice): Part[] {
  if (dialects.length === 0) return [];
  const choices = dialects.map(({ id, name }) => ({ id, label: name, ask: asRules[language](id) }));
  return [{ kind: 'menu', prompt: voice.words.rules.menu, choices }];
}

/** What is asked in the thread for rules in a language, by its id. Without the word, `csv` would be a file of the table. */
const asRules: Readonly<Record<Language, (id: string) => string>> = {
  en: (id) => `rules as ${id}`,
  ko: (id) => `${id} 규칙으로`,
};
