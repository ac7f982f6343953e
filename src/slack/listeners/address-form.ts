import type { App } from '@slack/bolt';
import { addressFormAction, readAddressForm, toAddressForm } from '../../presentation/slack/address-form.js';
import { aloneWith, type Click, type Clicked } from '../clicked.js';
import { formPlaceOf } from '../form-place.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

/** The button that opens the form of addresses. A trigger lives three seconds: nothing is looked up before the form is open. */
export function registerAddressForm(app: App, parts: Parts): void {
  const placeOf = ({ body, client, respond }: Clicked) => aloneWith(body, client, respond);
  app.action<Click>({ type: 'block_actions', action_id: addressFormAction }, reporting(form(parts), placeOf, parts));
}

function form(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    const value = readAddressForm(action.value);
    const view = value && toAddressForm(value, formPlaceOf(body));
    if (view) await client.views.open({ trigger_id: body.trigger_id, view });
    else await sayStale({ user: body.user.id, client, logger }, aloneWith(body, client, respond), parts);
  };
}
