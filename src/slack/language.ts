import type { Logger, webApi } from '@slack/bolt';
import type { Reply } from '../ask.js';
import type { Locales } from '../state/locales.js';
import type { Wait } from './deliver.js';
import { codeOf } from './refusals.js';

export type Language = Reply['language'];

/** Somebody who waits for an answer. */
export interface Person {
  readonly user: string;
  readonly client: webApi.WebClient;
  readonly logger: Logger;
}

interface LookUp {
  readonly locales: Locales;
  readonly wait: Wait;
}

/** Seconds: an answer in English is better than a late one. */
const patience = 1;

/** Asks with the person's language to fall back to. Slack is asked for it only where the question does not show one. */
export async function inLanguageOf(person: Person, ask: (fallback: Language) => Reply, lookUp: LookUp): Promise<Reply> {
  if (lookUp.locales.get(person.user) !== undefined) return ask(knownLanguage(person.user, lookUp.locales));
  const replies = { en: ask('en'), ko: ask('ko') };
  if (replies.en.language === replies.ko.language) return replies.en;
  return replies[await languageOf(person, lookUp)];
}

/** The language of a person's Slack; English when Slack does not tell within a second. */
export async function languageOf(person: Person, { locales, wait }: LookUp): Promise<Language> {
  if (locales.get(person.user) === undefined) await Promise.race([learn(person, locales), wait(patience)]);
  return knownLanguage(person.user, locales);
}

/** The same as far as it is known already, without asking Slack. */
export function knownLanguage(user: string | undefined, locales: Locales): Language {
  return locales
    .get(user ?? '')
    ?.toLowerCase()
    .startsWith('ko')
    ? 'ko'
    : 'en';
}

async function learn({ user, client, logger }: Person, locales: Locales): Promise<void> {
  try {
    const locale: unknown = (await client.users.info({ user, include_locale: true })).user?.locale;
    locales.set(user, typeof locale === 'string' ? locale : '');
  } catch (error) {
    locales.set(user, '');
    const failure = codeOf(error) ?? (error instanceof Error ? error.name : 'unknown error');
    if (locales.isNews(failure)) logger.warn(`The language of people is unknown: users.info fails with ${failure}.`);
  }
}
