import type { Ask } from '../../ask.js';
import { type Asked, decodeAsked } from '../../presentation/slack/asked.js';
import { pageAction } from '../../presentation/slack/buttons.js';
import { hasRowsBehind } from '../../presentation/slack/page.js';
import { answer } from '../answering.js';
import { personOf, placeOfClick, talkOf } from '../clicked.js';
import { remember } from '../earlier.js';
import { onClick } from '../on-click.js';

/** "Next rows": the same answer from another row on. The button says which question and which row, so any replica can. */
export const registerPage = onClick({
  actions: [pageAction],
  read: (value, _, { ask }) => {
    const asked = decodeAsked(value);
    return asked && isThere(asked, ask) ? asked : undefined;
  },
  act: async (asked, click, parts) => {
    const reply = await answer({ asked, person: personOf(click), place: placeOfClick(click) }, parts);
    remember(talkOf(click.body), reply, parts.threads);
  },
  placeOf: placeOfClick,
});

/** The answer has rows behind that one. Another version's catalog may have fewer. */
function isThere({ text, key, from }: Asked, ask: Ask): boolean {
  return from !== undefined && hasRowsBehind(ask(text, key ? { key } : {}).document, from);
}
