import type { AllMiddlewareArgs, App, SlackViewMiddlewareArgs } from '@slack/bolt';
import { formCallback, placeInForm, readFormValue, toStaleForm } from '../../presentation/slack/form.js';
import { answer } from '../answering.js';
import { attachTo } from '../attach.js';
import { remember } from '../earlier.js';
import { readForm } from '../form-lines.js';
import { placeOfForm, readFormPlace } from '../form-place.js';
import { knownLanguage } from '../language.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';

type Submitted = AllMiddlewareArgs & SlackViewMiddlewareArgs;

/** The form of addresses, filled in: what cannot be read is told beside its line, everything else is asked in one go. */
export function registerFormSubmitted(app: App, parts: Parts): void {
  app.view(formCallback, reporting(submitted(parts), placeIn, parts));
}

const placeIn = ({ view, body, client }: Submitted) =>
  placeOfForm(readFormPlace(placeInForm(view.private_metadata)), body.user.id, client);

function submitted(parts: Parts): (args: Submitted) => Promise<void> {
  return async (args) => {
    const { ack, view, body, client, logger } = args;
    const value = readFormValue(view.private_metadata);
    const language = value?.language ?? (await knownLanguage(body.user.id, parts.settings));
    const read = value ? readForm(value, view.state?.values, parts.ask) : ({ kind: 'stale' } as const);
    if (!value || read.kind === 'stale') return ack({ response_action: 'update', view: toStaleForm(language) });
    if (read.kind === 'errors') return ack({ response_action: 'errors', errors: read.errors });
    await ack();
    const { talk, responseUrl } = readFormPlace(placeInForm(view.private_metadata));
    const asked = { text: read.text, key: value.key };
    const reply = await answer(
      {
        asked,
        person: { user: body.user.id, channel: talk?.channel, client, logger },
        place: placeIn(args),
        attach: talk && attachTo(client, talk.channel, talk.thread),
        options: talk || !responseUrl ? {} : { share: asked },
      },
      parts,
    );
    if (talk) remember(talk, reply, parts.threads);
  };
}
