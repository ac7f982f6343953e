import type { Method } from './methods.js';
import { change, conversationOf, keyOf, post, remove, whisper } from './posts.js';
import { refusedContent } from './refused-content.js';
import { refusedPlace } from './refused-place.js';
import type { Message, Workspace } from './workspace.js';

/** Messages of the bot: written, shown to one person, changed and taken back. */
export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': (args, workspace) => {
    const refused = refusedPlace(args.channel, workspace) ?? refusedContent(args);
    if (refused) return refused;
    const { channel, text, thread_ts, blocks, metadata } = args;
    const { bot } = workspace;
    const message = {
      ts: workspace.nextTs(),
      channel: String(channel),
      bot_id: bot.id,
      user: bot.user,
      text: String(text ?? ''),
      ...(typeof thread_ts === 'string' ? { thread_ts } : {}),
      ...(Array.isArray(blocks) ? { blocks } : {}),
      ...(metadata ? { metadata } : {}),
    };
    post(message, workspace);
    // Whoever posts to a person is told the conversation with them.
    return { channel: conversationOf(message.channel), ts: message.ts, message };
  },
  'chat.postEphemeral': (args, workspace) => {
    const refused = refusedPlace(args.channel, workspace) ?? refusedContent(args);
    if (refused) return refused;
    const [channel, user, text] = [args.channel, args.user, args.text ?? ''].map(String) as [string, string, string];
    if (!workspace.people.some(({ id }) => id === user)) return { error: 'user_not_in_channel' };
    workspace.whispers.push({ channel, user, text });
    const { thread_ts, blocks } = args;
    const ts = workspace.nextTs();
    whisper(
      {
        ts,
        channel,
        to: user,
        bot_id: workspace.bot.id,
        user: workspace.bot.user,
        text,
        ...(typeof thread_ts === 'string' ? { thread_ts } : {}),
        ...(Array.isArray(blocks) ? { blocks } : {}),
      },
      workspace,
    );
    return { message_ts: ts };
  },
  'chat.update': (args, workspace) => {
    const { text, blocks } = args;
    const found = ownMessage(args, 'cant_update_message', workspace);
    if ('error' in found) return found;
    const refused = refusedContent(args);
    if (refused) return refused;
    change(
      found,
      {
        ...(typeof text === 'string' ? { text } : {}),
        ...(Array.isArray(blocks) ? { blocks } : {}),
      },
      workspace,
    );
    return { channel: conversationOf(found.channel), ts: found.ts, text };
  },
  'chat.delete': (args, workspace) => {
    const found = ownMessage(args, 'cant_delete_message', workspace);
    if ('error' in found) return found;
    remove(found, workspace);
    return { channel: conversationOf(found.channel), ts: found.ts };
  },
};

/** The bot changes what it wrote itself, and what everybody sees. */
function ownMessage(
  { channel, ts }: Readonly<Record<string, unknown>>,
  otherwise: string,
  { messages, bot }: Workspace,
): Message | { readonly error: string } {
  const key = keyOf({ channel: String(channel), ts: String(ts) });
  const found = messages.find((message) => keyOf(message) === key);
  if (!found) return { error: 'message_not_found' };
  return found.bot_id === bot.id ? found : { error: otherwise };
}
