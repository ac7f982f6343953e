import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  RespondFn,
  SlackActionMiddlewareArgs,
  StaticSelectAction,
  webApi,
} from '@slack/bolt';
import { type Attach, attachTo } from './attach.js';
import type { Talk } from './earlier.js';
import { conversation, everyone, onlyYou, orElse, type Place, type Sent } from './place.js';
import { isUsedUp, refusesPlace } from './refusals.js';

/** A click on one of our buttons. */
export type Click = BlockAction<ButtonAction>;

/** What a listener to clicks is given. */
export type Clicked = AllMiddlewareArgs & SlackActionMiddlewareArgs<Click>;

/** An entry picked from one of our menus. */
export type Pick = BlockAction<StaticSelectAction>;

type Either = Click | Pick;

/** The talk that a clicked button stands in; undefined for a message only one person sees, and for the Home tab. */
export function talkOf({ channel, message, container, team, user }: Either): Talk | undefined {
  const { id, name }: { readonly id?: unknown; readonly name?: unknown } = Object(channel);
  const { ts, thread_ts }: { readonly ts?: unknown; readonly thread_ts?: unknown } = Object(message);
  if (typeof id !== 'string' || typeof ts !== 'string' || container?.is_ephemeral === true) return undefined;
  const direct = name === 'directmessage';
  const thread = typeof thread_ts === 'string' ? thread_ts : direct ? undefined : ts;
  return { team: team?.id ?? user.team_id ?? '', channel: id, thread };
}

/**
 * The answer to a click: in the thread of the button, to the person alone where only they see it, from Home as a direct message,
 * of which `tell` learns where it stands.
 */
export function placeOfClick(
  click: Either,
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  tell?: (sent: Sent) => void,
): Place {
  const talk = talkOf(click);
  if (!talk) {
    const direct = conversation(client, click.user.id, undefined, tell);
    // A message that one person alone sees stays on the screen for longer than its response_url lasts.
    return respond ? orElse(onlyYou(respond), isUsedUp, direct) : direct;
  }
  const thread = conversation(client, talk.channel, talk.thread);
  if (!respond) return thread;
  // A shared answer may stand in a channel that the bot has not joined.
  return orElse(thread, refusesPlace, onlyYou(respond));
}

/** To the person who clicked alone, or in the place of the button where Slack gave no response_url. */
export function aloneWith(click: Either, client: webApi.WebClient, respond: RespondFn | undefined): Place {
  return respond ? onlyYou(respond, threadOf(click)) : placeOfClick(click, client, undefined);
}

/** The thread that the button already stands in: in one that nobody has opened, Slack shows nothing to one person alone. */
function threadOf({ message }: Either): string | undefined {
  const { thread_ts }: { readonly thread_ts?: unknown } = Object(message);
  return typeof thread_ts === 'string' ? thread_ts : undefined;
}

/** To everyone in the channel of the button. */
export function everyoneAround(click: Click, client: webApi.WebClient, respond: RespondFn | undefined): Place {
  if (respond) return everyone(respond);
  return conversation(client, click.channel?.id ?? click.user.id, talkOf(click)?.thread);
}

/** Where files can be put: the talk of the button, where it stands in one. */
export function attachToClick(click: Either, client: webApi.WebClient): Attach | undefined {
  const talk = talkOf(click);
  return talk && attachTo(client, talk.channel, talk.thread);
}
