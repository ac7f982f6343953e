import type { ReactNode } from 'react';
import type { Locale } from '../../desk/shown.js';
import { useDesk } from '../desk/use-desk.js';

const languages: readonly { readonly locale: Locale; readonly lang: string; readonly name: string }[] = [
  { locale: 'en-US', lang: 'en', name: 'English' },
  { locale: 'ko-KR', lang: 'ko', name: '한국어' },
];

/** The language of the person's Slack: the page's own, and what the app is told. */
export function LanguageSwitch(): ReactNode {
  const { state, words, send } = useDesk();
  return (
    <fieldset className="languages" aria-label={words.language}>
      {languages.map(({ locale, lang, name }) => (
        <button
          key={locale}
          type="button"
          lang={lang}
          aria-pressed={state.locale === locale}
          onClick={() => void send('locale', { locale })}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
