import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask } from '../../src/ask';
import type { Parts } from '../../src/slack/parts';
import type { State } from '../../src/state/state';
import { eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import type { Message } from '../../src/workspace/slack/workspace';
import { botForEachTest } from './bot-for-each-test';
import { createFakeAsk } from './fake-ask';
import { createSharedState, type SharedState } from './shared-state';
import { type Running, startBot } from './slack-bot';

type Place = Pick<Message, 'channel' | 'thread_ts'>;

/** Two replicas of the bot in one workspace, and one memory for both. */
export interface TwoReplicas {
  readonly one: Running;
  readonly other: Running;
  /** Starts one more beside them, which is closed after them and their workspace, as it may wait for that. */
  another(own?: {
    readonly ask?: Ask;
    readonly parts?: Partial<Parts>;
    readonly state?: State;
    readonly now?: () => number;
  }): Promise<Running>;
  /** What they share. */
  shared(): SharedState;
  now(): number;
  /** So many milliseconds pass, for the replicas and for what they share. */
  pass(milliseconds: number): void;
  /** A mention in a channel, as Slack delivers it. */
  mention(text?: string): object;
  /** What stands in the conversations. */
  posts(): readonly Message[];
  /** Puts an answer to the message of this time where a replica would post it: into its thread, and by the bot. */
  answerStands(ts: string, different?: { readonly place?: Place; readonly by?: string }): void;
  /** How often they have called a method of Slack's. */
  callsOf(method: string): number;
  /** Resolves when the first answer is on its way. */
  posting(): Promise<void>;
}

/** Has each test of a file start with two replicas, and gives those of the test that runs. */
export function twoReplicas(): TwoReplicas {
  let time: number;
  let state: SharedState;
  const further: Running[] = [];
  const now = () => time;
  beforeEach(() => {
    time = Date.now();
    state = createSharedState(now);
  });
  const one = botForEachTest(() => startBot(createFakeAsk().ask, { now, state }));
  const other = botForEachTest(() => startBot(createFakeAsk().ask, { now, state, slack: one.slack }));
  // A bot that stops waits ten seconds at most for what it still answers.
  afterEach(async () => {
    for (const running of further.splice(0)) await running.close();
  }, 15_000);

  const workspace = () => one.slack.workspace;
  const callsOf = (name: string) => one.slack.calls.filter(({ method }) => method === name).length;
  return {
    one,
    other,
    async another({ ask = createFakeAsk().ask, ...own } = {}) {
      const running = await startBot(ask, { slack: one.slack, state, ...own });
      further.push(running);
      return running;
    },
    shared: () => state,
    now,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    mention: (text = 'mediation') => eventOf(mentionOf(text, workspace()), workspace()),
    posts: () => workspace().messages,
    answerStands(ts, { place = { channel: 'C0NET', thread_ts: ts }, by = workspace().bot.id } = {}) {
      const metadata = { event_type: 'sfbport_question', event_payload: { for: ts } };
      workspace().messages.push({ ...place, ts: workspace().nextTs(), text: 'the answer', bot_id: by, metadata });
    },
    callsOf,
    async posting() {
      while (callsOf('chat.postMessage') === 0) await sleep(1);
    },
  };
}
