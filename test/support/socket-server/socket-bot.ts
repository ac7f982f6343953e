import { setTimeout as sleep } from 'node:timers/promises';
import { LogLevel } from '@slack/bolt';
import type { Ask, Spine } from '../../../src/ask';
import { createSlackBot, type SlackBot } from '../../../src/slack/bot';
import { createLog } from '../../../src/slack/log';
import { commandOf, eventOf, mentionOf } from '../../../src/workspace/slack/payloads';
import { partsFor } from '../slack-bot';
import { type Envelope, envelopeOf } from './envelopes';
import { type Connection, type SocketSlack, startSocketSlack } from './socket-server';
import { until } from './until';

/** The bot over Socket Mode, and the Slack that it is connected to. */
export interface SocketRunning {
  readonly slack: SocketSlack;
  readonly bot: SlackBot;
  /** Where its probes are. */
  readonly url: string;
  readonly lines: readonly string[];
  readonly waits: readonly number[];
  /** Sends an envelope over the newest connection, or another one. */
  send(envelope: Envelope, connection?: Connection): void;
  /** Lets this many milliseconds pass for everything that the bot does later. */
  elapse(milliseconds: number): void;
  /** Sends a mention and a command, and resolves when both are answered. Rejects when one is answered twice. */
  asks(text: string): Promise<void>;
  /** Resolves once Slack has greeted this many connections in all, and one of them is live. */
  connected(times: number): Promise<void>;
  ready(): Promise<boolean>;
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** What the bot waits for is this much shorter. */
const haste = 100;

export async function startSocketBot(
  ask: Ask,
  { level = LogLevel.INFO, spine = {} }: { readonly level?: LogLevel; readonly spine?: Partial<Spine> } = {},
): Promise<SocketRunning> {
  letGoOfGoodbyes();
  const slack = await startSocketSlack();
  const lines: string[] = [];
  const waits: number[] = [];
  const pending = new Set<{ milliseconds: number; readonly run: () => void }>();
  const parts = {
    ...partsFor(ask, waits),
    ...spine,
    wait: (seconds: number) => {
      waits.push(seconds);
      return sleep((seconds * 1_000) / haste, undefined, { ref: false });
    },
    later: (milliseconds: number, run: () => void) => {
      const one = { milliseconds, run };
      pending.add(one);
      return () => pending.delete(one);
    },
  };
  const { apiUrl, appToken, workspace } = slack;
  const log = createLog(level, (line) => void lines.push(line));
  const bot = createSlackBot({ mode: 'socket', botToken: workspace.bot.token, appToken, apiUrl, port: 0 }, parts, log);
  const url = `http://127.0.0.1:${await bot.start()}`;
  const idle = () => parts.inFlight.settled();
  const send = (envelope: Envelope, connection = slack.live().at(-1)) => {
    if (!connection) throw new Error('nothing is connected');
    connection.send(JSON.stringify(envelope));
  };
  return {
    slack,
    bot,
    url,
    lines,
    waits,
    send,
    elapse(milliseconds) {
      for (const one of pending) {
        one.milliseconds -= milliseconds;
        if (one.milliseconds <= 0 && pending.delete(one)) one.run();
      }
    },
    async asks(text) {
      const [posts, responses] = [workspace.messages.length, workspace.responses.length];
      send(envelopeOf('events_api', eventOf(mentionOf(text, workspace), workspace)));
      send(envelopeOf('slash_commands', commandOf(text, slack.responseUrl(), workspace)));
      await until(() => workspace.messages.length > posts && workspace.responses.length > responses);
      await idle();
      expect([workspace.messages.length, workspace.responses.length]).toEqual([posts + 1, responses + 1]);
    },
    connected: (times) =>
      until(() => slack.connections.filter((one) => one.isGreeted()).length >= times && slack.live().length > 0),
    ready: async () => (await fetch(`${url}/ready`)).status === 200,
    idle,
    async close() {
      await bot.stop().catch(() => undefined);
      await slack.close();
    },
  };
}

/** Where a line is cut during the goodbye, the client forgets a timer of half a minute, which is not to keep jest. */
function letGoOfGoodbyes(): void {
  const start = setTimeout;
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number, ...args: []) => {
    const timer = start(run, ms, ...args);
    return ms === 30_000 ? timer.unref() : timer;
  }) as typeof setTimeout);
}
