import type { Logger, webApi } from '@slack/bolt';
import type { Reply } from '../ask.js';
import type { Settings } from '../state/settings.js';
import { noteLoss } from './note-loss.js';
import type { Parts } from './parts.js';

export type Language = Reply['language'];

/** Somebody who waits for an answer. */
export interface Person {
  readonly user: string;
  /** Where others see what is asked, and where their last choices count as well. */
  readonly channel?: string | undefined;
  readonly client: webApi.WebClient;
  readonly logger: Logger;
}

/** What it takes to learn a person's language. */
interface Learning extends Pick<Parts, 'isNews' | 'metrics' | 'wait'> {
  readonly settings: Locales;
}

type Locales = Pick<Settings, 'locale' | 'setLocale'>;

/** Seconds: an answer in English is better than a late one. */
const patience = 1;

/** Asks with the person's language to fall back to. Slack is asked for it only where the question does not show one. */
export async function inLanguageOf(
  person: Person,
  ask: (fallback: Language) => Reply,
  parts: Learning,
): Promise<Reply> {
  const known = await parts.settings.locale(person.user);
  if (known !== undefined) return ask(languageIn(known));
  const replies = { en: ask('en'), ko: ask('ko') };
  if (replies.en.language === replies.ko.language) return replies.en;
  return replies[await languageOf(person, parts)];
}

/** The language of a person's Slack; English when Slack does not tell within a second. */
export async function languageOf(person: Person, parts: Learning): Promise<Language> {
  const known = await parts.settings.locale(person.user);
  if (known !== undefined) return languageIn(known);
  const tooLate = parts.wait(patience).then(() => undefined);
  return languageIn(await Promise.race([learn(person, parts), tooLate]));
}

/** The same as far as it is known already, without asking Slack. */
export async function knownLanguage(user: string | undefined, settings: Locales): Promise<Language> {
  return languageIn(user === undefined ? undefined : await settings.locale(user));
}

/** The language of a locale; English for any other than Korean, and for none. */
export function languageIn(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

async function learn({ user, client, logger }: Person, { settings, isNews, metrics }: Learning): Promise<string> {
  const found = await client.users.info({ user, include_locale: true }).then(
    (answered): unknown => answered.user?.locale,
    (error: unknown) => {
      noteLoss({ what: 'The language of people is unknown', scope: 'users:read' }, error, { logger, metrics, isNews });
    },
  );
  const locale = typeof found === 'string' ? found : '';
  await settings.setLocale(user, locale);
  return locale;
}
