import type { AllMiddlewareArgs, App, SlackActionMiddlewareArgs } from '@slack/bolt';
import { decodeAsked } from '../../presentation/slack/asked.js';
import { askAction } from '../../presentation/slack/buttons.js';
import { answer, goingOn } from '../answering.js';
import { type Click, placeOfClick, talkOf } from '../clicked.js';
import { remember } from '../earlier.js';
import { languageOf } from '../language.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';

type Clicked = AllMiddlewareArgs & SlackActionMiddlewareArgs<Click>;

/** A button that asks on: its value carries the text and the question it follows. */
export function registerButton(app: App, parts: Parts): void {
  const placeOf = ({ body, client, respond }: Clicked) => placeOfClick(body, client, respond);
  app.action<Click>({ type: 'block_actions', action_id: askAction }, reporting(button(parts), placeOf, parts));
}

function button(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, action, body, client, respond }) => {
    await ack();
    const asked = decodeAsked(action.value);
    if (!asked) return;
    const talk = talkOf(body);
    const before = goingOn(asked, await languageOf(client, body.user.id, parts.locales));
    const options = talk || !respond ? {} : { share: asked };
    const reply = await answer(
      { text: asked.text, before, place: placeOfClick(body, client, respond), options },
      parts,
    );
    if (talk) remember(talk, reply.key, parts.threads);
  };
}
