import type { App } from '@slack/bolt';
import { decodeAsked } from '../../presentation/slack/asked.js';
import { askAction } from '../../presentation/slack/buttons.js';
import { answerClick } from '../answer-click.js';
import { aloneWith, type Click, type Clicked, placeOfClick } from '../clicked.js';
import { isFirstClick } from '../deliveries.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

/** A button that asks on: its value carries the text and the question it follows. */
export function registerButton(app: App, parts: Parts): void {
  const placeOf = ({ body, client, respond }: Clicked) => placeOfClick(body, client, respond);
  app.action<Click>({ type: 'block_actions', action_id: askAction }, reporting(button(parts), placeOf, parts));
}

function button(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    if (!(await isFirstClick(body, action, parts.claims))) return;
    const asked = decodeAsked(action.value);
    const person = { user: body.user.id, channel: body.channel?.id, client, logger };
    if (!asked) return sayStale(person, aloneWith(body, client, respond), parts);
    await answerClick(asked, person, { body, client, respond }, parts);
  };
}
