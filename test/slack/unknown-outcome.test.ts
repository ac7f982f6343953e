import { setTimeout as sleep } from 'node:timers/promises';
import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { directOf, eventOf } from '../../src/workspace/slack/payloads';
import { createTimers } from '../support/timers';
import { twoReplicas } from '../support/two-replicas';

// An answer of which Slack does not say whether it took it.

const spine = createSpine(loadCatalog({}), '1.0.0');
const { one, other, another, mention, posts, answerStands, posting } = twoReplicas();

test.each([
  ['stands after all', { done: 'cut' }],
  ['never arrived', { lost: 'cut' }],
] as const)(
  'an answer of unknown outcome is looked for in the thread, and stands there once: one that %s',
  async (_, outcome) => {
    one.slack.failNext('chat.postMessage', outcome);
    const event = mention();
    expect(await one.sender.json(event)).toBe(200);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toMatchObject([
      { text: expect.stringMatching(/^Mediation Server/), metadata: { event_payload: { q: expect.any(String) } } },
    ]);
    expect(one.lines.join('')).not.toContain('[ERROR]');
  },
);

test('Slack is asked to come again where the outcome of a second try is unknown as well', async () => {
  one.slack.failNext('chat.postMessage', { status: 500 }, { status: 500 });
  const event = mention();
  expect(await one.sender.json(event)).toBe(503);
  expect(await other.sender.json(event, 1)).toBe(200);
  expect(posts()).toHaveLength(1);
});

test.each([
  { error: 'missing_scope' },
  // Of what cannot be read nobody knows whether the answer is there.
  { answer: { messages: 'none' } },
  { answer: {} },
])(
  'an answer of unknown outcome is not sent again where the thread may not be read (%j): the person is told to look',
  async (failure) => {
    one.slack.failNext('chat.postMessage', { lost: 'cut' });
    one.slack.failNext('conversations.replies', failure);
    const event = mention();
    expect(await one.sender.json(event)).toBe(200);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toHaveLength(0);
    expect(one.slack.workspace.whispers).toMatchObject([
      { channel: 'C0NET', user: 'U0ANN', text: expect.stringMatching(/did not say whether.*ask again.*ref-1/) },
    ]);
    expect(one.lines.join('')).toContain('ref-1 UnknownOutcome');
  },
);

test('an answer of unknown outcome is not sent again where only a part of a direct conversation could be read', async () => {
  one.slack.failNext('chat.postMessage', { done: 'cut' });
  const whole = { answer: { messages: [], has_more: false } };
  one.slack.failNext('conversations.history', whole, { answer: { messages: [], has_more: true } });
  expect(await one.sender.json(eventOf(directOf('mediation', one.slack.workspace), one.slack.workspace))).toBe(200);
  expect(posts()).toHaveLength(1);
  expect(one.slack.workspace.whispers).toHaveLength(1);
});

test.each([
  ['stands', { done: 'cut' }],
  ['is lost', { lost: 'cut' }],
] as const)(
  'Slack is asked to come again where the person could not be told to look either: of an answer that %s',
  async (_, outcome) => {
    one.slack.failNext('chat.postMessage', outcome);
    one.slack.failNext('conversations.replies', { status: 500 });
    one.slack.failNext('chat.postEphemeral', { lost: 'cut' });
    const event = mention();
    expect(await one.sender.json(event)).toBe(503);
    expect(await other.sender.json(event, 1)).toBe(200);
    expect(posts()).toHaveLength(1);
    expect(one.lines.join('')).toContain('ref-1 not told');
  },
);

test('an answer of unknown outcome is looked for until a silent Slack speaks again, where Slack does not come again by itself', async () => {
  const waits: number[] = [];
  const { later, ring } = createTimers();
  const wait = async (seconds: number) => {
    waits.push(seconds);
    // How long Slack may take to let a thread be read is no pause of the bot's, and stays as it is.
    await sleep([2, 5].includes(seconds) ? 1_000 * seconds : seconds, undefined, { ref: false });
  };
  const patient = await another({ parts: { wait, later } });
  one.slack.failNext('chat.postMessage', { lost: 'cut' });
  one.slack.failNext('conversations.replies', { status: 503 }, { error: 'internal_error' });
  const answered = patient.sender.json(mention());
  await posting();
  ring(2_000);
  expect(await answered).toBe(200);
  await patient.idle();
  expect(posts()).toHaveLength(1);
  expect(waits.filter((seconds) => ![1, 2, 5].includes(seconds))).toEqual([15, 30]);
  expect(one.slack.workspace.whispers).toEqual([]);
});

test('a word about a file is not taken for said because the answer stands', async () => {
  const withFile = await another({ ask: spine.ask, parts: spine });
  one.slack.failNext('files.getUploadURLExternal', { error: 'missing_scope' });
  const event = mention('mediation as xlsx');
  const { ts }: { ts: string } = Object(Object(event).event);
  // The answer stands; the word that its file was not taken is lost on its way.
  answerStands(ts);
  one.slack.failNext('chat.postMessage', { answer: {} }, { lost: 'cut' });
  await withFile.sender.json(event);
  await withFile.idle();
  expect(posts().map(({ text }) => text)).toEqual([
    'the answer',
    expect.stringMatching(/^Slack did not take the file/),
  ]);
});
