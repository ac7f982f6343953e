import type { App } from '@slack/bolt';
import { decodeAsked } from '../../presentation/slack/asked.js';
import { shareAction } from '../../presentation/slack/buttons.js';
import { answer } from '../answering.js';
import { aloneWith, type Click, type Clicked, everyoneAround } from '../clicked.js';
import { isFirstClick } from '../deliveries.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

/** "Share in channel": the same answer again, for everyone. */
export function registerShare(app: App, parts: Parts): void {
  const placeOf = ({ body, client, respond }: Clicked) => aloneWith(body, client, respond);
  app.action<Click>({ type: 'block_actions', action_id: shareAction }, reporting(share(parts), placeOf, parts));
}

function share(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    if (!(await isFirstClick(body, action, parts.claims))) return;
    const asked = decodeAsked(action.value);
    const person = { user: body.user.id, channel: body.channel?.id, client, logger };
    if (!asked) return sayStale(person, aloneWith(body, client, respond), parts);
    await answer({ asked, person, place: everyoneAround(body, client, respond) }, parts);
  };
}
