import { toStale } from '../presentation/slack/message.js';
import { languageOf, type Person } from './language.js';
import type { Parts } from './parts.js';
import type { Place } from './place.js';

/** Says that a button or a menu cannot be read: it is of another version, or was tampered with. */
export async function sayStale(
  person: Person,
  place: Place,
  parts: Parts,
  what: 'button' | 'menu' = 'button',
): Promise<void> {
  await place(toStale(await languageOf(person, parts), what));
}
