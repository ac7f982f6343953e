import type { AllMiddlewareArgs, App, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { give } from '../answering.js';
import { remember } from '../earlier.js';
import { isFirstShortcut } from '../first-time.js';
import { languageOf } from '../language.js';
import { messageText } from '../message-text.js';
import type { Parts } from '../parts.js';
import { conversation, onlyYou, orElse, type Place } from '../place.js';
import { refusesPlace } from '../refusals.js';
import { reporting } from '../reporting.js';
import type { Talk } from '../talk.js';

type Shortcut = AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>;

/** As the manifest names it. */
const callback = 'explain_ports';

/** "Explain ports" in the menu of any message: explains it in its thread, in the language of who asks. */
export function registerExplain(app: App, parts: Parts): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: callback },
    reporting(explain(parts), ({ respond }) => onlyYou(respond), parts),
  );
}

function explain(parts: Parts): (args: Shortcut) => Promise<void> {
  return async ({ ack, body, client, respond, logger }) => {
    await ack();
    if (!(await isFirstShortcut(body, parts.claims))) return;
    const person = { user: body.user.id, client, logger };
    const language = await languageOf(person, parts);
    const reply = parts.explain(messageText(body.message), language);
    // Nothing to explain is between the bot and who asked.
    const isNothing = reply.answer.kind === 'not-understood';
    const place = isNothing ? onlyYou(respond) : inThread({ body, client, respond });
    await give(reply, { asked: undefined, person, place }, parts);
    if (!isNothing) remember(talkOf(body), reply, parts.threads);
  };
}

/** Under the message; to the person alone where the bot may not post. */
function inThread({ body, client, respond }: Pick<Shortcut, 'body' | 'client' | 'respond'>): Place {
  const { channel, thread } = talkOf(body);
  return orElse(conversation(client, channel, thread), refusesPlace, onlyYou(respond));
}

/** The thread of the message, or the one that it begins. */
function talkOf({ channel, message, message_ts }: MessageShortcut): Talk & { readonly thread: string } {
  const { thread_ts }: { readonly thread_ts?: unknown } = Object(message);
  const thread = typeof thread_ts === 'string' ? thread_ts : message_ts;
  return { channel: channel.id, thread };
}
