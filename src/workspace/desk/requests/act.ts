import { actionOf } from '../../slack/payloads.js';
import { asObject, type Json, list } from '../../slack/rules.js';
import { appOf, type Desk } from '../desk.js';
import { findElement } from '../places.js';
import { Refusal } from '../refusal.js';
import { taken } from '../taken.js';

/** A click, or an entry that was picked. What is sent is what stands in the block, never what the page says of it. */
export async function act(body: Json, desk: Desk): Promise<object> {
  const { workspace } = desk;
  const { element, where } = findElement(body, desk, asObject(body.values));
  const action = { ...element, ...chosen(element, body), block_id: body.blockId, action_ts: workspace.nextTs() };
  await taken(appOf(desk).submission(actionOf(action, workspace, where)));
  return {};
}

function chosen({ type, options, value }: Json, body: Json): object {
  if (type === 'button') return value === undefined ? {} : { value };
  const picked = asObject(body.selectedOption).value ?? body.value;
  // The options of an external_select are the app's, and stand in no block.
  const selected_option =
    type === 'external_select'
      ? body.selectedOption
      : list(options).find((option) => asObject(option).value === picked);
  if (typeof asObject(selected_option).value !== 'string') throw new Refusal(404, (words) => words.unknownElement);
  return { selected_option, options: undefined };
}
