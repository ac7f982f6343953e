import { fileMessages } from '../slack/file-messages.js';
import { sentView } from '../slack/payloads.js';
import { conversationOf, keyOf } from '../slack/posts.js';
import type { Json } from '../slack/rules.js';
import type { Ephemeral, Message, OpenView, Workspace } from '../slack/workspace.js';
import { elementsOf, withBlockIds } from './block-ids.js';
import { type Desk, me } from './desk.js';
import { objectIn, textIn } from './fields.js';
import { Refusal } from './refusal.js';

/** Where something stands: as Slack says it in a payload, and its element. */
export interface Found {
  readonly where: object;
  readonly element: Json;
}

/** The element that a request names, in the message or the view that it names; a refusal where there is none. */
export function findElement(body: Json, desk: Desk, values: object = {}): Found {
  const on = objectIn(body, 'on');
  const [blockId, actionId] = [textIn(body, 'blockId'), textIn(body, 'actionId')];
  const elementAmong = (blocks: unknown): Json => {
    const block = withBlockIds(blocks).find(({ block_id }) => block_id === blockId);
    const element = block && elementsOf(block).find(({ action_id }) => action_id === actionId);
    if (element) return element;
    throw new Refusal(404, (words) => words.unknownElement);
  };
  if (on.kind === 'view') {
    const view = findView(textIn(on, 'viewId'), desk.workspace);
    return { element: elementAmong(view.blocks), where: inView(view, values, desk.workspace) };
  }
  const message = findMessage(textIn(on, 'conversation'), textIn(on, 'ts'), desk.workspace);
  return { element: elementAmong(message.blocks), where: inMessage(message, desk) };
}

/** An open modal, or the person's Home tab; a refusal where there is none. */
export function findView(id: string, { modals, homes }: Workspace): OpenView {
  const home = homes.get(me);
  const found = id === homeId && home ? ({ ...Object(home), id } as OpenView) : modals.find((view) => view.id === id);
  if (!found) throw new Refusal(404, (words) => words.closedModal);
  return { ...found, blocks: withBlockIds(found.blocks) };
}

/** The id of the person's Home tab. */
export const homeId = 'V0HOME';

/** A message that the person sees; a refusal where there is none. */
export function findMessage(channel: string, ts: string, workspace: Workspace): Message | Ephemeral {
  const { messages, ephemerals } = workspace;
  const key = keyOf({ channel, ts });
  const found = [...messages, ...ephemerals, ...fileMessages(workspace)].find((message) => keyOf(message) === key);
  if (!found) throw new Refusal(404, (words) => words.unknownMessage);
  return { ...found, ...(found.blocks ? { blocks: withBlockIds(found.blocks) } : {}) };
}

/** A conversation as payloads name it; a refusal where there is none. */
export function channelOf(id: string, { channels }: Workspace): { readonly id: string; readonly name: string } {
  const found = channels.find((channel) => channel.id === id);
  if (found) return { id, name: found.name };
  if (id === direct) return { id, name: 'directmessage' };
  throw new Refusal(404, (words) => words.unknownConversation);
}

/** The direct messages between the person and the bot. */
export const direct = conversationOf(me);

/** What Slack says of a message that only one person sees is its place, and nothing of what stands in it. */
function inMessage(message: Message | Ephemeral, { workspace, base }: Desk): object {
  const { ts, thread_ts } = message;
  const channel = channelOf(conversationOf(message.channel), workspace);
  const is_ephemeral = 'to' in message;
  const container = {
    type: 'message',
    message_ts: ts,
    channel_id: channel.id,
    is_ephemeral,
    ...(thread_ts ? { thread_ts } : {}),
  };
  return {
    container,
    channel,
    ...(is_ephemeral ? {} : { message: { type: 'message', ...message, channel: undefined } }),
    response_url: `${base()}${workspace.responseUrls.issue({ channel: channel.id, user: me, original: ts })}`,
    state: { values: {} },
  };
}

function inView(view: OpenView, values: object, workspace: Workspace): object {
  return { container: { type: 'view', view_id: view.id }, view: sentView(view, values, workspace) };
}
