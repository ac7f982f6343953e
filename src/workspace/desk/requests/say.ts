import { directOf, mentionOf } from '../../slack/payloads.js';
import { post } from '../../slack/posts.js';
import type { Json } from '../../slack/rules.js';
import { botName, type Desk, me } from '../desk.js';
import { optionalTextIn, textIn } from '../fields.js';
import { membersOf } from '../members.js';
import { channelOf, direct, findMessage } from '../places.js';
import { Refusal } from '../refusal.js';
import { asKept } from '../said.js';
import { tell } from '../tell.js';
import { command } from './command.js';

const mostText = 12_000;

/** The person writes a message. The bot is told where it is mentioned, and of everything in the direct messages with it. */
export async function say(body: Json, desk: Desk): Promise<object> {
  const { workspace } = desk;
  const [conversation, typed] = [textIn(body, 'conversation'), textIn(body, 'text').trim()];
  const thread = optionalTextIn(body, 'thread');
  const { name } = channelOf(conversation, workspace);
  if (typed === '') throw new Refusal(400, (words) => words.emptyMessage);
  if (typed.length > mostText) throw new Refusal(400, (words) => words.longMessage(mostText));
  if (typed.startsWith('/')) return runCommand(typed, { conversation, thread }, desk);
  if (thread !== undefined) findThread(conversation, thread, desk);

  const text = asKept(typed, membersOf(desk));
  const ts = workspace.nextTs();
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  post({ ts, channel: conversation, user: me, text, ...inThread }, workspace);
  const more = { user: me, channel: conversation, ts, event_ts: ts, text, ...inThread };
  if (conversation === direct) await tell(directOf(text, workspace, more), desk);
  else if (text.includes(`<@${workspace.bot.user}>`)) {
    if (!workspace.channels.some(({ id, hasBot }) => id === conversation && hasBot)) {
      throw new Refusal(409, (words) => words.notInChannel(botName, name));
    }
    await tell(mentionOf('', workspace, more), desk);
  }
  return {};
}

/** What begins with a slash is a command, or a mistake; never a message. */
function runCommand(
  typed: string,
  { conversation, thread }: { readonly conversation: string; readonly thread: string | undefined },
  desk: Desk,
): Promise<object> {
  const [name = '', text = ''] = typed.split(/\s+(.*)/s);
  const known = desk.manifest.features.slash_commands.some((each) => each.command === name);
  if (!known) throw new Refusal(400, (words) => words.unknownCommand(name));
  if (thread !== undefined) throw new Refusal(400, (words) => words.noCommandInThread(name));
  return command({ conversation, text }, desk);
}

function findThread(conversation: string, thread: string, { workspace }: Desk): void {
  try {
    findMessage(conversation, thread, workspace);
  } catch {
    throw new Refusal(404, (words) => words.unknownThread);
  }
}
