import type { webApi } from '@slack/bolt';
import type { Reply } from '../ask.js';
import { countAnswers } from '../presentation/slack/answer-to.js';
import { earlierKey, type Listed } from '../presentation/slack/earlier-key.js';
import { limits } from '../presentation/slack/limits.js';
import type { RecentThreads } from '../state/recent-threads.js';
import { messageText } from './message-text.js';
import { isFinal } from './refusals.js';
import type { Wait } from './wait.js';

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

interface Sources {
  readonly client: webApi.WebClient;
  readonly botId: string | undefined;
  readonly threads: RecentThreads;
  readonly wait: Wait;
}

/** Seconds: what is remembered here is nearly always right. */
const patience = 2;
/** Seconds: Slack delivers again, so nobody is waiting for an answer at once any more. */
const patienceAgain = 5;

/**
 * Recalls the talk's last question: from the metadata of our own messages, which every replica writes, and from memory
 * where Slack does not list them (yet). Never rejects.
 */
export async function findEarlier(talk: Talk, { client, botId, threads, wait }: Sources): Promise<Earlier> {
  const recent = threads.get(nameOf(talk));
  if (recent?.isFresh) return { key: recent.key, unseen: false };
  const read = await Promise.race([messagesOf(talk, client).catch(() => undefined), wait(patience)]);
  if (!read) return { key: recent?.key, unseen: recent === undefined };
  const found = earlierKey(read.messages.filter(isReadable), botId);
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

/** What the message that began a thread says; undefined where Slack does not let the bot look, or where the bot itself was asked. Never rejects. */
export async function firstMessage(
  { channel, thread }: Talk,
  { client, botId, botUserId, wait }: Omit<Sources, 'threads'> & { readonly botUserId: string | undefined },
): Promise<string | undefined> {
  if (thread === undefined) return undefined;
  const read = client.conversations.replies({ channel, ts: thread, limit: 1 }).catch(() => undefined);
  const answered = await Promise.race([read, wait(patience)]);
  const [first] = Array.isArray(answered?.messages) ? answered.messages : [];
  const { ts, bot_id }: { readonly ts?: unknown; readonly bot_id?: unknown } = Object(first);
  if (ts !== thread || (bot_id !== undefined && bot_id === botId)) return undefined;
  const text = messageText(first);
  return text.includes(`<@${botUserId}`) ? undefined : text;
}

function nameOf({ team, channel, thread = '' }: Talk): string {
  return `${team} ${channel} ${thread}`;
}

function listOf(messages: readonly Listed[] | undefined): readonly Listed[] {
  return Array.isArray(messages) ? messages : [];
}

/** Whatever Slack lists that is of another shape is no answer of ours. */
function isReadable(message: unknown): message is Listed {
  const { event_payload: payload } = Object(Object(message).metadata);
  return isObject(message) && (payload === undefined || isObject(payload));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

interface Read {
  /** Oldest first. */
  readonly messages: readonly Listed[];
  /** The newest is among them. */
  readonly toTheEnd: boolean;
  /** All that were wanted are among them. */
  readonly isWhole: boolean;
}

/** What was seen of an answer. `unseen`: Slack does not let the bot look; `silent`: it did not say, and may say later. */
export type Seen = 'there' | 'missing' | 'unseen' | 'silent';

/** Whether this talk has more than so many answers of ours to that message. Never rejects. */
export async function seeAnswer(
  talk: Talk,
  ts: string,
  { client, botId, wait }: Omit<Sources, 'threads'>,
  known = 0,
): Promise<Seen> {
  const refused = (error: unknown): Seen => (isFinal(error) ? 'unseen' : 'silent');
  const read = await Promise.race([messagesOf(talk, client, ts).catch(refused), wait(patienceAgain)]);
  if (read === undefined) return 'silent';
  if (typeof read === 'string') return read;
  if (countAnswers(ts, read.messages.filter(isReadable), botId) > known) return 'there';
  // An answer that is not among the first pages of a long thread may be on those behind them.
  return read.isWhole ? 'missing' : 'unseen';
}

/** A thread is read page by page, a direct conversation from its end; of both what is newer than `oldest`, where that is given. */
async function messagesOf({ channel, thread }: Talk, client: webApi.WebClient, oldest?: string): Promise<Read> {
  const since = oldest === undefined ? {} : { oldest };
  const wanted = { channel, include_all_metadata: true, limit: limits.thread.page, ...since };
  if (thread === undefined) {
    const { messages, has_more } = await client.conversations.history(wanted);
    return { messages: listOf(messages).toReversed(), toTheEnd: true, isWhole: Array.isArray(messages) && !has_more };
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
    found.push(...listOf(messages));
    isWhole &&= Array.isArray(messages);
    cursor = response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return { messages: found, toTheEnd: !cursor, isWhole: isWhole && !cursor };
}
