import type { AllMiddlewareArgs, App, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Ask } from '../../ask.js';
import type { Asked } from '../../presentation/slack/asked.js';
import { menuAction, readPick } from '../../presentation/slack/menu.js';
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
    const asked = readPick(action.block_id, action.selected_option?.value);
    const person = { user: body.user.id, client, logger };
    if (!asked || !isReadable(asked, parts.ask))
      return sayStale(person, aloneWith(body, client, respond), parts, 'menu');
    const talk = talkOf(body);
    const options = talk || !respond ? {} : { share: asked };
    const place = placeOfClick(body, client, respond);
    const reply = await answer({ asked, person, place, attach: attachToClick(body, client), options }, parts);
    if (talk) remember(talk, reply, parts.threads);
  };
}

/** An entry asks for rules. Where it is read as something else, its question or its language is of another version. */
function isReadable({ text, key = '' }: Asked, ask: Ask): boolean {
  const { kind } = ask(text, { key }).answer;
  return kind === 'rules' || kind === 'not-found';
}
