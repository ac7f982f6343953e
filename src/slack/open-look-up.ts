import { toLookUpForm } from '../presentation/slack/look-up-form.js';
import type { FormPlace } from './form-place.js';
import { type Language, languageIn, languageOf, type Person } from './language.js';
import type { Parts } from './parts.js';
import { failureOf } from './refusals.js';

/** The look-up form that somebody wants: by which trigger, and where its answer goes. */
export interface WantedForm {
  readonly person: Person;
  readonly trigger: string;
  readonly place: FormPlace;
  /** What the person's own word tells. */
  readonly language?: Language | undefined;
}

/**
 * Opens the look-up form. A trigger lives three seconds: the form is open before Slack is asked for the person's language, and
 * drawn again where that is another one.
 */
export async function openLookUp({ person, trigger, place, language }: WantedForm, parts: Parts): Promise<void> {
  const { client, user } = person;
  const locale = language === undefined ? await parts.settings.locale(user) : undefined;
  const drawn = language ?? languageIn(locale);
  const isKnown = language !== undefined || locale !== undefined;
  const { view } = await client.views.open({ trigger_id: trigger, view: toLookUpForm(drawn, place) });
  if (isKnown) return;
  const wanted = await languageOf(person, parts);
  if (wanted !== drawn) await redraw(view, wanted, place, person);
}

/** The form stands already, in a language that will do: whoever sent it off or closed it in the meantime misses nothing. */
async function redraw(
  view: { readonly id?: string; readonly hash?: string } | undefined,
  language: Language,
  place: FormPlace,
  { client, logger }: Person,
): Promise<void> {
  if (view?.id === undefined) return;
  try {
    const hash = view.hash === undefined ? {} : { hash: view.hash };
    await client.views.update({ view_id: view.id, ...hash, view: toLookUpForm(language, place) });
  } catch (error) {
    logger.info(`A form was not drawn again (${failureOf(error)}).`);
  }
}
