import { conversationOf, whisper } from '../slack/posts.js';
import { type Desk, me, slackbot, wordsOf } from './desk.js';
import { direct } from './places.js';

/** Seconds that a rate-limited app is asked to wait. */
export const retryAfter = 3;

/** What the person would see is missing: a message, a file, a view. */
const visible = /^(?:chat|files|views)\./;

/** Tells the person why the bot says nothing while the rate limit is on: once in each place. `told` remembers where. */
export function noteRateLimit(
  method: string,
  args: Readonly<Record<string, unknown>>,
  desk: Desk,
  told: Set<string>,
): void {
  if (!visible.test(method)) return;
  const { workspace } = desk;
  const place = args.channel ?? args.channel_id;
  const channel = typeof place === 'string' ? conversationOf(place) : direct;
  const inThread = typeof args.thread_ts === 'string' ? { thread_ts: args.thread_ts } : {};
  const name = `${channel} ${inThread.thread_ts ?? ''}`;
  if (told.has(name)) return;
  told.add(name);
  const text = wordsOf(desk).rateLimited(method, retryAfter);
  whisper({ ts: workspace.nextTs(), channel, user: slackbot, to: me, text, ...inThread }, workspace);
}
