import { toLookUpOffer } from '../presentation/slack/look-up-button.js';
import { type Language, languageOf, type Person } from './language.js';
import type { Parts } from './parts.js';
import type { Place } from './place.js';

/** Offers the look-up form where a message asked for it: only a click can open one. */
export async function offerLookUp(
  person: Person,
  language: Language | undefined,
  place: Place,
  parts: Parts,
): Promise<void> {
  await place(toLookUpOffer(language ?? (await languageOf(person, parts))));
}
