import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { toHome } from '../../presentation/slack/home.js';
import { languageOf } from '../language.js';
import type { Parts } from '../parts.js';
import { reportingEvent } from '../reporting.js';

type Opened = AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_home_opened'>;

/** The Home tab: how to ask, what to ask, and what the answers rest on. A failure is only logged: nobody asked anything. */
export function registerHome(app: App, parts: Parts): void {
  app.event(
    'app_home_opened',
    reportingEvent(home(parts), () => undefined, parts),
  );
}

function home(parts: Parts): (args: Opened) => Promise<void> {
  return async ({ event, client, logger }) => {
    if (event.tab !== 'home') return;
    const language = await languageOf({ user: event.user, client, logger }, parts);
    await client.views.publish({ user_id: event.user, view: toHome(parts.home(language), language) });
  };
}
