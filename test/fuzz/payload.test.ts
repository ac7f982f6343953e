import type fc from 'fast-check';
import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { brokenRules } from '../../src/workspace/slack/block-rules';
import { brokenAnswer, brokenHome, brokenModal } from '../../src/workspace/slack/modal-rules';
import { brokenOptions } from '../../src/workspace/slack/option-rules';
import { asObject } from '../../src/workspace/slack/rules';
import { mutated } from '../support/mutations';
import { sentAgain } from '../support/sent-again';
import { type Running, startBot } from '../support/slack-bot';
import { unescaped } from './support/answers-hold';
import { corpus } from './support/corpus';
import { listenersOf } from './support/listeners';
import { type Change, changed, changes, type Payload, payloadsOf, placed } from './support/payloads';
import { patience, search } from './support/search';

const spine = createSpine(loadCatalog({}), '1.0.0');
let running: Running;
let payloads: Readonly<Record<string, Payload>>;
let names: readonly string[];

beforeAll(async () => {
  running = await startBot(spine.ask, { parts: spine });
  payloads = await payloadsOf(running);
  names = Object.keys(payloads).sort();
});

afterAll(() => running.close());

test('there is a payload for everything that the bot listens to', () => {
  expect(names).toEqual(listenersOf(running.parts));
});

test('as Slack sends them, each is answered', async () => {
  for (const name of names) {
    const { status, told } = await outcomeOf(anew(payloads[name]!.sent), payloads[name]!.sent);
    expect([name, status, told > 0]).toEqual([name, 200, true]);
  }
});

test.each(corpus('payload'))('corpus: %s', async (_, text) => {
  await expectToLive(JSON.parse(text));
});

test(
  'any payload of any listener is lived through, and whatever is said of it Slack takes',
  () =>
    search(
      'payload',
      changes,
      (found) => expectToLive(toCase(found)),
      250,
      (found) => JSON.stringify(toCase(found), null, 2),
    ),
  patience,
);

type Found = typeof changes extends fc.Arbitrary<infer T> ? T : never;

interface Case {
  readonly listener: string;
  readonly said?: string | undefined;
  readonly changed: readonly Change[];
}

function toCase({ which, said, changed: all }: Found): Case {
  const listener = names[which % names.length]!;
  return { listener, said, changed: placed(payloads[listener]!, all) };
}

async function expectToLive({ listener: name, said, changed: places }: Case): Promise<void> {
  const payload = changed({ ...payloads[name]!, sent: anew(payloads[name]!.sent) }, said, places);
  const { status, told, broken } = await outcomeOf(payload, payloads[name]!.sent);
  expect({ name, broken }).toEqual({ name, broken: [] });
  // Of another shape Bolt may refuse it before any listener hears of it; other words alone never make the bot silent.
  if (places.length === 0) expect({ name, status, told: told > 0 }).toEqual({ name, status: 200, told: true });
}

/** From somebody else, at another time: nothing here was sent before. */
function anew(sent: object): object {
  const { slack } = running;
  const { workspace } = slack;
  if ('event' in sent) {
    const ts = workspace.nextTs();
    const dated = 'ts' in asObject(sent.event) ? mutated(sent, ['event', 'ts'], ts) : sent;
    return mutated(dated, ['event_id'], `Ev${ts}`);
  }
  if ('command' in sent) return { ...sent, response_url: slack.responseUrl(), trigger_id: workspace.triggers.issue() };
  return sentAgain(sent, running);
}

/** What was said after it, and which rules of Slack that breaks, in the first and best form too; `drawn` holds the form as the bot drew it. */
async function outcomeOf(payload: object, drawn: object) {
  const { sender, slack, idle } = running;
  const { responses, views, homes, whispers } = slack.workspace;
  const [calls, responded, opened] = [slack.calls.length, responses.length, views.length];
  const before = homes.get('U0ANN');
  const { status, answer } = await post(payload, sender);
  await idle();
  const made = slack.calls.slice(calls);
  const posted = made.filter(({ method }) => method === 'chat.postMessage' || method === 'chat.postEphemeral');
  const messages = [...posted.map(({ args }) => args), ...responses.slice(responded).map(asObject)];
  const isSuggestion = asObject(payload).type === 'block_suggestion';
  const broken = [
    ...messages.flatMap(({ text, blocks }) => [
      ...unescaped(String(text ?? '')),
      ...brokenRules(Array.isArray(blocks) ? blocks : []),
    ]),
    ...views.slice(opened).flatMap(brokenModal),
    ...[...homes.values()].flatMap(brokenHome),
    ...(isSuggestion ? brokenOptions(answer) : brokenAnswer(answer, 'view' in drawn ? drawn.view : undefined)),
  ];
  const told =
    messages.length + views.length - opened + Number(answer !== undefined) + Number(homes.get('U0ANN') !== before);
  forget();
  return { status, told, broken };

  /** A long search is not to grow. */
  function forget(): void {
    for (const list of [responses, whispers, slack.workspace.messages, slack.workspace.ephemerals]) list.splice(0);
    (slack.calls as unknown[]).splice(0);
    views.splice(0);
    (running.lines as string[]).splice(0);
  }
}

/** Events as JSON, commands as fields, everything else as the payload of a form. */
async function post(payload: object, sender: Running['sender']): Promise<{ status: number; answer: unknown }> {
  if ('event' in payload || asObject(payload).type === 'event_callback')
    return { status: await sender.json(payload), answer: undefined };
  if (!('command' in payload)) return sender.submission(payload);
  const fields = Object.entries(payload).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
  return sender.command(Object.fromEntries(fields));
}
