import { decodeAsked } from '../../presentation/slack/asked.js';
import { fileAction } from '../../presentation/slack/buttons.js';
import { answer } from '../answering.js';
import { type Attach, attachTo } from '../attach.js';
import { aloneWith } from '../clicked.js';
import { onClick } from '../on-click.js';
import { conversation, type Sent } from '../place.js';

/** "Send me the file": the answer again as a direct message, which can hold files. */
export const registerFile = onClick({
  actions: [fileAction],
  read: decodeAsked,
  act: (asked, { body, client, logger }, parts) => {
    // A file needs the id of the conversation, which Slack tells with the message.
    let sent: Sent | undefined;
    const place = conversation(client, body.user.id, undefined, (message) => {
      sent ??= message;
    });
    const attach: Attach = (made) => attachTo(client, sent?.channel ?? body.user.id, sent?.ts)(made);
    return answer({ asked, person: { user: body.user.id, client, logger }, place, attach }, parts);
  },
  placeOf: aloneWith,
});
