import type { App } from '@slack/bolt';
import { addressFormCallback, readAddressForm, toStaleForm } from '../../presentation/slack/address-form.js';
import { readAddressLines } from '../address-lines.js';
import { answer } from '../answering.js';
import { attachTo } from '../attach.js';
import { remember } from '../earlier.js';
import { placeOfFailed, placeOfSubmitted, readFormPlace, type Submitted } from '../form-place.js';
import { knownLanguage } from '../language.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { talkOfAnswer } from '../talk-of-answer.js';

/** The form of addresses, filled in: what cannot be read is told beside its line, everything else is asked in one go. */
export function registerAddressFormSubmitted(app: App, parts: Parts): void {
  app.view(addressFormCallback, reporting(submitted(parts), placeOfFailed, parts));
}

function submitted(parts: Parts): (args: Submitted) => Promise<void> {
  return async (args) => {
    const { ack, view, body, client, logger } = args;
    const value = readAddressForm(view.private_metadata);
    const language = value?.language ?? (await knownLanguage(body.user.id, parts.settings));
    const read = value ? readAddressLines(value, view.state?.values, parts.ask) : ({ kind: 'stale' } as const);
    if (!value || read.kind === 'stale') return ack({ response_action: 'update', view: toStaleForm(language) });
    if (read.kind === 'errors') return ack({ response_action: 'errors', errors: read.errors });
    await ack();
    const { talk, responseUrl } = readFormPlace(view.private_metadata);
    const told = talkOfAnswer(talk);
    const asked = { text: read.text, key: value.key };
    const reply = await answer(
      {
        asked,
        person: { user: body.user.id, channel: talk?.channel, client, logger },
        place: placeOfSubmitted(args, told.tell),
        attach: talk && attachTo(client, talk.channel, talk.thread),
        options: talk || !responseUrl ? {} : { share: asked },
      },
      parts,
    );
    remember(told.talk(), reply, parts.threads);
  };
}
