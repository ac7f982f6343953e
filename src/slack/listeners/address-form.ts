import type { App } from '@slack/bolt';
import { addressFormAction, readAddressForm, toAddressForm } from '../../presentation/slack/address-form.js';
import { aloneWith, type Click, type Clicked, valueIn } from '../clicked.js';
import { formPlaceOf } from '../form-place.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

/** The button that opens the form of addresses. A trigger lives three seconds: nothing is looked up before the form is open. */
export function registerAddressForm(app: App, parts: Parts): void {
  app.action<Click>({ type: 'block_actions', action_id: addressFormAction }, reporting(form(parts), aloneWith, parts));
}

function form(parts: Parts): (args: Clicked) => Promise<void> {
  return async (click) => {
    const { ack, body, client } = click;
    await ack();
    const value = readAddressForm(valueIn(click));
    const view = value && toAddressForm(value, formPlaceOf(body));
    if (view) await client.views.open({ trigger_id: body.trigger_id, view });
    else await sayStale(click, parts);
  };
}
