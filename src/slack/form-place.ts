import type { AllMiddlewareArgs, SlackViewMiddlewareArgs } from '@slack/bolt';
import { asObject, parsedObject } from '../presentation/slack/json-object.js';
import { type Click, talkOf } from './clicked.js';
import { deliveryIn } from './delivery.js';
import { conversation, orElse, type Place, responseUrl, type Sent, whisper } from './place.js';
import { isUsedUp, refusesPlace } from './refusals.js';
import { UnknownOutcome } from './silence.js';
import type { Talk } from './talk.js';

/** Where the answer to a form goes: travels in the form, which comes back without the message whose button opened it. */
export interface FormPlace {
  readonly talk?: Talk;
  readonly responseUrl?: string;
}

/** A form that was sent off. */
export type Submitted = AllMiddlewareArgs & SlackViewMiddlewareArgs;

type SentOff = Pick<Submitted, 'view' | 'body' | 'client' | 'context'>;

/** The place of a clicked button. */
export function formPlaceOf(click: Click): FormPlace {
  const talk = talkOf(click);
  const { response_url }: { readonly response_url?: unknown } = click;
  return { ...(talk ? { talk } : {}), ...(typeof response_url === 'string' ? { responseUrl: response_url } : {}) };
}

/** As much of its place as can be read in what a form brings back. */
export function readFormPlace(metadata: unknown): FormPlace {
  const { talk, responseUrl: url } = asObject(parsedObject(metadata).place);
  return { ...(isTalk(talk) ? { talk } : {}), ...(typeof url === 'string' ? { responseUrl: url } : {}) };
}

/**
 * Where the answer to a form goes: into the talk of the button; to the person alone where only they saw it, or where the bot may
 * not post. A form may be open for longer than a response_url lasts: then it is a direct message, and `tell` learns where it stands.
 * Slack closes the form as soon as its answer stands.
 */
export function placeOfSubmitted(args: SentOff, tell?: (sent: Sent) => void): Place {
  const { view, client, context } = args;
  const { talk } = readFormPlace(view.private_metadata);
  const alone = aloneWithSender(args, tell);
  const place = talk ? orElse(conversation(client, talk.channel, talk.thread), refusesPlace, alone) : alone;
  return async (form) => {
    await place(form);
    deliveryIn(context).answered();
  };
}

/** Where it is told that a form failed: to the person alone as well, whatever it is that the talk does not take. */
export function placeOfFailed(args: SentOff): Place {
  return orElse(placeOfSubmitted(args), (error) => !(error instanceof UnknownOutcome), aloneWithSender(args));
}

function aloneWithSender({ view, body, client }: SentOff, tell?: (sent: Sent) => void): Place {
  const { responseUrl: url } = readFormPlace(view.private_metadata);
  const direct = whisper(client, undefined, body.user.id, tell);
  return url !== undefined && isOfSlack(url, client.slackApiUrl) ? orElse(responseUrl(url), isUsedUp, direct) : direct;
}

/**
 * Slack signs what a form brings back, and nobody can change it there, so this URL is as good as the one that came with the
 * click. It is looked at all the same: an answer never goes where Slack is not, whatever wrote the form.
 */
function isOfSlack(text: string, apiUrl: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin } = new URL(text);
  const isSlack = /(?:^|\.)slack(?:-gov)?\.com$/.test(hostname);
  return (protocol === 'https:' && isSlack) || origin === new URL(apiUrl).origin;
}

function isTalk(value: unknown): value is Talk {
  const { channel, thread } = Object(value) as Readonly<Record<keyof Talk, unknown>>;
  return typeof channel === 'string' && ['string', 'undefined'].includes(typeof thread);
}
