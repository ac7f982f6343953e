import type { AllMiddlewareArgs, App, SlackViewMiddlewareArgs, webApi } from '@slack/bolt';
import type { Reply } from '../../ask.js';
import { filledIn, firstBlock, formCallback, readFormValue } from '../../presentation/slack/form.js';
import { slackWording } from '../../presentation/slack/slack-wording.js';
import { answer } from '../answering.js';
import { attachTo } from '../attach.js';
import { remember, type Talk } from '../earlier.js';
import { knownLanguage } from '../language.js';
import type { Parts } from '../parts.js';
import { conversation, type Place, responseUrl, whisper } from '../place.js';
import { reporting } from '../reporting.js';

type Submitted = AllMiddlewareArgs & SlackViewMiddlewareArgs;

/** The form of addresses, filled in: what cannot be read is told beside its line, everything else is asked in one go. */
export function registerFormSubmitted(app: App, parts: Parts): void {
  const placeOf = ({ view, body, client }: Submitted) =>
    placeIn(placeOfForm(view.private_metadata), body.user.id, client);
  app.view(formCallback, reporting(submitted(parts), placeOf, parts));
}

function submitted(parts: Parts): (args: Submitted) => Promise<void> {
  return async ({ ack, view, body, client, logger }) => {
    const value = readFormValue(view.private_metadata);
    const refuse = (errors: Readonly<Record<string, string>>) => ack({ response_action: 'errors', errors });
    const wording = slackWording(value?.language ?? knownLanguage(body.user.id, parts.locales));
    if (!value) return refuse({ [firstBlock]: wording.formStale });
    const filled = filledIn(value, view.state?.values);
    if (filled.length === 0) return refuse({ [firstBlock]: wording.formEmpty });
    const { key, language } = value;
    const texts = filled.map(({ field, value: typed }) => `${field.name}: ${typed}`);
    const errors = filled.flatMap(({ block }, index) => {
      const said = refusalOf(parts.ask(texts[index] ?? '', { key, language }));
      return said === undefined ? [] : [[block, said] as const];
    });
    if (errors.length > 0) return refuse(Object.fromEntries(errors));
    await ack();
    const where = placeOfForm(view.private_metadata);
    const { talk } = where;
    const reply = await answer(
      {
        asked: { text: texts.join('; '), key },
        person: { user: body.user.id, client, logger },
        place: placeIn(where, body.user.id, client),
        attach: talk && attachTo(client, talk.channel, talk.thread),
      },
      parts,
    );
    if (talk) remember(talk, reply, parts.threads);
  };
}

/** Why a line was not read as an address; undefined where it was. */
function refusalOf({ answer: { kind }, answer: given, document }: Reply): string | undefined {
  const isRead = kind === 'rules' && 'refused' in given && given.refused === undefined;
  return isRead ? undefined : document.find((part) => part.kind === 'text')?.text;
}

interface FormPlace {
  readonly talk?: Talk;
  readonly responseUrl?: string;
}

function placeIn({ talk, responseUrl: url }: FormPlace, user: string, client: webApi.WebClient): Place {
  if (talk) return conversation(client, talk.channel, talk.thread);
  return url === undefined ? whisper(client, undefined, user) : responseUrl(url);
}

/** What the button wrote into the form; nothing of it where it cannot be read. */
function placeOfForm(metadata: string): FormPlace {
  try {
    const { place } = JSON.parse(metadata) as { readonly place?: FormPlace };
    return place ?? {};
  } catch {
    return {};
  }
}
