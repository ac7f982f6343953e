import { encodeAsked } from '../../src/presentation/slack/asked.js';
import { lookUpBlock, lookUpCallback, toLookUpForm } from '../../src/presentation/slack/look-up-form.js';
import { commandOf, directOf, eventOf, filledInOf, mentionOf } from '../../src/workspace/slack/payloads.js';
import { clickOf } from '../support/click-of.js';
import type { Asked } from './asked.js';
import type { Chance } from './chance.js';
import { deliverEvent, deliverInteraction, type Target } from './delivery.js';
import { personAt, type SlackInLoad } from './slack-in-load.js';

/** Questions of every length and kind that have one message as an answer. */
const questions = [
  '5061',
  'mediation',
  'what does mediation server need',
  '중재서버 포트 뭐 열어야 돼?',
  'front end to mediation',
  'can I close 5060',
  'port 22',
  'nftables for mediation from front end 10.1.0.0/16 to 10.2.0.5',
  'hello',
  '도움말',
] as const;

/** Asked in a channel: its answer is a message and a file. */
const forFile = 'mediation as xlsx';

/** How many of a hundred things that are asked are of which kind. */
const mix = { mention: 62, file: 1, direct: 15, command: 15, click: 5, form: 2 } as const;

/** One thing that is asked: what is known of it, and how it reaches the bot. */
interface Sent {
  readonly kind: Asked['kind'];
  readonly name: string;
  /** An event, which Slack delivers again; or the fields of a command, a click or a form, which it does not. */
  readonly what:
    | { readonly event: object; readonly id: string }
    | { readonly fields: Readonly<Record<string, string>> };
}

interface Asking {
  readonly text: string;
  readonly user: string;
  readonly slack: SlackInLoad;
  /** Tells it from everything else that is asked; no reader of the bot takes it for a port. */
  readonly mark: string;
}

const kinds: Readonly<Record<keyof typeof mix, (asking: Asking) => Sent>> = {
  mention: ({ text, user, slack: { workspace } }) =>
    message('mention', mentionOf(text, workspace, { user }), workspace),
  file: ({ user, slack: { workspace } }) => message('mention', mentionOf(forFile, workspace, { user }), workspace),
  direct({ text, user, slack: { workspace } }) {
    const said = directOf(text, workspace, { user, channel: user.replace(/^U/, 'D') }) as { readonly ts: string };
    return message('direct', { ...said, thread_ts: said.ts }, workspace);
  },
  command({ text, user, slack, mark }) {
    const name = `${text} (${mark})`;
    const fields = { ...commandOf(text, slack.responseUrl(name), slack.workspace), user_id: user };
    return { kind: 'command', name, what: { fields } };
  },
  /** A button of an answer that one person alone sees. */
  click({ text, slack, mark }) {
    const name = `${text} (${mark})`;
    const where = {
      channel: { id: 'C0NET', name: 'network' },
      container: { type: 'message', message_ts: slack.workspace.nextTs(), is_ephemeral: true },
      response_url: slack.responseUrl(name),
    };
    const button = { action_id: 'ask-0', value: encodeAsked({ text }) ?? '' };
    return { kind: 'click', name, what: { fields: payload(clickOf(button, slack.workspace, where)) } };
  },
  /** A look-up form that the button of such an answer opened. */
  form({ slack, mark }) {
    const name = `5061 (${mark})`;
    const view = {
      ...toLookUpForm('en', { responseUrl: slack.responseUrl(name) }),
      id: `V${mark}`,
      callback_id: lookUpCallback,
    };
    const ports = lookUpBlock('ports');
    const values = { [ports]: { [ports]: { type: 'plain_text_input', value: '5061' } } };
    return { kind: 'form', name, what: { fields: payload(filledInOf(view, values, slack.workspace)) } };
  },
};

/** Asks something, of the kinds that come most, and delivers it as Slack does. The promise ends with the last try. */
export function ask(
  index: number,
  chance: Chance,
  slack: SlackInLoad,
  target: Target,
  scale: number,
): { readonly asked: Asked; readonly delivered: Promise<void> } {
  const text = chance.pick([...questions]);
  const kind = kindAt(100 * chance.next());
  const { what, ...sent } = kinds[kind]({ text, user: personAt(index), slack, mark: `#c${index}` });
  const keys = 'event' in what ? [`event ${what.id}`] : [];
  const asked: Asked = { ...sent, keys, wantsFile: kind === 'file', tries: [], answers: [], files: [], deaths: [] };
  const delivered =
    'event' in what
      ? deliverEvent(what.event, asked.tries, target, scale)
      : deliverInteraction(what.fields, asked.tries, target);
  return { asked, delivered };
}

/** The kind that stands at this place of the hundred. */
function kindAt(place: number): keyof typeof mix {
  let sum = 0;
  const found = Object.entries(mix).find(([, share]) => {
    sum += share;
    return place < sum;
  });
  return found![0] as keyof typeof mix;
}

function message(kind: Asked['kind'], said: object, workspace: SlackInLoad['workspace']): Sent {
  const event = eventOf(said, workspace) as { readonly event_id: string };
  return { kind, name: (said as { readonly ts: string }).ts, what: { event, id: event.event_id } };
}

function payload(interaction: object): Readonly<Record<string, string>> {
  return { payload: JSON.stringify(interaction) };
}
