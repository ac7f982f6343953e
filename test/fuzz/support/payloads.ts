import fc from 'fast-check';
import { askAction } from '../../../src/presentation/slack/buttons';
import { directOf, eventOf, mentionOf, shortcutOf } from '../../../src/workspace/slack/payloads';
import { missing, mutated, type Path, pathsIn } from '../../support/mutations';
import type { Running } from '../../support/slack-bot';
import { createSeeker } from '../../support/slack-look-up';
import { createPerson } from '../../support/slack-person';
import { texts } from './texts';

/** What Slack sends for one of the bot's listeners, and where in it a person's words stand. */
export interface Payload {
  readonly sent: object;
  readonly words: readonly Path[];
}

/** Its table has more rows than a message. */
const long =
  'front end and director and mediation and phones and gateway and persistent chat and video interop and CMS';

/** One for each listener, by its name in `listenersOf`: sent by somebody who clicks through. */
export async function payloadsOf(running: Running): Promise<Readonly<Record<string, Payload>>> {
  const { slack, sender, idle } = running;
  const { workspace } = slack;
  const ann = createPerson(running);
  const seeker = createSeeker(running);
  const found: Record<string, Payload> = {};
  const keep =
    (name: string, ...words: readonly string[]) =>
    (sent: object) => {
      found[name] = { sent, words: words.map((path) => path.split(' ')) };
      return sent;
    };
  const value = 'actions 0 value';
  const typed = ['role', 'peer', 'service', 'dialect'];
  const said = (event: object) => eventOf(event, workspace);

  await seeker.byCommand('form', keep('command /sfbport', 'text'));
  keep('event app_mention', 'event text')(said(mentionOf('mediation', workspace)));
  keep('event message', 'event text')(said(directOf('mediation', workspace)));
  keep('event app_home_opened')(
    said({ type: 'app_home_opened', user: 'U0ANN', channel: 'D0ANN', tab: 'home', event_ts: '1' }),
  );
  keep(
    'shortcut explain_ports',
    'message text',
  )(
    shortcutOf('explain_ports', workspace, {
      channel: { id: 'C0NET', name: 'network' },
      message_ts: '1600000000.000001',
      message: {
        type: 'message',
        user: 'U0BOB',
        ts: '1600000000.000001',
        text: 'deny tcp 10.1.1.5/51234 10.2.0.5/5070',
      },
      response_url: slack.responseUrl(),
    }),
  );

  const view = await seeker.byShortcut(keep('shortcut look_up'));
  for (const field of typed) await seeker.type(view, field, 'medi', keep(`options look-up-${field}`, 'value'));
  await seeker.submit(
    view,
    { role: 'mediation', ports: '5070', dialect: 'nftables', own: '10.2.0.5' },
    keep(
      'view look-up',
      ...['ports', 'own', 'far'].map((field) => `view state values look-up-${field} look-up-${field} value`),
    ),
  );
  await sender.json(said(mentionOf('form', workspace)));
  await idle();
  await seeker.byButton(workspace.messages.at(-1)!, keep('action look-up'));

  const rules = await ann.mention('nftables for S47');
  const form = await ann.form(rules, keep('action form', value));
  const [block] = Object.keys(Object(form).blocks).map((index) => String(Object(form.blocks[Number(index)]).block_id));
  await ann.submit(
    form,
    { 'Mediation Servers': '10.2.0.5' },
    keep('view addresses', `view state values ${block} value value`),
  );
  const table = await ann.mention('S47');
  await ann.pick(table, 'rules as nftables', keep('action menu', 'actions 0 selected_option value'));
  await ann.pick(
    await ann.command('1024-65535'),
    'only on Directors',
    keep('action menu-role', 'actions 0 selected_option value'),
  );
  await ann.click(table, 'wrong', keep('action wrong', value));
  await ann.click(await ann.command('S47'), 'share', keep('action share', value));
  await ann.click(await ann.command('all ports as csv'), 'file', keep('action file', value));
  await ann.click(await ann.mention(long), 'page', keep('action page', value));
  await ann.click(await ann.mention('mcu'), 'ask-0', keep(`action ${askAction}`, value));
  return found;
}

const strangers = fc.oneof(
  fc.constantFrom<unknown>(
    missing,
    null,
    5,
    -1,
    true,
    '',
    'x',
    '<!channel>',
    '<@U0BOT> <!here>',
    '\u0000',
    '\ud800',
    'y'.repeat(20_000),
    '가'.repeat(5_000),
    [],
    [null],
    {},
    { text: { text: { text: '<!channel>' } } },
    '{"a":"<!channel>","k":"en|q|list|R:mediation"}',
    '{"a":5}',
    'http://127.0.0.1:1/commands/none',
    '__proto__',
  ),
  fc.jsonValue(),
  texts,
);

/** Something else at one of the payload's places; nothing at all where `to` is missing. */
export interface Change {
  readonly path: string;
  readonly to?: unknown;
}

/** Which listener, what a person says to it, and what stands at which places instead. */
export const changes = fc.record({
  which: fc.nat(),
  said: fc.option(texts, { freq: 2, nil: undefined }),
  changed: fc.array(fc.record({ at: fc.nat(), to: strangers }), { maxLength: 3 }),
});

/**
 * By these Bolt finds the listener and whose the payload is, or breaks itself: without them nobody acknowledges for three
 * seconds, and then Slack is told so.
 */
const routing =
  /^(?:type|command|actions|actions\.0|actions\.0\.(?:action_id|block_id|type)|view|view\.(?:callback_id|type)|callback_id|action_id|block_id|event|event\.type|channel|response_urls|user|name|value)$/;

/** The changes by the names of their places. */
export function placed({ sent }: Payload, all: readonly { readonly at: number; readonly to: unknown }[]): Change[] {
  const places = pathsIn(sent)
    .map((path) => path.join(' '))
    .filter((path) => !routing.test(path.replaceAll(' ', '.')));
  return all.map(({ at, to }) => ({ path: places[at % places.length]!, ...(to === missing ? {} : { to }) }));
}

export function changed({ sent, words }: Payload, said: string | undefined, all: readonly Change[]): object {
  const spoken = said === undefined ? sent : words.reduce((payload, path) => mutated(payload, path, said), sent);
  return all.reduce((payload, change) => {
    const path = change.path.split(' ');
    return isThere(payload, path) ? mutated(payload, path, 'to' in change ? change.to : missing) : payload;
  }, spoken);
}

/** An earlier change may have taken away what this one is in. */
function isThere(payload: object, path: Path): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => Object(inner)[key], payload);
  return typeof parent === 'object' && parent !== null;
}
