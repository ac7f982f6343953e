import { fromPerson, sentView } from '../../slack/payloads.js';
import type { Json } from '../../slack/rules.js';
import { appOf, type Desk } from '../desk.js';
import { textIn } from '../fields.js';
import { taken } from '../taken.js';

/** The modal on top was closed. The app hears of it where the view asks for that. One that is closed already stays so. */
export async function close(body: Json, desk: Desk): Promise<object> {
  const { workspace } = desk;
  const { modals, changes } = workspace;
  const view = modals.find(({ id }) => id === textIn(body, 'viewId'));
  if (!view) return {};
  modals.splice(modals.indexOf(view), 1);
  changes.note();
  if (view.notify_on_close === true) {
    const sent = sentView(view, {}, workspace);
    await taken(
      appOf(desk).submission({ type: 'view_closed', ...fromPerson(workspace), view: sent, is_cleared: false }),
    );
  }
  return {};
}
