import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { keepPayloads } from '../support/kept-payloads';
import { described, mutated, strangers } from '../support/mutations';
import { sentAgain } from '../support/sent-again';
import { type Running, startBot } from '../support/slack-bot';
import { createPerson } from '../support/slack-person';
import { outcomeOf, placesIn, silences } from '../support/told';

// Whatever is missing, null or of another type in what Slack sends: the person is told something. Only where nobody can be
// found to tell, Slack is told that nobody took it, which it shows by itself.

const ask = createAsk(loadCatalog({}));
/** By these Bolt finds the listener and the person, or breaks itself. Without them nobody acknowledges, which Slack shows. */
const routing =
  /^(?:type|user|user\.id|actions|actions\.0|actions\.0\.action_id|view|view\.callback_id|channel|response_urls)$/;
const kinds = [
  'pick in a thread',
  'pick alone',
  'form button',
  'form button alone',
  'file button',
  'submission',
  'submission alone',
] as const;
type Kind = (typeof kinds)[number];

let running: Running;
let payloads: Readonly<Record<Kind, object>>;

beforeAll(async () => {
  running = await startBot(ask);
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

test('what leads to nobody is not acknowledged, and the bot lives', async () => {
  const requests = kinds.flatMap((kind) =>
    placesIn(payloads[kind], routing).routing.flatMap((path) =>
      strangers.map(async (stranger) => {
        const { status } = await running.sender.submission(mutated(sentAgain(payloads[kind], running), path, stranger));
        return status === 200 ? [`${kind}: ${described(path, stranger)}`] : [];
      }),
    ),
  );
  const acknowledged = (await Promise.all(requests)).flat();
  await running.idle();
  // A person or a channel of another shape still has a response_url, or a direct message.
  expect(acknowledged.filter((each) => !/: (?:user|user\.id|channel|response_urls) = /.test(each))).toEqual([]);
  expect((await fetch(`${running.url}/health`)).status).toBe(200);
}, 60_000);

/** What a person sends by clicking through, as Slack would send it. */
async function capture(): Promise<Readonly<Record<Kind, object>>> {
  const ann = createPerson(running);
  const { keep, all } = keepPayloads<Kind>();
  const typed = { 'Mediation Servers': '10.2.0.5' };
  const asked = 'nftables for S47';
  const table = await ann.mention('S47');
  await ann.pick(table, 'rules as nftables', keep('pick in a thread'));
  const alone = await ann.command('S47');
  await ann.pick(alone, 'rules as nftables', keep('pick alone'));
  await ann.submit(await ann.form(await ann.mention(asked), keep('form button')), typed, keep('submission'));
  const sent = await ann.command(asked);
  await ann.submit(await ann.form(sent, keep('form button alone')), typed, keep('submission alone'));
  const value = JSON.stringify({ a: asked });
  await ann.click(await ann.command('csv rules for front end'), 'file', (payload) =>
    keep('file button')(mutated(payload, ['actions', '0', 'value'], value)),
  );
  return all(kinds);
}
