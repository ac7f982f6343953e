import type { Json } from '../../slack/rules.js';
import { type Desk, me } from '../desk.js';
import { textIn } from '../fields.js';
import { Refusal } from '../refusal.js';

/** The person's Slack speaks another language from now on. */
export async function locale(body: Json, { workspace, onLocale }: Desk): Promise<object> {
  const wanted = textIn(body, 'locale');
  if (wanted !== 'en-US' && wanted !== 'ko-KR') throw new Refusal(400, (words) => words.broken('locale'));
  workspace.locales.set(me, wanted);
  onLocale(me, wanted);
  workspace.changes.note();
  return {};
}
