import type { webApi } from '@slack/bolt';
import type { Reply } from '../ask.js';
import type { Locales } from '../state/locales.js';

export type Language = Reply['language'];

/** The language of a person's Slack: what an answer falls back to where the question does not tell. English when unknown. */
export async function languageOf(client: webApi.WebClient, user: string, locales: Locales): Promise<Language> {
  const known = locales.get(user);
  if (known !== undefined) return fromLocale(known);
  const locale = await localeOf(client, user);
  locales.set(user, locale);
  return fromLocale(locale);
}

/** The same as far as it is known already, without asking Slack. */
export function knownLanguage(user: string | undefined, locales: Locales): Language {
  return fromLocale(locales.get(user ?? ''));
}

async function localeOf(client: webApi.WebClient, user: string): Promise<string> {
  try {
    return (await client.users.info({ user, include_locale: true })).user?.locale ?? '';
  } catch {
    return '';
  }
}

function fromLocale(locale = ''): Language {
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
