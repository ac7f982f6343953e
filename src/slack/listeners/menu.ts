import type { AllMiddlewareArgs, App, SlackActionMiddlewareArgs } from '@slack/bolt';
import { keyOfMenu, menuAction } from '../../presentation/slack/menu.js';
import { answer } from '../answering.js';
import { aloneWith, attachToClick, type Pick, placeOfClick, talkOf } from '../clicked.js';
import { isFirstClick } from '../deliveries.js';
import { remember } from '../earlier.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

type Picked = AllMiddlewareArgs & SlackActionMiddlewareArgs<Pick>;

/** A menu that asks on: the picked entry is the text, the block's id has the question it follows. */
export function registerMenu(app: App, parts: Parts): void {
  const placeOf = ({ body, client, respond }: Picked) => placeOfClick(body, client, respond);
  app.action<Pick>({ type: 'block_actions', action_id: menuAction }, reporting(menu(parts), placeOf, parts));
}

function menu(parts: Parts): (args: Picked) => Promise<void> {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    if (!(await isFirstClick(body, action, parts.claims))) return;
    const text: string | undefined = action.selected_option?.value;
    const key = keyOfMenu(action.block_id);
    const person = { user: body.user.id, client, logger };
    if (text === undefined || key === undefined) return sayStale(person, aloneWith(body, client, respond), parts);
    const talk = talkOf(body);
    const asked = { text, key };
    const options = talk || !respond ? {} : { share: asked };
    const place = placeOfClick(body, client, respond);
    const reply = await answer({ asked, person, place, attach: attachToClick(body, client), options }, parts);
    if (talk) remember(talk, reply, parts.threads);
  };
}
