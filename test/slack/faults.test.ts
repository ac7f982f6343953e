import { isDeepStrictEqual } from 'node:util';
import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import type { Failure } from '../../src/workspace/slack/failure';
import { commandOf, directOf, eventOf, mentionOf, shortcutOf } from '../../src/workspace/slack/payloads';
import type { OpenView } from '../../src/workspace/slack/workspace';
import { type Running, startBot } from '../support/slack-bot';
import { actionsOf, createPerson, menuOf, type Person, submissionOf } from '../support/slack-person';
import { tellsFailure } from '../support/tells-failure';

// Each fault of Slack's API on each way to an answer. All end in an answer, or in a line of the log and a sentence to the person.

const spine = createSpine(loadCatalog({}), 'test');
const notTaken = /^Slack did not (?:take the file|say whether it took the file)/;
const unsure = /^Slack did not say whether it took my answer/;
const soon = AbortSignal.timeout.bind(AbortSignal);
let running: Running;
let ann: Person;

beforeEach(async () => {
  const waits: number[] = [];
  const wait = (seconds: number) => {
    waits.push(seconds);
    return new Promise<void>((resolve) => setTimeout(resolve, seconds * 3));
  };
  running = { ...(await startBot(spine.ask, { parts: { ...spine, wait } })), waits };
  running.slack.workspace.locales.set('U0ANN', 'en-US');
  ann = createPerson(running);
});

afterEach(async () => {
  await running.close();
  jest.restoreAllMocks();
});

/** A way to an answer: what leads to it when all is well, and the call that brings the answer. */
interface Surface {
  readonly name: string;
  readonly call: string;
  /** Its answer is looked for where Slack does not say whether it took it. */
  readonly looks?: boolean;
  /** Does what comes before, and gives what is then done. */
  ready(): Promise<() => Promise<unknown>>;
}

const surfaces: readonly Surface[] = [
  {
    name: 'a mention',
    call: 'chat.postMessage',
    looks: true,
    ready: async () => () => event(mentionOf('mediation', workspace())),
  },
  {
    name: 'a direct message',
    call: 'chat.postMessage',
    looks: true,
    ready: async () => () => event(directOf('5061', workspace())),
  },
  { name: 'a command', call: 'respond', ready: async () => () => command('mediation') },
  {
    name: 'a button in a thread',
    call: 'chat.postMessage',
    ready: async () => {
      const seen = await ann.mention('mediation');
      const action = actionsOf(seen).find((id) => id.startsWith('ask-'));
      return () => ann.click(seen, action ?? 'none');
    },
  },
  {
    name: 'a menu of an answer that one person sees',
    call: 'respond',
    ready: async () => {
      const seen = await ann.command('nftables for front end to mediation');
      return () => ann.pick(seen, menuOf(seen).options[1]!.value);
    },
  },
  {
    name: 'the button of a form',
    call: 'views.open',
    ready: async () => {
      const seen = await ann.mention('nftables for front end to mediation');
      return () => ann.click(seen, 'form');
    },
  },
  {
    name: 'a form in a thread',
    call: 'chat.postMessage',
    ready: async () => {
      const form = await ann.form(await ann.mention('nftables for front end to mediation'));
      // Where nobody could be told anything, the form itself says that it was not taken.
      return () => sendOff(form, { 'Mediation Servers': '10.2.0.5' });
    },
  },
  {
    name: 'a form of an answer that one person sees',
    call: 'respond',
    ready: async () => {
      const form = await ann.form(await ann.command('nftables for front end to mediation'));
      return () => ann.submit(form, { 'Mediation Servers': '10.2.0.5' });
    },
  },
  {
    name: 'an explanation',
    call: 'chat.postMessage',
    ready: async () => () => {
      const message = {
        type: 'message',
        user: 'U0BOB',
        ts: '1700000000.000100',
        text: 'deny tcp 10.1.1.5/51234 10.2.0.5/5070',
      };
      const channel = { id: 'C0NET', name: 'network' };
      const on = { message, message_ts: message.ts, channel, response_url: running.slack.responseUrl() };
      return interact(shortcutOf('explain_ports', workspace(), on));
    },
  },
  ...['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'].map((call) => ({
    name: `a file in a thread, ${call}`,
    call,
    ready: async () => () => event(mentionOf('mediation as xlsx', workspace())),
  })),
];

const both: readonly Failure[] = [
  { status: 429, retryAfter: 1 },
  { status: 429, retryAfter: 60 },
  { status: 500 },
  { done: 'unanswered' },
  { done: 'cut' },
  { lost: 'unanswered' },
  { lost: 'cut' },
];
const words = ['ratelimited', 'channel_not_found', 'token_revoked', 'invalid_blocks', 'internal_error'];
const ofTheApi: readonly Failure[] = [...both, ...words.map((error) => ({ error }))];
const ofAResponse: readonly Failure[] = [
  ...both.filter((fault) => !('done' in fault)),
  { status: 404 },
  { status: 410 },
  ...['expired_url', 'used_url', 'invalid_blocks'].map((error) => ({ error })),
];

/** What is waited for, drawn more plainly, or done already though Slack did not say so: the answer itself has to stand. */
const curable = [{ status: 429, retryAfter: 1 }, { error: 'invalid_blocks' }, { done: 'unanswered' }, { done: 'cut' }];
const lost = [{ lost: 'unanswered' }, { lost: 'cut' }];
/** A response_url that takes nothing more: the answer goes to the person in another way. */
const usedUp = [{ status: 404 }, { status: 410 }, { error: 'expired_url' }, { error: 'used_url' }];

describe.each(surfaces)('$name', ({ call, looks = false, ready }) => {
  const faults = call === 'respond' ? ofAResponse : ofTheApi;
  const bringsMessage = ['chat.postMessage', 'respond'].includes(call);

  test.each(faults)('%j once: is answered, or the person is told', async (fault) => {
    const texts = await shown(ready, call, [fault]);
    const log = running.lines.join('');
    const isTold =
      texts.some((text) => tellsFailure.test(text) || notTaken.test(text)) && /\[(?:ERROR|WARN)\]/.test(log);
    const isAnswered = texts.some((text) => !tellsFailure.test(text) && !notTaken.test(text));
    const cures = [...curable, ...(call === 'respond' ? usedUp : []), ...(looks ? lost : [])];
    if (bringsMessage && cures.some((each) => isDeepStrictEqual(each, fault)))
      expect({ texts, isAnswered }).toMatchObject({ isAnswered: true });
    // Slack may have taken it: to say that it failed might be wrong, and to send it again unseen might be twice.
    else if (call === 'chat.postMessage' && 'lost' in fault && !looks)
      expect({ log, texts }).toEqual({
        log: expect.stringContaining('[ERROR] ref-1 UnknownOutcome'),
        texts: [expect.stringMatching(unsure)],
      });
    else expect({ texts, log, isEnded: (isAnswered && bringsMessage) || isTold }).toMatchObject({ isEnded: true });
    expect(Math.max(0, ...running.waits)).toBeLessThanOrEqual(8);
  });

  test.each(faults)('%j for good: stands in the log, and before the person where any way is left', async (fault) => {
    const texts = await shown(ready, call, Array<Failure>(20).fill(fault));
    const log = running.lines.join('');
    if (texts.length === 0) expect(log).toMatch(/\[ERROR\] ref-1 (?:not told|UnknownOutcome)/);
    if (texts.every((text) => tellsFailure.test(text))) expect(log).toMatch(/\[(?:ERROR|WARN)\]/);
  });
});

test.each(ofTheApi)('%j of the Home tab stands in the log, and is told to nobody: nobody asked', async (fault) => {
  const opened = { type: 'app_home_opened', user: 'U0ANN', tab: 'home', channel: 'D0ANN' };
  // The last delivery, after which Slack does not come again.
  const opens = () => running.sender.json(eventOf(opened, workspace()), 3);
  expect(await shown(async () => opens, 'views.publish', [fault])).toEqual([]);
  expect(running.lines.join('')).toMatch(/\[ERROR\] ref-1/);
});

function workspace() {
  return running.slack.workspace;
}

/** All that anybody was shown, in words. */
function seen(): readonly string[] {
  const { messages, responses, whispers, views } = workspace();
  return [...[...messages, ...responses, ...whispers].map(({ text }) => text), ...views.map(() => 'a form')];
}

/** What was shown after these faults, beyond what stood there before. */
async function shown(ready: Surface['ready'], call: string, faults: readonly Failure[]): Promise<readonly string[]> {
  const act = await ready();
  const before = seen();
  // Half a minute would pass otherwise for each call that hangs.
  jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => soon(400));
  running.slack.failNext(call, ...faults);
  await act();
  const texts = [...seen()];
  for (const text of before) texts.splice(texts.indexOf(text), 1);
  return texts;
}

async function event(what: object): Promise<void> {
  await running.sender.json(eventOf(what, workspace()));
  await running.idle();
}

async function sendOff(form: OpenView, typed: Readonly<Record<string, string>>): Promise<void> {
  await running.sender.submission(submissionOf(form, typed, workspace()));
  await running.idle();
}

async function command(text: string): Promise<void> {
  await running.sender.form(commandOf(text, running.slack.responseUrl(), workspace()));
  await running.idle();
}

async function interact(payload: object): Promise<void> {
  await running.sender.interaction(payload);
  await running.idle();
}
