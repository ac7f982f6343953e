import type { Reply } from '../ask.js';
import { earlierKey } from '../presentation/slack/earlier-key.js';
import type { RecentThreads } from '../state/recent-threads.js';
import { type Reader, readTalk } from './read-talk.js';
import type { Talk } from './talk.js';

/** The question that came before in this talk; `unseen` when Slack did not let the bot look. */
export interface Earlier {
  readonly key: string | undefined;
  readonly unseen: boolean;
}

/** Seconds: what is remembered here is nearly always right. */
const patience = 2;

/**
 * Recalls the talk's last question: from the metadata of our own messages, which every replica writes, and from memory
 * where Slack does not list them (yet). Never rejects.
 */
export async function findEarlier(
  talk: Talk,
  { client, botId, threads, wait }: Reader & { readonly threads: RecentThreads },
): Promise<Earlier> {
  const recent = threads.get(nameOf(talk));
  if (recent?.isFresh) return { key: recent.key, unseen: false };
  const read = await Promise.race([readTalk(talk, client).catch(() => undefined), wait(patience)]);
  if (!read) return { key: recent?.key, unseen: recent === undefined };
  const found = earlierKey(read.messages, botId);
  const key = read.toTheEnd ? (found ?? recent?.key) : (recent?.key ?? found);
  return { key, unseen: key === undefined && !read.toTheEnd };
}

/** Keeps, for whatever follows in this talk, the question to go on from: this one, the one before it, or none. Without a talk, nothing. */
export function remember(
  talk: Talk | undefined,
  { key, follow }: Pick<Reply, 'key' | 'follow'>,
  threads: RecentThreads,
): void {
  if (talk && follow !== 'before') threads.set(nameOf(talk), follow === 'this' ? key : '');
}

function nameOf({ channel, thread = '' }: Talk): string {
  return `${channel} ${thread}`;
}
