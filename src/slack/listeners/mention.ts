import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { withoutMention } from '../addressed.js';
import { isFirst, isWritten } from '../deliveries.js';
import type { Parts } from '../parts.js';
import { conversation } from '../place.js';
import { reporting } from '../reporting.js';
import { answerInTalk } from '../talking.js';

type Mention = AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_mention'>;

/** `@sfbport …` in a channel: answers in the thread, or starts one. Not for bots, and not for an edit. */
export function registerMention(app: App, parts: Parts): void {
  const placeOf = ({ client, event }: Mention) => conversation(client, event.channel, event.thread_ts ?? event.ts);
  app.event('app_mention', reporting(mention(parts), placeOf, parts));
}

function mention(parts: Parts): (args: Mention) => Promise<void> {
  return async ({ event, body, client, context, logger }) => {
    const { user, channel, ts, thread_ts } = event;
    if (event.bot_id || !user || !isWritten(event.subtype) || 'edited' in event) return;
    if (!(await isFirst({ event_id: body.event_id, channel, ts }, parts.claims))) return;
    const text = withoutMention(event.text, context.botUserId);
    const { botId, botUserId } = context;
    const talk = { team: body.team_id, channel, thread: thread_ts ?? ts, isNew: thread_ts === undefined };
    await answerInTalk({ text, person: { user, client, logger }, talk, botId, botUserId }, parts);
  };
}
