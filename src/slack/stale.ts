import { toStale } from '../presentation/slack/message.js';
import { aloneWith, type Clicked, personOf } from './clicked.js';
import { languageOf } from './language.js';
import type { Parts } from './parts.js';

/** Tells who clicked that the button or the menu cannot be read: it is of another version, or was tampered with. */
export async function sayStale(click: Clicked, parts: Parts): Promise<void> {
  const what = click.action.type === 'static_select' ? 'menu' : 'button';
  await aloneWith(click)(toStale(await languageOf(personOf(click), parts), what));
}
