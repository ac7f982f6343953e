import type { AllMiddlewareArgs, App, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Ask } from '../../ask.js';
import type { Asked } from '../../presentation/slack/asked.js';
import { menuAction, readPick, roleMenuAction } from '../../presentation/slack/menu.js';
import { answerClick } from '../answer-click.js';
import { aloneWith, type Pick, placeOfClick } from '../clicked.js';
import { isFirstClick } from '../deliveries.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

type Picked = AllMiddlewareArgs & SlackActionMiddlewareArgs<Pick>;

/** A menu that asks on: the picked entry is the text, the block's id has the question it follows. */
export function registerMenu(app: App, parts: Parts): void {
  const placeOf = ({ body, client, respond }: Picked) => placeOfClick(body, client, respond);
  for (const action_id of [menuAction, roleMenuAction])
    app.action<Pick>({ type: 'block_actions', action_id }, reporting(menu(parts), placeOf, parts));
}

function menu(parts: Parts): (args: Picked) => Promise<void> {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    if (!(await isFirstClick(body, action, parts.claims))) return;
    const asked = readPick(action.block_id, action.selected_option?.value);
    const person = { user: body.user.id, channel: body.channel?.id, client, logger };
    if (!asked || !isReadable(asked, action.action_id, parts.ask))
      return sayStale(person, aloneWith(body, client, respond), parts, 'menu');
    await answerClick(asked, person, { body, client, respond }, parts);
  };
}

/** What the entries of a menu ask for. What is read as something else is of another version. */
function isReadable({ text, key = '' }: Asked, action: string, ask: Ask): boolean {
  const { kind } = ask(text, { key }).answer;
  return kind === (action === roleMenuAction ? 'requirements' : 'rules') || kind === 'not-found';
}
