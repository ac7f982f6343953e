import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { brokenAnswer } from '../support/fake-slack/modal-rules';
import { mutated, type Path, pathsIn, strangers } from '../support/mutations';
import { type Running, startBot } from '../support/slack-bot';
import { createPerson } from '../support/slack-person';

// Whatever is missing, null or of another type in what Slack sends: the person is told something, or Slack is told that
// nobody took it, which Slack shows by itself.

const ask = createAsk(loadCatalog({}));
/** By these Bolt finds the listener, and whom to tell. Without them nobody acknowledges, after three seconds. */
const routing = /^(?:type|user|user\.id|actions|actions\.0|actions\.0\.action_id|view|view\.callback_id)$/;
const rejections: unknown[] = [];
const listen = (reason: unknown) => void rejections.push(reason);
let running: Running;
let payloads: Readonly<Record<string, object>>;

beforeAll(async () => {
  process.on('unhandledRejection', listen);
  running = await startBot(ask);
  payloads = await capture(running);
});

afterAll(async () => {
  process.off('unhandledRejection', listen);
  await running.close();
});

const kinds = [
  'pick in a thread',
  'pick alone',
  'form button',
  'form button alone',
  'file button',
  'submission',
  'submission alone',
];

test.each(kinds)(
  '%s: told, whatever is strange',
  async (kind) => {
    const payload = asSent(kind);
    expect(await outcomeOf(payload)).toMatchObject({ status: 200, told: 1 });
    const silent: string[] = [];
    for (const path of pathsIn(payload).filter((each) => !routing.test(each.join('.')))) {
      for (const stranger of strangers) {
        const { status, told, broken } = await outcomeOf(mutated(asSent(kind), path, stranger));
        const isFine = told > 0 && broken.length === 0 && (status === 200 || kind.startsWith('submission'));
        if (!isFine && status === 200) silent.push(described(path, stranger, { status, told, broken }));
      }
    }
    expect(silent).toEqual([]);
    expect(rejections).toEqual([]);
  },
  120_000,
);

test.each(kinds)(
  '%s: what cannot be routed is not acknowledged, and the bot lives',
  async (kind) => {
    const paths = pathsIn(asSent(kind)).filter((each) => routing.test(each.join('.')));
    const requests = paths.flatMap((path) =>
      strangers.map(async (stranger) => {
        const { status } = await running.sender.submission(mutated(asSent(kind), path, stranger));
        return status === 200 ? described(path, stranger, { status }) : undefined;
      }),
    );
    const acknowledged = (await Promise.all(requests)).filter((each) => each !== undefined);
    await running.idle();
    // A user of another shape still has a click to be answered.
    expect(acknowledged.filter((each) => !each.startsWith('user'))).toEqual([]);
    expect(rejections).toEqual([]);
    expect((await fetch(`${running.url}/health`)).status).toBe(200);
  },
  60_000,
);

/** The payloads that a person sends by clicking through, as Slack would send them. */
async function capture(bot: Running): Promise<Readonly<Record<string, object>>> {
  const ann = createPerson(bot);
  const found: Record<string, object> = {};
  const keep = (kind: string) => (payload: object) => {
    found[kind] = payload;
    return payload;
  };
  const { messages, responses } = bot.slack.workspace;
  const asked = 'nftables for front end to mediation';
  await ann.pick(await ann.mention('front end'), 'as juniper-srx', keep('pick in a thread'));
  await ann.pick(await ann.command('front end'), 'as juniper-srx', keep('pick alone'));
  await ann.click(responses.at(-1)!, 'file', keep('file button'));
  const typed = { 'Mediation Servers': '10.2.0.5' };
  await ann.submit(await ann.form(await ann.mention(asked), keep('form button')), typed, keep('submission'));
  await ann.submit(
    await ann.form(await ann.command(asked), keep('form button alone')),
    typed,
    keep('submission alone'),
  );
  expect(messages.length).toBeGreaterThan(3);
  return found;
}

let clicks = 0;

/** The same payload from somebody who has not clicked before. */
function asSent(kind: string): object {
  clicks += 1;
  return mutated(structuredClone(payloads[kind] ?? {}), ['user', 'id'], `U${clicks}`);
}

async function outcomeOf(payload: object) {
  const { workspace } = running.slack;
  const count = () =>
    workspace.messages.length + workspace.responses.length + workspace.whispers.length + workspace.views.length;
  const before = count();
  const { status, answer } = await running.sender.submission(payload);
  await running.idle();
  const { view } = payload as { view?: unknown };
  return { status, told: count() - before + (answer === undefined ? 0 : 1), broken: brokenAnswer(answer, view) };
}

function described(path: Path, stranger: unknown, outcome: object): string {
  return `${path.join('.')} = ${typeof stranger === 'symbol' ? 'missing' : JSON.stringify(stranger)}: ${JSON.stringify(outcome)}`;
}
