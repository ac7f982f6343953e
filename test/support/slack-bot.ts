import { setTimeout as sleep } from 'node:timers/promises';
import { LogLevel } from '@slack/bolt';

import type { Ask, Explain, Spine } from '../../src/ask';

import { createMetrics } from '../../src/metrics/create-metrics';
import { createSlackBot, type SlackBot } from '../../src/slack/bot';
import { createParts } from '../../src/slack/create-parts';
import { createLog } from '../../src/slack/log';
import type { Parts } from '../../src/slack/parts';
import { createMemoryState, type State } from '../../src/state/state';
import { createSender, type Sender } from '../../src/workspace/slack/sender';
import { type FakeSlack, startFakeSlack } from './fake-slack';

/** The bot over HTTP, and the fake Slack that it talks to. */
export interface Running {
  readonly slack: FakeSlack;
  readonly bot: SlackBot;
  readonly sender: Sender;
  readonly url: string;
  /** What was logged. */
  readonly lines: readonly string[];
  /** The seconds that the bot has waited, one by one. */
  readonly waits: readonly number[];
  /** What the bot was made of. */
  readonly parts: Parts;
  /** Resolves when everything that was sent is answered. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export const signingSecret = 'signing-secret';

/** What is asked besides in sentences: nothing, where a test is not about it. */
const noSpine: Omit<Spine, 'ask' | 'explain'> = {
  lookUp: () => ({ errors: [] }),
  suggest: () => [],
  home: (language) => [{ kind: 'heading', text: `Home (${language})` }],
};

/** The parts of a bot with this Ask. */
export function partsFor(ask: Ask, waits: number[] = [], now = Date.now, state = createMemoryState(now)): Parts {
  const spine = { ...noSpine, ask, explain: asking(ask) };
  return createParts(spine, state, {
    now,
    metrics: createMetrics(),
    wait: (seconds) => {
      waits.push(seconds);
      return sleep(seconds * 1_000, undefined, { ref: false });
    },
    // An answer here never takes long; a test of those that do brings its own.
    later: () => () => undefined,
    newReference: () => 'ref-1',
  });
}

/** Stands in where a test explains nothing. */
function asking(ask: Ask): Explain {
  return (text, language) => ask(text, { language });
}

/** Starts a bot; with `slack` as one more replica in a workspace that another one started. */
export async function startBot(
  ask: Ask,
  {
    level = LogLevel.INFO,
    now = Date.now,
    slack: shared,
    state,
    parts: own = {},
  }: {
    readonly level?: LogLevel;
    readonly now?: () => number;
    readonly slack?: FakeSlack;
    /** What it shares with other replicas. */
    readonly state?: State;
    readonly parts?: Partial<Parts>;
  } = {},
): Promise<Running> {
  const slack = shared ?? (await startFakeSlack());
  const lines: string[] = [];
  const waits: number[] = [];
  const parts = { ...partsFor(ask, waits, now, state), ...own };
  const connection = { botToken: slack.workspace.bot.token, apiUrl: slack.apiUrl };
  const log = createLog(level, (line) => void lines.push(line));
  const bot = createSlackBot({ ...connection, mode: 'http', signingSecret, port: 0 }, parts, log);
  const close = async () => {
    await bot.stop().catch(() => undefined);
    if (!shared) await slack.close();
  };
  // A server that is left open would keep the tests from ending.
  const port = await bot.start().catch((error) => close().then(() => Promise.reject(error)));
  const url = `http://127.0.0.1:${port}`;
  return {
    slack,
    bot,
    sender: createSender(`${url}/slack/events`, signingSecret),
    url,
    lines,
    waits,
    parts,
    idle: () => parts.inFlight.settled(),
    close,
  };
}
