import { assistant } from './assistant.js';
import { chat } from './chat.js';
import { files } from './files.js';
import { conversationOf } from './posts.js';
import { views } from './views.js';
import type { Message, Workspace } from './workspace.js';

/** Arguments of a Web API call; what is not text came as JSON. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A method of Slack's Web API: what it answers beside `ok`, or the word for why not. `base` is where Slack is. */
export type Method = (args: Arguments, workspace: Workspace, base: string) => object | { readonly error: string };

/** The Web API methods that are known here; any other is an `unknown_method`. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': (_, { bot, team }) => ({ user_id: bot.user, bot_id: bot.id, team_id: team }),
  'users.info': ({ user, include_locale }, { locales, people }) => {
    const person = people.find(({ id }) => id === user);
    if (!person) return { error: 'user_not_found' };
    const locale = include_locale === 'true' ? { locale: locales.get(person.id) ?? 'en-US' } : {};
    return { user: { ...person, ...locale } };
  },
  'conversations.open': ({ users }, { people }) => {
    const person = people.find(({ id }) => id === users);
    return person ? { channel: { id: conversationOf(person.id) } } : { error: 'user_not_found' };
  },
  'conversations.replies': ({ channel, ts, include_all_metadata }, { messages }) => ({
    // Messages stand in the order of their time, and threads that are read are young.
    messages: messages
      .slice(messages.findLastIndex((message) => message.ts < String(ts)) + 1)
      .filter((message) => (message.ts === ts || message.thread_ts === ts) && standsIn(channel, message))
      .map((message) => listed(message, include_all_metadata)),
  }),
  'conversations.history': ({ channel, include_all_metadata }, { messages }) => ({
    messages: messages
      .filter((message) => standsIn(channel, message) && !message.thread_ts)
      .map((message) => listed(message, include_all_metadata))
      .reverse(),
  }),
  ...assistant,
  ...chat,
  ...files,
  ...views,
};

function standsIn(channel: unknown, message: Message): boolean {
  return conversationOf(message.channel) === channel;
}

/** Metadata is listed for who asks for it. */
function listed({ metadata, ...message }: Message, wanted: unknown): Message {
  return wanted === 'true' ? { ...message, metadata } : message;
}
