import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  RespondFn,
  SlackActionMiddlewareArgs,
  StaticSelectAction,
} from '@slack/bolt';
import { type Attach, attachTo } from './attach.js';
import type { Person } from './language.js';
import { conversation, everyone, onlyYou, orElse, type Place, type Sent } from './place.js';
import { isUsedUp, refusesPlace } from './refusals.js';
import type { Talk } from './talk.js';

/** A click on one of our buttons, or on an entry of one of our menus. */
export type Click = BlockAction<ButtonAction> | BlockAction<StaticSelectAction>;

type Given = AllMiddlewareArgs & SlackActionMiddlewareArgs<Click>;

/** What a listener to clicks is given. Bolt's types know nothing of clicks that come without a response_url. */
export type Clicked = Omit<Given, 'respond'> & { readonly respond: RespondFn | undefined };

/** What the button says, or the entry that was picked. */
export function valueIn({ action }: Clicked): string | undefined {
  return action.type === 'static_select' ? action.selected_option?.value : action.value;
}

/** Who clicked. */
export function personOf({ body, client, logger }: Clicked): Person {
  return { user: body.user.id, channel: body.channel?.id, client, logger };
}

/** The talk that a clicked button stands in; undefined for a message only one person sees, and for the Home tab. */
export function talkOf({ channel, message, container }: Click): Talk | undefined {
  const { id, name }: { readonly id?: unknown; readonly name?: unknown } = Object(channel);
  const { ts, thread_ts }: { readonly ts?: unknown; readonly thread_ts?: unknown } = Object(message);
  if (typeof id !== 'string' || typeof ts !== 'string' || container?.is_ephemeral === true) return undefined;
  const direct = name === 'directmessage';
  const thread = typeof thread_ts === 'string' ? thread_ts : direct ? undefined : ts;
  return { channel: id, thread };
}

/**
 * The answer to a click: in the thread of the button, to the person alone where only they see it, from Home as a direct message,
 * of which `tell` learns where it stands.
 */
export function placeOfClick({ body, client, respond }: Clicked, tell?: (sent: Sent) => void): Place {
  const talk = talkOf(body);
  if (!talk) {
    const direct = conversation(client, body.user.id, undefined, tell);
    // A message that one person alone sees stays on the screen for longer than its response_url lasts.
    return respond ? orElse(onlyYou(respond), isUsedUp, direct) : direct;
  }
  const thread = conversation(client, talk.channel, talk.thread);
  if (!respond) return thread;
  // A shared answer may stand in a channel that the bot has not joined.
  return orElse(thread, refusesPlace, onlyYou(respond));
}

/** To the person who clicked alone, or in the place of the button where Slack gave no response_url. */
export function aloneWith(click: Clicked): Place {
  return click.respond ? onlyYou(click.respond, threadOf(click.body)) : placeOfClick(click);
}

/** The thread that the button already stands in: in one that nobody has opened, Slack shows nothing to one person alone. */
function threadOf({ message }: Click): string | undefined {
  const { thread_ts }: { readonly thread_ts?: unknown } = Object(message);
  return typeof thread_ts === 'string' ? thread_ts : undefined;
}

/** To everyone in the channel of the button. */
export function everyoneAround({ body, client, respond }: Clicked): Place {
  if (respond) return everyone(respond);
  return conversation(client, body.channel?.id ?? body.user.id, talkOf(body)?.thread);
}

/** Where files can be put: the talk of the button, where it stands in one. */
export function attachToClick({ body, client }: Clicked): Attach | undefined {
  const talk = talkOf(body);
  return talk && attachTo(client, talk.channel, talk.thread);
}
