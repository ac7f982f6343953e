import { RespondError, type RespondFn, type webApi } from '@slack/bolt';
import type { Form } from '../presentation/slack/message.js';
import { StrangeAnswerError } from './reason.js';
import { RefusedResponse, refusesDrawing } from './refusals.js';
import { messageKnown, outcomeKnown, patientFetch, UnknownOutcome } from './silence.js';

/** Where an answer goes. Rejects when Slack does not take it: with an UnknownOutcome when it may have taken it. */
export type Place = (form: Form) => Promise<void>;

/** Where a message stands. */
export interface Sent {
  readonly channel: string;
  readonly ts: string;
}

/** Into a conversation: under `thread`, or at its end where there is none. `tell` learns where a message stands. */
export function conversation(
  client: webApi.WebClient,
  channel: string,
  thread: string | undefined,
  tell: (sent: Sent) => void = () => undefined,
): Place {
  return async (form) => {
    const place = thread ? { channel, thread_ts: thread } : { channel };
    const { channel: id, ts } = await messageKnown(client.chat.postMessage({ ...form, ...place }));
    if (id && ts) tell({ channel: id, ts });
  };
}

/** To the person who asked alone; in the thread that they are reading, where there is one. */
export function onlyYou(respond: RespondFn, thread?: string): Place {
  const place = thread ? { thread_ts: thread } : {};
  return (form) => checked(respond({ ...form, ...place, response_type: 'ephemeral', replace_original: false }));
}

/** To the person alone by a response_url that was kept: what a form has of the message whose button opened it. */
export function responseUrl(url: string): Place {
  const headers = { 'content-type': 'application/json' };
  return onlyYou(async (message) => {
    const body = JSON.stringify(message);
    const response = await patientFetch(url, { method: 'POST', headers, body });
    if (!response.ok) throw new RespondError(`The response_url answered ${response.status}`, response.status);
    return response;
  });
}

/** The first place; the other one where the first refuses in a way that `refuses` knows. */
export function orElse(first: Place, refuses: (error: unknown) => boolean, other: Place): Place {
  return (form) => first(form).catch((error: unknown) => (refuses(error) ? other(form) : Promise.reject(error)));
}

/** To everyone in the channel of the command, even one that the bot has not joined. */
export function everyone(respond: RespondFn): Place {
  return (form) => checked(respond({ ...form, response_type: 'in_channel', replace_original: false }));
}

/**
 * To the person alone without a response_url: where the bot is in the channel there, otherwise as a direct message, of which
 * `tell` learns where it stands.
 */
export function whisper(
  client: webApi.WebClient,
  channel: string | undefined,
  user: string,
  tell?: (sent: Sent) => void,
): Place {
  const direct = conversation(client, user, undefined, tell);
  if (!channel) return direct;
  const there: Place = async (form) => {
    await messageKnown(client.chat.postEphemeral({ text: form.text, ...blocksOf(form), channel, user }));
  };
  return orElse(there, (error) => !refusesDrawing(error) && !(error instanceof UnknownOutcome), direct);
}

function blocksOf({ blocks }: Form): Pick<Form, 'blocks'> {
  return blocks ? { blocks } : {};
}

/** A response_url may say no with status 200, or nothing at all: then it may have taken the message. */
async function checked(response: ReturnType<RespondFn>): Promise<void> {
  const answered = await outcomeKnown(response);
  const body = await outcomeKnown(answered.text());
  // A page of whatever stands between here and Slack.
  if (/^\s*</.test(body)) throw new UnknownOutcome(new StrangeAnswerError(new URL(answered.url).host, 'a page'));
  const error = /"error"\s*:\s*"(\w+)"/.exec(body)?.[1];
  if (error) throw new RefusedResponse(error);
}
