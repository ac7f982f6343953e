import type { AllMiddlewareArgs, App, SlackActionMiddlewareArgs } from '@slack/bolt';
import { decodeAsked } from '../../presentation/slack/asked.js';
import { shareAction } from '../../presentation/slack/buttons.js';
import { answer } from '../answering.js';
import type { Click } from '../clicked.js';
import type { Parts } from '../parts.js';
import { everyone, onlyYou } from '../place.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

type Clicked = AllMiddlewareArgs & SlackActionMiddlewareArgs<Click>;

/** "Share in channel": the same answer again, for everyone. */
export function registerShare(app: App, parts: Parts): void {
  const placeOf = ({ respond }: Clicked) => onlyYou(respond);
  app.action<Click>({ type: 'block_actions', action_id: shareAction }, reporting(share(parts), placeOf, parts));
}

function share(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    const asked = decodeAsked(action.value);
    const person = { user: body.user.id, client, logger };
    if (!asked) return sayStale(person, onlyYou(respond), parts);
    await answer({ asked, person, place: everyone(respond) }, parts);
  };
}
