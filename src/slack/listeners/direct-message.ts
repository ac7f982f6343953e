import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answerMessage } from '../answer-message.js';
import { isWritten } from '../is-written.js';
import type { Parts } from '../parts.js';
import { conversation } from '../place.js';
import { reportingEvent } from '../reporting.js';

type Message = AllMiddlewareArgs & SlackEventMiddlewareArgs<'message'>;

/** A message to the bot: answers where it was asked. Edits, joins, files without a text and bots are no questions. */
export function registerDirectMessage(app: App, parts: Parts): void {
  const placeOf = ({ client, event }: Message) =>
    conversation(client, event.channel, 'thread_ts' in event ? event.thread_ts : undefined);
  app.event('message', reportingEvent(directMessage(parts), placeOf, parts));
}

function directMessage(parts: Parts): (args: Message) => Promise<void> {
  return async (args) => {
    const { event, client, logger } = args;
    if (!isQuestion(event)) return;
    const { user, channel, text, ts, thread_ts } = event;
    const talk = { channel, thread: thread_ts, isNew: false };
    await answerMessage({ text: text ?? '', ts, person: { user, client, logger }, talk }, args, parts);
  };
}

type Question = Extract<Message['event'], { readonly subtype?: 'file_share' | 'thread_broadcast' | undefined }>;

/** A person wrote it to the bot; plain messages may be empty, with a file a text is what makes it a question. */
function isQuestion(event: Message['event']): event is Question {
  if (!isWritten(event.subtype) || event.channel_type !== 'im') return false;
  const { bot_id, edited, text, subtype, user }: Readonly<Record<string, unknown>> = Object(event);
  if (bot_id || edited || typeof user !== 'string') return false;
  return subtype === undefined || (typeof text === 'string' && text.trim() !== '');
}
