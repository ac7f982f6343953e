import { brokenRules } from './block-rules.js';
import { files } from './files.js';
import { brokenModal } from './modal-rules.js';
import { modals } from './modals.js';
import { statuses } from './statuses.js';
import type { Message, Workspace } from './workspace.js';

/** Arguments of a Web API call; what is not text came as JSON. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A method of Slack's Web API: what it answers beside `ok`, or the word for why not. `base` is where Slack is. */
export type Method = (args: Arguments, workspace: Workspace, base: string) => object | { readonly error: string };

/** The Web API methods that the bot calls. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': (_, { bot, team }) => ({ user_id: bot.user, bot_id: bot.id, team_id: team }),
  'users.info': ({ user }, { locales }) => ({ user: { id: user, locale: locales.get(String(user)) ?? 'en-US' } }),
  'chat.postMessage': (args, { messages, bot, nextTs }) => {
    if (refused(args.blocks)) return { error: 'invalid_blocks' };
    const { channel, text, thread_ts, blocks, metadata } = args;
    if (!/^[CDGU]/.test(String(channel))) return { error: 'channel_not_found' };
    const message = {
      ts: nextTs(),
      channel: String(channel),
      bot_id: bot.id,
      user: bot.user,
      text: String(text),
      ...(typeof thread_ts === 'string' ? { thread_ts } : {}),
      ...(Array.isArray(blocks) ? { blocks } : {}),
      ...(metadata ? { metadata } : {}),
    };
    messages.push(message);
    // Whoever posts to a person is told the conversation with them.
    return { channel: message.channel.replace(/^U/, 'D'), ts: message.ts, message };
  },
  'chat.postEphemeral': ({ channel, user, text }, { whispers, nextTs }) => {
    whispers.push({ channel: String(channel), user: String(user), text: String(text) });
    return { message_ts: nextTs() };
  },
  'conversations.replies': ({ channel, ts, include_all_metadata }, { messages }) => ({
    messages: messages
      .filter((message) => message.channel === channel && [message.ts, message.thread_ts].includes(String(ts)))
      .map((message) => listed(message, include_all_metadata)),
  }),
  'conversations.history': ({ channel, include_all_metadata }, { messages }) => ({
    messages: messages
      .filter((message) => message.channel === channel && !message.thread_ts)
      .map((message) => listed(message, include_all_metadata))
      .reverse(),
  }),
  'views.publish': ({ user_id, view }, { homes }) => {
    homes.set(String(user_id), view);
    return { view };
  },
  'views.open': ({ trigger_id, view }, { views, nextTs }) => {
    if (typeof trigger_id !== 'string' || trigger_id === '') return { error: 'invalid_arguments' };
    if (brokenModal(view).length > 0) return { error: 'invalid_arguments' };
    const opened = { ...Object(view), id: `V${nextTs()}`, hash: '1700000001.hash' };
    views.push(opened);
    return { view: opened };
  },
  ...files,
  ...modals,
  ...statuses,
};

/** Metadata is listed for who asks for it. */
function listed({ metadata, ...message }: Message, wanted: unknown): Message {
  return wanted === 'true' ? { ...message, metadata } : message;
}

/** Slack would not take these blocks. */
export function refused(blocks: unknown): boolean {
  return Array.isArray(blocks) && brokenRules(blocks).length > 0;
}
