import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { withoutMention } from '../addressed.js';
import { isFirst } from '../deliveries.js';
import type { Parts } from '../parts.js';
import { conversation } from '../place.js';
import { reporting } from '../reporting.js';
import { answerInTalk } from '../talking.js';

type Message = AllMiddlewareArgs & SlackEventMiddlewareArgs<'message'>;

/** A message to the bot: answers where it was asked. Subtypes (edits, joins, files) and bots are no questions. */
export function registerDirectMessage(app: App, parts: Parts): void {
  const placeOf = ({ client, event }: Message) =>
    conversation(client, event.channel, 'thread_ts' in event ? event.thread_ts : undefined);
  app.event('message', reporting(directMessage(parts), placeOf, parts));
}

function directMessage(parts: Parts): (args: Message) => Promise<void> {
  return async ({ event, body, client, context, logger }) => {
    if (event.subtype !== undefined || event.channel_type !== 'im' || event.bot_id || event.edited) return;
    const { user, channel, ts, thread_ts } = event;
    if (!(await isFirst({ event_id: body.event_id, channel, ts }, parts.claims))) return;
    const text = withoutMention(event.text ?? '', context.botUserId);
    const talk = { team: body.team_id, channel, thread: thread_ts, isNew: false };
    await answerInTalk({ text, person: { user, client, logger }, talk, botId: context.botId }, parts);
  };
}
