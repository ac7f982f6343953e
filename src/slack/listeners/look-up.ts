import type { AllMiddlewareArgs, App, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { lookUpAction } from '../../presentation/slack/look-up-button.js';
import { aloneWith, type Click, type Clicked } from '../clicked.js';
import { formPlaceOf } from '../form-place.js';
import { openLookUp } from '../open-look-up.js';
import type { Parts } from '../parts.js';
import { whisper } from '../place.js';
import { reporting } from '../reporting.js';

type Called = AllMiddlewareArgs & SlackShortcutMiddlewareArgs<GlobalShortcut>;

/** The look-up form: by its button, which answers where the button stands, and by the shortcut, which answers in a direct message. */
export function registerLookUp(app: App, parts: Parts): void {
  app.action<Click>({ type: 'block_actions', action_id: lookUpAction }, reporting(clicked(parts), aloneWith, parts));
  const direct = ({ body, client }: Called) => whisper(client, undefined, body.user.id);
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: 'look_up' }, reporting(called(parts), direct, parts));
}

function clicked(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, body, client, logger }) => {
    await ack();
    const person = { user: body.user.id, client, logger };
    await openLookUp({ person, trigger: body.trigger_id, place: formPlaceOf(body) }, parts);
  };
}

function called(parts: Parts): (args: Called) => Promise<void> {
  return async ({ ack, body, client, logger }) => {
    await ack();
    const person = { user: body.user.id, client, logger };
    await openLookUp({ person, trigger: body.trigger_id, place: {} }, parts);
  };
}
