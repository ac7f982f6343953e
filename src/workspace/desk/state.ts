import { fileMessages } from '../slack/file-messages.js';
import { conversationOf, keyOf } from '../slack/posts.js';
import type { Ephemeral, Message, SharedFile } from '../slack/workspace.js';
import { withBlockIds } from './block-ids.js';
import { type Desk, localeOf, me } from './desk.js';
import { homeId } from './places.js';
import type { DeskState, ShownMessage, ShownView } from './shown.js';
import { workplaceOf } from './workplace.js';

/** What the page is shown: everything, or of the messages only those that are newer than a version. */
export function stateOf(desk: Desk, since = 0): DeskState {
  const { workspace, isRateLimited } = desk;
  const { changes, homes, modals, statuses, removed } = workspace;
  const version = changes.version();
  // A version of another run of the workspace says nothing about this one.
  const after = since <= version ? since : 0;
  const home = homes.get(me);
  return {
    version,
    workplace: workplaceOf(desk),
    locale: localeOf(desk),
    messages: messagesAfter(after, desk),
    removed: removed.filter((each) => each.version > after).map(({ channel, ts }) => ({ conversation: channel, ts })),
    home: home === undefined ? undefined : shownView({ ...Object(home), id: homeId }),
    modals: modals.map(shownView),
    status: statuses.map(({ channel, thread_ts, text }) => ({
      conversation: conversationOf(channel),
      thread: thread_ts,
      text,
    })),
    isRateLimited,
  };
}

function messagesAfter(version: number, { workspace }: Desk): readonly ShownMessage[] {
  const { messages, ephemerals, changes, bot } = workspace;
  return [...messages, ...ephemerals.filter(({ to }) => to === me), ...fileMessages(workspace)]
    .filter((message) => version === 0 || changes.of(keyOf(message)) > version)
    .map((message) => shownMessage(message, bot.user))
    .sort((one, other) => (one.ts < other.ts ? -1 : 1));
}

function shownMessage(
  message: Message | Ephemeral | (Message & { files: readonly SharedFile[] }),
  bot: string,
): ShownMessage {
  const { ts, channel, thread_ts, user, text, blocks } = message;
  return {
    ts,
    conversation: conversationOf(channel),
    thread: thread_ts === ts ? undefined : thread_ts,
    author: user ?? bot,
    text,
    blocks: blocks && withBlockIds(blocks),
    isEphemeral: 'to' in message,
    files: 'files' in message ? message.files.map(({ id, name, bytes }) => ({ id, name, size: bytes.length })) : [],
    command: 'command' in message ? message.command : undefined,
  };
}

function shownView(view: { readonly id: string; readonly blocks: readonly unknown[] }): ShownView {
  return { id: view.id, view: { ...view, blocks: withBlockIds(view.blocks) } };
}
