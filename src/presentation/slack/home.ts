import type { HomeView } from '@slack/types';
import { toFallback } from './blocks.js';
import type { Answered } from './message.js';
import { slackWording } from './slack-wording.js';

/** The Home tab: where to ask, and the answer to "help" with its example questions. Tables do not stand there. */
export function toHome({ document, language, key }: Answered): HomeView {
  const wording = slackWording(language);
  return {
    type: 'home',
    blocks: toFallback([{ kind: 'text', text: wording.whereToAsk }, ...document], { wording, key }),
  };
}
