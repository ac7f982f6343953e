import type { App } from '@slack/bolt';
import { toWrongThanks } from '../../presentation/slack/message.js';
import { readWrong, wrongAction } from '../../presentation/slack/wrong.js';
import { noteUnanswered } from '../answering.js';
import { aloneWith, type Click, type Clicked } from '../clicked.js';
import { isFirstClick, isFirstReport } from '../deliveries.js';
import type { Parts } from '../parts.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

/** "This is wrong": counts the kind of the answer, once for each person and message, and asks nothing more. */
export function registerWrong(app: App, parts: Parts): void {
  const placeOf = ({ body, client, respond }: Clicked) => aloneWith(body, client, respond);
  app.action<Click>({ type: 'block_actions', action_id: wrongAction }, reporting(wrong(parts), placeOf, parts));
}

function wrong(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    if (!(await isFirstClick(body, action, parts.claims))) return;
    const place = aloneWith(body, client, respond);
    const found = readWrong(action.value);
    if (!found) return sayStale({ user: body.user.id, client, logger }, place, parts);
    if (await isFirstReport(body, parts.claims))
      noteUnanswered({ kind: 'wrong', about: [found.kind], language: found.language }, parts);
    await place(toWrongThanks(found.language));
  };
}
