import { brokenOptions, optionsIn } from '../../slack/option-rules.js';
import { suggestionOf } from '../../slack/payloads.js';
import { asObject, type Json } from '../../slack/rules.js';
import { appOf, type Desk } from '../desk.js';
import { textIn } from '../fields.js';
import { findElement } from '../places.js';
import { Refusal } from '../refusal.js';
import { taken } from '../taken.js';

/** Slack's own value where a menu names none. */
const usualLeast = 3;

/** Something was typed into a menu whose options the app makes. The app is not asked before there is enough of it. */
export async function suggest(body: Json, desk: Desk): Promise<object> {
  const value = textIn(body, 'value');
  const { element, where } = findElement(body, desk, asObject(body.values));
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : usualLeast;
  if (value.length < least) return { options: [] };
  const menu = { action_id: textIn(body, 'actionId'), block_id: textIn(body, 'blockId'), value };
  const answer = await taken(appOf(desk).submission(suggestionOf(menu, desk.workspace, where)));
  const broken = brokenOptions(answer);
  if (broken.length > 0) throw new Refusal(424, (words) => words.noOptions(broken.join('; ')));
  return { options: optionsIn(answer) };
}
