import { brokenAnswer } from '../../slack/modal-rules.js';
import { filledInOf } from '../../slack/payloads.js';
import { asObject, type Json } from '../../slack/rules.js';
import { opened, replaced } from '../../slack/views.js';
import type { OpenView } from '../../slack/workspace.js';
import { appOf, type Desk, wordsOf } from '../desk.js';
import { objectIn, textIn } from '../fields.js';
import { stateOf, unfilled } from '../inputs.js';
import { findView } from '../places.js';
import { Refusal } from '../refusal.js';
import { taken } from '../taken.js';

/** A modal was filled in: it closes, changes or is laid under another, as the app says; or shows errors beside its inputs. */
export async function submit(body: Json, desk: Desk): Promise<object> {
  const { workspace } = desk;
  const view = findView(textIn(body, 'viewId'), workspace);
  const values = objectIn(body, 'values');
  const missing = unfilled(view.blocks, values, wordsOf(desk));
  if (Object.keys(missing).length > 0) return { errors: missing };
  const sent = filledInOf(view, stateOf(view.blocks, values), workspace);
  const answer = (await taken(appOf(desk).submission(sent))) ?? undefined;
  const broken = brokenAnswer(answer, view);
  if (broken.length > 0) throw new Refusal(424, (words) => words.strangeAnswer(broken.join('; ')));
  return follow(answer, view, desk);
}

function follow(answer: unknown, { id }: OpenView, { workspace }: Desk): object {
  const { response_action, errors, view: next } = asObject(answer);
  const { modals, changes } = workspace;
  // The app may have opened or changed a modal before it answered.
  const open = modals.find((view) => view.id === id);
  if (response_action === 'errors') return { errors };
  if (response_action === 'push') opened(next, workspace);
  else if (response_action === 'update' && open) replaced(open, next, workspace);
  else {
    if (response_action === 'clear') modals.splice(0);
    else if (open) modals.splice(modals.indexOf(open), 1);
    changes.note();
  }
  return {};
}
