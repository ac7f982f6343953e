import { brokenAnswer, brokenModal } from '../../src/workspace/slack/modal-rules';
import { brokenOptions } from '../../src/workspace/slack/option-rules';
import { commandOf, filledInOf, sentView, shortcutOf, suggestionOf } from '../../src/workspace/slack/payloads';
import { asObject, list } from '../../src/workspace/slack/rules';
import type { Message, OpenView } from '../../src/workspace/slack/workspace';
import { clickOf } from './click-of';
import type { Running } from './slack-bot';

type Change = (payload: object) => object;
type Option = { readonly text: { readonly text: string }; readonly value: string };

const unchanged: Change = (payload) => payload;

/** Somebody who uses the look-up form. */
export interface Seeker {
  /** `/sfbport form`, and the form that it opens. */
  byCommand(word?: string, change?: Change): Promise<OpenView>;
  /** The global shortcut. */
  byShortcut(change?: Change): Promise<OpenView>;
  /** The button of a message. */
  byButton(message: Message, change?: Change): Promise<OpenView>;
  /** What is offered while this is typed into a field. */
  type(view: OpenView, field: string, text: string, change?: Change): Promise<readonly Option[]>;
  /** Sends the form off: fields by their block, with the texts or the ids of what was chosen. */
  submit(view: OpenView, fields: Readonly<Record<string, string>>, change?: Change): Promise<unknown>;
}

const typed = ['ports', 'own', 'far'];

export function createSeeker(running: Running): Seeker {
  const workspace = () => running.slack.workspace;

  const opened = async (send: () => Promise<number>): Promise<OpenView> => {
    const before = workspace().views.length;
    expect(await send()).toBe(200);
    await running.idle();
    const first = workspace().views[before];
    // It may have been drawn again meanwhile.
    const view = workspace().modals.find(({ id }) => id === first?.id) ?? first;
    if (!view) throw new Error('nothing was opened');
    expect(brokenModal(view)).toEqual([]);
    return view;
  };

  return {
    byCommand: (word = 'form', change = unchanged) =>
      opened(() =>
        running.sender.form(
          change(commandOf(word, running.slack.responseUrl(), workspace())) as Record<string, string>,
        ),
      ),
    byShortcut: (change = unchanged) =>
      opened(() => running.sender.interaction(change(shortcutOf('look_up', workspace())))),
    byButton: ({ ts, channel, ...message }, change = unchanged) =>
      opened(() => {
        const name = channel.startsWith('D') ? 'directmessage' : 'network';
        const where = {
          container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
          channel: { id: channel, name },
          message: { ts, channel, ...message },
          response_url: running.slack.responseUrl(),
        };
        return running.sender.interaction(change(clickOf({ action_id: 'look-up', value: 'en' }, workspace(), where)));
      }),
    async type(view, field, text, change = unchanged) {
      const id = `look-up-${field}`;
      const where = { container: { type: 'view', view_id: view.id }, view: sentView(view, {}, workspace()) };
      const payload = suggestionOf({ action_id: id, block_id: id, value: text }, workspace(), where);
      const { status, answer } = await running.sender.submission(change(payload));
      await running.idle();
      expect(status).toBe(200);
      const { options } = asObject(answer);
      expect(brokenOptions(answer)).toEqual([]);
      return list(options) as readonly Option[];
    },
    async submit(view, fields, change = unchanged) {
      const payload = filledInOf(view, heldBy(view, fields), workspace());
      const { status, answer } = await running.sender.submission(change(payload));
      await running.idle();
      expect(status).toBe(200);
      expect(brokenAnswer(answer, view)).toEqual([]);
      return answer;
    },
  };
}

/** What each element of the form holds, as Slack sends it: what was typed, or the option that was chosen. */
function heldBy(view: OpenView, fields: Readonly<Record<string, string>>): object {
  const inputs = view.blocks.map(asObject).filter(({ type }) => type === 'input');
  return Object.fromEntries(
    inputs.map(({ block_id, element }) => {
      const { action_id, type, initial_option = null } = asObject(element);
      const given = fields[String(block_id).replace('look-up-', '')];
      const option = given === undefined ? initial_option : { text: { type: 'plain_text', text: given }, value: given };
      const held = typed.includes(String(block_id).replace('look-up-', ''))
        ? { value: given ?? null }
        : { selected_option: option };
      return [block_id, { [String(action_id)]: { type, ...held } }];
    }),
  );
}

/** The errors of an answer to a form, by field. */
export function errorsIn(answer: unknown): Readonly<Record<string, string>> {
  const told = Object.entries(asObject(asObject(answer).errors));
  return Object.fromEntries(told.map(([block, text]) => [block.replace('look-up-', ''), String(text)]));
}
