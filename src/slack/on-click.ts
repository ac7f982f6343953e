import type { App } from '@slack/bolt';
import { type Click, type Clicked, valueIn } from './clicked.js';
import { isFirstClick } from './first-time.js';
import type { Parts } from './parts.js';
import type { Place } from './place.js';
import { reporting } from './reporting.js';
import { sayStale } from './stale.js';

/** One kind of button, or of menu: what a click on it asks for, and what is done then. */
interface Clickable<Wish> {
  /** Its action_ids. */
  readonly actions: readonly (string | RegExp)[];
  /** What is asked for; undefined where the value is of another version, or was tampered with. */
  read(value: string | undefined, action: Clicked['action'], parts: Parts): Wish | undefined;
  act(wish: Wish, click: Clicked, parts: Parts): Promise<unknown>;
  /** Where a failure is told. */
  placeOf(click: Clicked): Place;
}

/** Listens to clicks: two at once are one, and who clicks what cannot be read is told so. */
export function onClick<Wish>(clickable: Clickable<Wish>): (app: App, parts: Parts) => void {
  const { actions, placeOf } = clickable;
  return (app, parts) => {
    for (const action_id of actions)
      app.action<Click>({ type: 'block_actions', action_id }, reporting(listener(clickable, parts), placeOf, parts));
  };
}

function listener<Wish>({ read, act }: Clickable<Wish>, parts: Parts): (click: Clicked) => Promise<void> {
  return async (click) => {
    await click.ack();
    if (!(await isFirstClick(click, parts.claims))) return;
    const wish = read(valueIn(click), click.action, parts);
    if (wish === undefined) await sayStale(click, parts);
    else await act(wish, click, parts);
  };
}
