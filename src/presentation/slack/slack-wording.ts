import { slackEn } from '../wording/slack-en.js';
import { slackKo } from '../wording/slack-ko.js';
import type { SlackWording } from '../wording/slack-wording.js';
import type { Language } from '../wording/wording.js';

export type { SlackWording };

const wordings: Readonly<Record<Language, SlackWording>> = { en: slackEn, ko: slackKo };

/** What Slack makes us say, in a language of the answers. */
export function slackWording(language: Language): SlackWording {
  return wordings[language];
}
