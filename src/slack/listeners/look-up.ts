import type { AllMiddlewareArgs, App, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { lookUpAction } from '../../presentation/slack/look-up-button.js';
import { aloneWith, type Click, type Clicked } from '../clicked.js';
import { type FormPlace, formPlaceOf } from '../form-place.js';
import { openLookUp } from '../open-look-up.js';
import type { Parts } from '../parts.js';
import { whisper } from '../place.js';
import { reporting } from '../reporting.js';

type Called = AllMiddlewareArgs & SlackShortcutMiddlewareArgs<GlobalShortcut>;

/** The look-up form: by its button, which answers where the button stands, and by the shortcut, which answers in a direct message. */
export function registerLookUp(app: App, parts: Parts): void {
  const byButton = reporting((click: Clicked) => open(click, () => formPlaceOf(click.body), parts), aloneWith, parts);
  app.action<Click>({ type: 'block_actions', action_id: lookUpAction }, byButton);
  const direct = ({ body, client }: Called) => whisper(client, undefined, body.user.id);
  const byShortcut = reporting((call: Called) => open(call, () => ({}), parts), direct, parts);
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: 'look_up' }, byShortcut);
}

async function open(
  { ack, body, client, logger }: Clicked | Called,
  placeOf: () => FormPlace,
  parts: Parts,
): Promise<void> {
  await ack();
  await openLookUp(
    { person: { user: body.user.id, client, logger }, trigger: body.trigger_id, place: placeOf() },
    parts,
  );
}
