import type { webApi } from '@slack/bolt';
import type { Listed } from '../presentation/slack/earlier-key.js';
import { limits } from '../presentation/slack/limits.js';
import type { Talk } from './talk.js';
import type { Wait } from './wait.js';

/** Who reads what was said, and does not wait for it for ever. */
export interface Reader {
  readonly client: webApi.WebClient;
  readonly botId: string | undefined;
  readonly wait: Wait;
}

/** As much of a talk as was read. */
export interface Read {
  /** Oldest first. */
  readonly messages: readonly Listed[];
  /** The newest is among them. */
  readonly toTheEnd: boolean;
  /** All that were wanted are among them. */
  readonly isWhole: boolean;
}

/**
 * Reads a thread page by page, a direct conversation from its end; of both what is newer than `oldest`, where that is given.
 * Rejects where Slack does not let the bot look.
 */
export async function readTalk({ channel, thread }: Talk, client: webApi.WebClient, oldest?: string): Promise<Read> {
  const since = oldest === undefined ? {} : { oldest };
  const wanted = { channel, include_all_metadata: true, limit: limits.thread.page, ...since };
  if (thread === undefined) {
    const { messages, has_more } = await client.conversations.history(wanted);
    return { messages: readable(messages).toReversed(), toTheEnd: true, isWhole: Array.isArray(messages) && !has_more };
  }
  const found: Listed[] = [];
  let isWhole = true;
  let cursor: string | undefined;
  for (let page = 0; page < limits.thread.pages; page += 1) {
    const { messages, response_metadata } = await client.conversations.replies({
      ...wanted,
      ts: thread,
      ...(cursor ? { cursor } : {}),
    });
    found.push(...readable(messages));
    isWhole &&= Array.isArray(messages);
    cursor = response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return { messages: found, toTheEnd: !cursor, isWhole: isWhole && !cursor };
}

/** Whatever Slack lists that is of another shape is no answer of ours. */
function readable(messages: unknown): readonly Listed[] {
  return Array.isArray(messages) ? messages.filter(isReadable) : [];
}

function isReadable(message: unknown): message is Listed {
  const { event_payload: payload } = Object(Object(message).metadata);
  return isObject(message) && (payload === undefined || isObject(payload));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
