import type { Role, Text } from '../../catalog/schema.js';
import { wordings } from '../wording/index.js';
import type { Language, Wording } from '../wording/wording.js';

/** One language: its words, and which half of the catalog's texts is read. */
export interface Voice {
  readonly words: Wording;
  say(text: Text): string;
  /** The same in the other language, for whoever reads along. */
  sayInOther(text: Text): string;
  /** Names with commas between them. */
  names(things: readonly { readonly name: Text }[]): string;
  /** Names of roles as they stand in cells. */
  shortNames(roles: readonly Role[]): string;
}

/** The voice of a language. */
export function voiceOf(language: Language): Voice {
  const say = (text: Text) => text[language];
  return {
    words: wordings[language],
    say,
    sayInOther: (text) => text[language === 'en' ? 'ko' : 'en'],
    names: (things) => things.map(({ name }) => say(name)).join(', '),
    shortNames: (roles) => roles.map(({ name, short }) => say(short ?? name)).join(', '),
  };
}
