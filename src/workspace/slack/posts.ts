import type { Ephemeral, Message, Workspace } from './workspace.js';

/** Names a message among all of a workspace, for its changes. */
export function keyOf({ channel, ts }: Pick<Message, 'channel' | 'ts'>): string {
  return `${conversationOf(channel)} ${ts}`;
}

/** The conversation that is meant: what is posted to a person stands in the direct messages with them. */
export function conversationOf(channel: string): string {
  return channel.replace(/^U/, 'D');
}

/** Puts a message where everybody in its conversation sees it. The bot is no longer thinking there. */
export function post(message: Message, workspace: Workspace): void {
  workspace.messages.push(message);
  if (message.bot_id) setStatus({ channel: message.channel, thread_ts: message.thread_ts, text: '' }, workspace);
  workspace.changes.note(keyOf(message));
}

/** Shows a message to one person. */
export function whisper(message: Ephemeral, { ephemerals, changes }: Workspace): void {
  ephemerals.push(message);
  changes.note(keyOf(message));
}

/** Changes a message, whoever sees it; false when it is not there. */
export function change(
  { channel, ts }: Pick<Message, 'channel' | 'ts'>,
  to: Partial<Message>,
  workspace: Workspace,
): boolean {
  const key = keyOf({ channel, ts });
  const isChanged = [workspace.messages, workspace.ephemerals].some((list: Message[]) => {
    const index = list.findIndex((message) => keyOf(message) === key);
    const old = list[index];
    if (old) list[index] = { ...old, ...to };
    return old !== undefined;
  });
  if (isChanged) workspace.changes.note(key);
  return isChanged;
}

/** Takes a message back; false when it is not there. */
export function remove({ channel, ts }: Pick<Message, 'channel' | 'ts'>, workspace: Workspace): boolean {
  const key = keyOf({ channel, ts });
  const isRemoved = [workspace.messages, workspace.ephemerals].some((list: Message[]) => {
    const index = list.findIndex((message) => keyOf(message) === key);
    if (index >= 0) list.splice(index, 1);
    return index >= 0;
  });
  if (isRemoved) {
    const version = workspace.changes.version() + 1;
    workspace.removed.push({ channel: conversationOf(channel), ts, version });
    workspace.changes.note();
  }
  return isRemoved;
}

/** What the bot is doing under a message or a thread; no text is nothing. */
export function setStatus(
  { channel, thread_ts, text }: Workspace['statuses'][number],
  { statuses, changes }: Workspace,
): void {
  const index = statuses.findIndex(
    (each) => conversationOf(each.channel) === conversationOf(channel) && each.thread_ts === thread_ts,
  );
  if (index >= 0) statuses.splice(index, 1);
  if (text !== '') statuses.push({ channel, thread_ts, text });
  if (index >= 0 || text !== '') changes.note();
}
