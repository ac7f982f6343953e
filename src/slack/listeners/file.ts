import type { App } from '@slack/bolt';
import { decodeAsked } from '../../presentation/slack/asked.js';
import { fileAction } from '../../presentation/slack/buttons.js';
import { answer } from '../answering.js';
import { type Attach, attachTo } from '../attach.js';
import { aloneWith, type Click, type Clicked } from '../clicked.js';
import { isFirstClick } from '../deliveries.js';
import type { Parts } from '../parts.js';
import { conversation, type Sent } from '../place.js';
import { reporting } from '../reporting.js';
import { sayStale } from '../stale.js';

/** "Send me the file": the answer again as a direct message, which can hold files. */
export function registerFile(app: App, parts: Parts): void {
  const placeOf = ({ body, client, respond }: Clicked) => aloneWith(body, client, respond);
  app.action<Click>({ type: 'block_actions', action_id: fileAction }, reporting(file(parts), placeOf, parts));
}

function file(parts: Parts): (args: Clicked) => Promise<void> {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    if (!(await isFirstClick(body, action, parts.claims))) return;
    const asked = decodeAsked(action.value);
    const person = { user: body.user.id, client, logger };
    if (!asked) return sayStale(person, aloneWith(body, client, respond), parts);
    // A file needs the id of the conversation, which Slack tells with the message.
    let sent: Sent | undefined;
    const place = conversation(client, body.user.id, undefined, (message) => {
      sent ??= message;
    });
    const attach: Attach = (long) => attachTo(client, sent?.channel ?? body.user.id, sent?.ts)(long);
    await answer({ asked, person, place, attach }, parts);
  };
}
