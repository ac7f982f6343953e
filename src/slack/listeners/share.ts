import type { AllMiddlewareArgs, App, SlackActionMiddlewareArgs } from '@slack/bolt';
import { decodeAsked } from '../../presentation/slack/asked.js';
import { shareAction } from '../../presentation/slack/buttons.js';
import { answer, goingOn } from '../answering.js';
import type { Click } from '../clicked.js';
import { languageOf } from '../language.js';
import type { Parts } from '../parts.js';
import { everyone, onlyYou } from '../place.js';
import { reporting } from '../reporting.js';

type Clicked = AllMiddlewareArgs & SlackActionMiddlewareArgs<Click>;

/** "Share in channel": the same answer again, for everyone. */
export function registerShare(app: App, parts: Parts): void {
  const placeOf = ({ respond }: Clicked) => onlyYou(respond);
  app.action<Click>({ type: 'block_actions', action_id: shareAction }, reporting(share(parts), placeOf, parts));
}

function share(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, action, body, client, respond }) => {
    await ack();
    const asked = decodeAsked(action.value);
    if (!asked) return;
    const before = goingOn(asked, await languageOf(client, body.user.id, parts.locales));
    await answer({ text: asked.text, before, place: everyone(respond) }, parts);
  };
}
