import type { App } from '@slack/bolt';
import { languageInForm, lookUpBlock, lookUpCallback } from '../../presentation/slack/look-up-form.js';
import { readLookUpValues } from '../../presentation/slack/look-up-values.js';
import { slackWording } from '../../presentation/slack/slack-wording.js';
import { give } from '../answering.js';
import { attachTo } from '../attach.js';
import { remember } from '../earlier.js';
import { placeOfFailed, placeOfSubmitted, readFormPlace, type Submitted } from '../form-place.js';
import { knownLanguage } from '../language.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { talkOfAnswer } from '../talk-of-answer.js';

/** The look-up form, filled in: what cannot be answered is told beside its field, everything else is answered. */
export function registerLookUpSubmitted(app: App, parts: Parts): void {
  app.view(lookUpCallback, reporting(submitted(parts), placeOfFailed, parts));
}

function submitted(parts: Parts): (args: Submitted) => Promise<void> {
  return async (args) => {
    const { ack, view, body, client, logger } = args;
    const language = languageInForm(view.private_metadata) ?? (await knownLanguage(body.user.id, parts.settings));
    const { form, refused } = readLookUpValues(view.state?.values, language);
    const found = parts.lookUp(form, language);
    const said = 'errors' in found ? found.errors.map(({ field, text }) => [field, text] as const) : [];
    const errors = Object.entries({ ...Object.fromEntries(said.toReversed()), ...refused });
    if (errors.length > 0 || 'errors' in found) {
      const byBlock = errors.map(([field, text]) => [lookUpBlock(field as keyof typeof form), text]);
      return ack({ response_action: 'errors', errors: Object.fromEntries(byBlock) });
    }
    await ack();
    const { reply } = found;
    const { talk, responseUrl } = readFormPlace(view.private_metadata);
    const told = talkOfAnswer(talk);
    // The question has no text: its key, and the wish for the language that it is in, ask it again.
    const asked = reply.key === '' ? undefined : { text: slackWording(language).again, key: reply.key };
    const person = { user: body.user.id, channel: talk?.channel, client, logger };
    const attach = talk && attachTo(client, talk.channel, talk.thread);
    const share = talk || !responseUrl || !asked ? {} : { share: asked };
    await give(reply, { asked, person, place: placeOfSubmitted(args, told.tell), attach, options: share }, parts);
    remember(told.talk(), reply, parts.threads);
  };
}
