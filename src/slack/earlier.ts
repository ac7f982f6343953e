import type { webApi } from '@slack/bolt';
import { earlierKey, type Listed } from '../presentation/slack/earlier-key.js';
import { limits } from '../presentation/slack/limits.js';
import type { RecentThreads } from '../state/recent-threads.js';

/** A thread, or a direct conversation outside any thread. */
export interface Talk {
  readonly team: string;
  readonly channel: string;
  readonly thread: string | undefined;
}

/** The question that came before in this talk; `unseen` when Slack did not let the bot look. */
export interface Earlier {
  readonly key: string | undefined;
  readonly unseen: boolean;
}

/** Recalls the talk's last question: from memory, else from the metadata of our own messages. Never rejects. */
export async function findEarlier(
  talk: Talk,
  { client, botId, threads }: { client: webApi.WebClient; botId: string | undefined; threads: RecentThreads },
): Promise<Earlier> {
  const key = threads.get(nameOf(talk));
  if (key !== undefined) return { key, unseen: false };
  try {
    return { key: earlierKey(await messagesOf(talk, client), botId), unseen: false };
  } catch {
    return { key: undefined, unseen: true };
  }
}

/** Keeps the question for whatever follows in this talk. */
export function remember(talk: Talk, key: string, threads: RecentThreads): void {
  if (key) threads.set(nameOf(talk), key);
}

function nameOf({ team, channel, thread = '' }: Talk): string {
  return `${team} ${channel} ${thread}`;
}

/** Oldest first. A thread is read page by page, a direct conversation from its end. */
async function messagesOf({ channel, thread }: Talk, client: webApi.WebClient): Promise<readonly Listed[]> {
  const wanted = { channel, include_all_metadata: true, limit: limits.thread.page };
  if (thread === undefined) return ((await client.conversations.history(wanted)).messages ?? []).toReversed();
  const found: Listed[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < limits.thread.pages; page += 1) {
    const { messages, response_metadata } = await client.conversations.replies({
      ...wanted,
      ts: thread,
      ...(cursor ? { cursor } : {}),
    });
    found.push(...(messages ?? []));
    cursor = response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return found;
}
