import { toStale } from '../presentation/slack/message.js';
import { languageOf, type Person } from './language.js';
import type { Parts } from './parts.js';
import type { Place } from './place.js';

/** Says that a button cannot be read: it is of another version, or was tampered with. */
export async function sayStale(person: Person, place: Place, parts: Parts): Promise<void> {
  await place(toStale(await languageOf(person, parts)));
}
