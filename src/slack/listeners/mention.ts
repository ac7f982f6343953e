import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answerMessage } from '../answer-message.js';
import { isWritten } from '../is-written.js';
import type { Parts } from '../parts.js';
import { conversation } from '../place.js';
import { reportingEvent } from '../reporting.js';

type Mention = AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_mention'>;

/** `@sfbport …` in a channel: answers in the thread, or starts one. Not for bots, and not for an edit. */
export function registerMention(app: App, parts: Parts): void {
  const placeOf = ({ client, event }: Mention) => conversation(client, event.channel, event.thread_ts ?? event.ts);
  app.event('app_mention', reportingEvent(mention(parts), placeOf, parts));
}

function mention(parts: Parts): (args: Mention) => Promise<void> {
  return async (args) => {
    const { event, client, logger } = args;
    const { user, channel, text, ts, thread_ts } = event;
    if (event.bot_id || !user || !isWritten(event.subtype) || 'edited' in event) return;
    const talk = { channel, thread: thread_ts ?? ts, isNew: thread_ts === undefined };
    await answerMessage({ text, ts, person: { user, channel, client, logger }, talk }, args, parts);
  };
}
