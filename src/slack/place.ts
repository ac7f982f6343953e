import type { RespondFn, webApi } from '@slack/bolt';
import type { Form } from '../presentation/slack/message.js';
import { RefusedResponse } from './refusals.js';

/** Where an answer goes. Rejects when Slack does not take it. */
export type Place = (form: Form) => Promise<void>;

/** Into a conversation: under `thread`, or at its end where there is none. */
export function conversation(client: webApi.WebClient, channel: string, thread: string | undefined): Place {
  return async (form) => {
    await client.chat.postMessage({ ...form, channel, ...(thread ? { thread_ts: thread } : {}) });
  };
}

/** To the person who asked alone. */
export function onlyYou(respond: RespondFn): Place {
  return (form) => checked(respond({ ...form, response_type: 'ephemeral', replace_original: false }));
}

/** To everyone in the channel of the command, even one that the bot has not joined. */
export function everyone(respond: RespondFn): Place {
  return (form) => checked(respond({ ...form, response_type: 'in_channel', replace_original: false }));
}

/** A response_url may say no with status 200. */
async function checked(response: ReturnType<RespondFn>): Promise<void> {
  const body = await (await response).text();
  const error = /"error"\s*:\s*"(\w+)"/.exec(body)?.[1];
  if (error) throw new RefusedResponse(error);
}
