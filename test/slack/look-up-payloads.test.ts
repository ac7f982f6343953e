import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { keepPayloads } from '../support/kept-payloads';
import { mutated, strangers } from '../support/mutations';
import { sentAgain } from '../support/sent-again';
import { type Running, startBot } from '../support/slack-bot';
import { createSeeker } from '../support/slack-look-up';
import { createPerson } from '../support/slack-person';
import { outcomeOf, placesIn, silences } from '../support/told';

// Whatever is missing, null or of another type in what Slack sends of the look-up form and of the buttons beside it: the person
// is told something, or offered something, and the bot lives.

const spine = createSpine(loadCatalog({}), '1.0.0');
/** By these Bolt finds the listener and the person, or breaks itself. Without them nobody acknowledges, which Slack shows. */
const routing =
  /^(?:type|user|user\.id|actions|actions\.0|actions\.0\.action_id|view|view\.callback_id|channel|response_urls|callback_id|action_id|block_id|name|value)$/;
const kinds = [
  'shortcut',
  'button',
  'suggestion',
  'submission',
  'submission alone',
  'wrong',
  'wrong alone',
  'role',
] as const;
type Kind = (typeof kinds)[number];

let running: Running;
let payloads: Readonly<Record<Kind, object>>;

beforeAll(async () => {
  running = await startBot(spine.ask, { parts: spine });
  payloads = await capture();
});

afterAll(() => running.close());

test.each(kinds)(
  '%s: the person is told',
  async (kind) => {
    expect(await outcomeOf(sentAgain(payloads[kind], running), running)).toEqual({ status: 200, told: 1, broken: [] });
    expect(await silences(payloads[kind], placesIn(payloads[kind], routing).other, running)).toEqual([]);
  },
  60_000,
);

test('what leads to nobody is not answered wrongly, and the bot lives', async () => {
  const requests = kinds.flatMap((kind) =>
    placesIn(payloads[kind], routing).routing.flatMap((path) =>
      strangers.map((stranger) =>
        running.sender.submission(mutated(sentAgain(payloads[kind], running), path, stranger)),
      ),
    ),
  );
  await Promise.all(requests);
  await running.idle();
  expect((await fetch(`${running.url}/health`)).status).toBe(200);
}, 60_000);

test.each([undefined, null, 5, '', {}, 'x'.repeat(100_000), '\u0000', '가'.repeat(10_000)])(
  'typing %j offers something or nothing',
  async (value) => {
    const { status, told, broken } = await outcomeOf(
      mutated(sentAgain(payloads.suggestion, running), ['value'], value),
      running,
    );
    expect({ status, told, broken }).toEqual({ status: 200, told: 1, broken: [] });
  },
);

test.each(['role', 'peer', 'service', 'ports', 'direction', 'dialect', 'own', 'far'])(
  'a huge or a strange %s is an error or is not there, and never an answer to something else',
  async (field) => {
    const at = ['view', 'state', 'values', `look-up-${field}`, `look-up-${field}`];
    for (const key of ['value', 'selected_option'])
      for (const stranger of ['y'.repeat(50_000), 5, { value: 5 }, { value: 'y'.repeat(50_000) }, [], true]) {
        const { status, told, broken } = await outcomeOf(
          mutated(sentAgain(payloads.submission, running), [...at, key], stranger),
          running,
        );
        expect({ field, key, status, told, broken }).toEqual({ field, key, status: 200, told: 1, broken: [] });
      }
  },
);

/** What a person sends by clicking through, as Slack would send it. */
async function capture(): Promise<Readonly<Record<Kind, object>>> {
  const ann = createPerson(running);
  const seeker = createSeeker(running);
  const { keep, all } = keepPayloads<Kind>();
  const view = await seeker.byShortcut(keep('shortcut'));
  await seeker.type(view, 'role', 'medi', keep('suggestion'));
  await seeker.submit(await seeker.byCommand(), { role: 'mediation', ports: '5070' }, keep('submission alone'));
  await running.sender.json(eventOf(mentionOf('form', running.slack.workspace), running.slack.workspace));
  await running.idle();
  const offer = running.slack.workspace.messages.at(-1)!;
  await seeker.submit(
    await seeker.byButton(offer, keep('button')),
    { role: 'mediation', dialect: 'nftables', own: '10.2.0.5' },
    keep('submission'),
  );
  await ann.click(await ann.mention('S47'), 'wrong', keep('wrong'));
  await ann.click(await ann.command('S47'), 'wrong', keep('wrong alone'));
  await ann.pick(await ann.command('1024-65535'), 'only on Directors', keep('role'));
  return all(kinds);
}
