import { eventOf } from '../../slack/payloads.js';
import type { Json } from '../../slack/rules.js';
import { appOf, type Desk, me } from '../desk.js';
import { direct, homeId } from '../places.js';
import { taken } from '../taken.js';

/** The Home tab was opened: the app publishes it. */
export async function home(_: Json, desk: Desk): Promise<object> {
  const { workspace } = desk;
  const published = workspace.homes.get(me);
  const event = {
    type: 'app_home_opened',
    user: me,
    channel: direct,
    tab: 'home',
    event_ts: workspace.nextTs(),
    ...(published ? { view: { ...Object(published), id: homeId } } : {}),
  };
  const told = appOf(desk).json(eventOf(event, workspace));
  await taken(told.then((status) => ({ status, answer: undefined })));
  return {};
}
