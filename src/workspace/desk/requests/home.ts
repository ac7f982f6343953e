import type { Json } from '../../slack/rules.js';
import { type Desk, me } from '../desk.js';
import { direct, homeId } from '../places.js';
import { tell } from '../tell.js';

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
  await tell(event, desk);
  return {};
}
