import type { App } from '@slack/bolt';
import { decodeAsked } from '../../presentation/slack/asked.js';
import { pageAction } from '../../presentation/slack/buttons.js';
import { hasRowsBehind } from '../../presentation/slack/page.js';
import { answer } from '../answering.js';
import { aloneWith, type Click, type Clicked, placeOfClick, talkOf } from '../clicked.js';
import { isFirstClick } from '../deliveries.js';
import { remember } from '../earlier.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

/** "Next rows": the same answer from another row on. The button says which question and which row, so any replica can. */
export function registerPage(app: App, parts: Parts): void {
  const placeOf = ({ body, client, respond }: Clicked) => placeOfClick(body, client, respond);
  app.action<Click>({ type: 'block_actions', action_id: pageAction }, reporting(page(parts), placeOf, parts));
}

function page(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    if (!(await isFirstClick(body, action, parts.claims))) return;
    const asked = decodeAsked(action.value);
    const person = { user: body.user.id, channel: body.channel?.id, client, logger };
    const { text, key, from } = asked ?? {};
    // Another version's catalog may have fewer rows.
    const isThere =
      text !== undefined && from !== undefined && hasRowsBehind(parts.ask(text, key ? { key } : {}).document, from);
    if (!asked || !isThere) return sayStale(person, aloneWith(body, client, respond), parts);
    const reply = await answer({ asked, person, place: placeOfClick(body, client, respond) }, parts);
    const talk = talkOf(body);
    if (talk) remember(talk, reply, parts.threads);
  };
}
