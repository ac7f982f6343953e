import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answerOnce } from '../answer-once.js';
import { isWritten } from '../is-written.js';
import type { Parts } from '../parts.js';
import { conversation } from '../place.js';
import { reportingEvent } from '../reporting.js';
import { answerInTalk } from '../talking.js';
import { withoutMention } from '../without-mention.js';

type Mention = AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_mention'>;

/** `@sfbport …` in a channel: answers in the thread, or starts one. Not for bots, and not for an edit. */
export function registerMention(app: App, parts: Parts): void {
  const placeOf = ({ client, event }: Mention) => conversation(client, event.channel, event.thread_ts ?? event.ts);
  app.event('app_mention', reportingEvent(mention(parts), placeOf, parts));
}

function mention(parts: Parts): (args: Mention) => Promise<void> {
  return async (args) => {
    const { event, body, client, context, logger } = args;
    const { user, channel, ts, thread_ts } = event;
    if (event.bot_id || !user || !isWritten(event.subtype) || 'edited' in event) return;
    const text = withoutMention(event.text, context.botUserId);
    const { botId, botUserId } = context;
    const person = { user, channel, client, logger };
    const talk = { team: body.team_id, channel, thread: thread_ts ?? ts, isNew: thread_ts === undefined };
    const asked = { eventId: body.event_id, ts, talk };
    await answerOnce(
      asked,
      args,
      (place) => answerInTalk({ text, person, talk, botId, botUserId, place }, parts),
      parts,
    );
  };
}
