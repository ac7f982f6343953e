import { messageText } from './message-text.js';
import type { Reader } from './read-talk.js';
import type { Talk } from './talk.js';

/** Seconds: somebody is waiting. */
const patience = 2;

/** What the message that began a thread says; undefined where Slack does not let the bot look, or where the bot itself was asked. Never rejects. */
export async function firstMessage(
  { channel, thread }: Talk,
  { client, botId, botUserId, wait }: Reader & { readonly botUserId: string | undefined },
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
