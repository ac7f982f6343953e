import { actionOf, commandOf, eventOf, filledInOf, mentionOf } from '../../src/workspace/slack/payloads';
import type { Message, OpenView, Response, Workspace } from '../../src/workspace/slack/workspace';
import { clickOf } from './click-of';
import type { Running } from './slack-bot';

/** What somebody sees of an answer. */
export type Seen = Message | Response;

/** Somebody in Slack: sees messages, and does with them what Slack's clients let people do. */
export interface Person {
  /** Mentions the bot in a channel, and gives its answer in the thread. */
  mention(text: string): Promise<Message>;
  /** Asks by command, and gives the answer that this person alone sees. */
  command(text: string): Promise<Response>;
  /** Picks an entry by its value. `change` makes the payload another one than Slack would send. */
  pick(seen: Seen, value: string, change?: Change): Promise<void>;
  /** Clicks the button with this action_id. */
  click(seen: Seen, action: string, change?: Change): Promise<void>;
  /** Opens the form of an answer. */
  form(seen: Seen, change?: Change): Promise<OpenView>;
  /** Submits a form with what was typed beside these labels, and gives what came back. */
  submit(view: OpenView, typed: Readonly<Record<string, string>>, change?: Change): Promise<unknown>;
}

type Change = (payload: object) => object;

const unchanged: Change = (payload) => payload;

export function createPerson(running: Running): Person {
  const workspace = () => running.slack.workspace;

  const interact = async (payload: object): Promise<void> => {
    expect(await running.sender.interaction(payload)).toBe(200);
    await running.idle();
  };

  const click: Person['click'] = async (seen, action, change = unchanged) => {
    const button = elementsOf(seen).find(({ action_id }) => action_id === action);
    if (!button) throw new Error(`there is no button "${action}"`);
    const { action_id, value } = button;
    await interact(change(clickOf({ action_id, value: value ?? '' }, workspace(), whereIs(seen))));
  };

  /** Where a message stands, as Slack says it: of one that a person sees alone, nothing but its place. */
  const whereIs = (seen: Seen): object => {
    const response_url = running.slack.responseUrl();
    if (!('ts' in seen)) {
      const message_ts = `1700000009.${String(workspace().responses.indexOf(seen)).padStart(6, '0')}`;
      const container = { type: 'message', message_ts, channel_id: 'C0NET', is_ephemeral: true };
      return { container, channel: { id: 'C0NET', name: 'network' }, response_url };
    }
    const { ts, channel } = seen;
    const container = { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false };
    const name = channel.startsWith('D') ? 'directmessage' : 'network';
    return { container, channel: { id: channel, name }, message: seen, response_url };
  };

  return {
    async mention(text) {
      const before = workspace().messages.length;
      await running.sender.json(eventOf(mentionOf(text, workspace()), workspace()));
      await running.idle();
      return first(workspace().messages.slice(before));
    },
    async command(text) {
      const before = workspace().responses.length;
      await running.sender.form(commandOf(text, running.slack.responseUrl(), workspace()));
      await running.idle();
      return first(workspace().responses.slice(before));
    },
    async pick(seen, value, change = unchanged) {
      const menu = menuOf(seen);
      const option = menu.options.find((each) => each.value === value);
      if (!option) throw new Error(`there is no entry "${value}"`);
      await interact(change({ ...actionOf(pickOf(menu, option), workspace(), whereIs(seen)), state: { values: {} } }));
    },
    click,
    async form(seen, change) {
      const before = workspace().views.length;
      await click(seen, 'form', change);
      return first(workspace().views.slice(before));
    },
    async submit(view, typed, change = unchanged) {
      const { status, answer } = await running.sender.submission(change(submissionOf(view, typed, workspace())));
      await running.idle();
      expect(status).toBe(200);
      return answer;
    },
  };
}

/** A form with what was typed beside these labels, as Slack sends it. */
export function submissionOf(view: OpenView, typed: Readonly<Record<string, string>>, workspace: Workspace): object {
  return filledInOf(view, valuesOf(view, typed), workspace);
}

/** The menu of a message. */
export function menuOf(seen: Seen): Menu {
  for (const block of seen.blocks ?? []) {
    const { block_id, elements = [] } = Object(block);
    const found = elements.find(({ type }: Element) => type === 'static_select');
    if (found) return { block_id, action_id: found.action_id, options: found.options };
  }
  throw new Error('there is no menu');
}

/** The action_ids of a message, in the order in which they stand. */
export function actionsOf(seen: Seen): readonly string[] {
  return elementsOf(seen).map(({ action_id }) => action_id);
}

/** The labels of a form, in the order in which they stand. */
export function labelsOf(view: OpenView): readonly string[] {
  return inputsOf(view).map(({ label }) => label.text);
}

/** All code that a message shows. */
export function codeOf(seen: Seen): string {
  return (seen.blocks ?? [])
    .flatMap((block) => (Object(block).type === 'rich_text' ? Object(block).elements : []))
    .flatMap(({ type, elements }) => (type === 'rich_text_preformatted' ? elements : []))
    .map(({ text }) => text)
    .join('\n');
}

interface Menu {
  readonly block_id: string;
  readonly action_id: string;
  readonly options: readonly { readonly text: { readonly text: string }; readonly value: string }[];
}

interface Element {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string;
}

interface Input {
  readonly block_id: string;
  readonly label: { readonly text: string };
  readonly element: { readonly action_id: string };
}

/** An entry that is picked from a menu, as Slack sends it. */
function pickOf({ action_id, block_id }: Menu, option: Menu['options'][number]): object {
  const placeholder = { type: 'plain_text', text: 'Rules as', emoji: false };
  const action_ts = '1700000001.000000';
  return { type: 'static_select', action_id, block_id, selected_option: option, placeholder, action_ts };
}

function elementsOf({ blocks = [] }: Seen): readonly Element[] {
  return blocks.flatMap((block) => (Object(block).type === 'actions' ? Object(block).elements : []));
}

function inputsOf({ blocks }: OpenView): readonly Input[] {
  return blocks.flatMap((block) => (Object(block).type === 'input' ? [block as Input] : []));
}

/** What each line of a form holds, as Slack sends it: null where nothing was typed. */
function valuesOf(view: OpenView, typed: Readonly<Record<string, string>>): object {
  const unknown = Object.keys(typed).filter((label) => !labelsOf(view).includes(label));
  if (unknown.length > 0) throw new Error(`the form has no line "${unknown.join(', ')}"`);
  return Object.fromEntries(
    inputsOf(view).map(({ block_id, label, element }) => [
      block_id,
      { [element.action_id]: { type: 'plain_text_input', value: typed[label.text] ?? null } },
    ]),
  );
}

function first<T>([found]: readonly T[]): T {
  if (found === undefined) throw new Error('nothing was answered');
  return found;
}
