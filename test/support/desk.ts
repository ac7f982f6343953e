import { LogLevel } from '@slack/bolt';
import type { Spine } from '../../src/ask';
import { createSlackBot } from '../../src/slack/bot';
import { createLog } from '../../src/slack/log';
import { type Manifest, readManifest } from '../../src/slack/manifest';
import type { DeskRequests, DeskState, ShownMessage } from '../../src/workspace/desk/shown';
import { type OpenWorkspace, openWorkspace } from '../../src/workspace/open-workspace';
import { partsFor } from './slack-bot';
import { temporaryDirectory } from './temporary-directory';

/** The workspace as its page has it: over HTTP, from the page's own origin. */
export interface DeskClient {
  readonly open: OpenWorkspace;
  /** What a person does; the status and what came back. */
  send<Name extends keyof DeskRequests>(
    name: Name,
    body: DeskRequests[Name],
  ): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>;
  /** The same where it must work. */
  done<Name extends keyof DeskRequests>(
    name: Name,
    body: DeskRequests[Name],
  ): Promise<Readonly<Record<string, unknown>>>;
  state(since?: number): Promise<DeskState>;
  /** What has been said since the last time that this was asked, once the bot is done. */
  news(): Promise<readonly ShownMessage[]>;
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** A workspace without an app. */
export async function openDesk({
  manifest = readManifest(),
  page = temporaryDirectory(),
  now = Date.now,
  onLocale = () => undefined,
}: {
  readonly manifest?: Manifest;
  readonly page?: string;
  readonly now?: () => number;
  readonly onLocale?: (user: string, locale: string) => void;
} = {}): Promise<DeskClient> {
  const open = await openWorkspace({
    port: 0,
    page,
    manifest,
    now,
    onLocale,
    onError: (error) => {
      throw error;
    },
  });
  return clientOf(open);
}

/** A workspace with the bot in it. */
export async function deskWithBot(spine: Spine): Promise<DeskClient> {
  const parts = {
    ...partsFor(spine.ask),
    ...spine,
    // Only the acknowledgement: how long the rest takes is not what these tests are about.
    later: (milliseconds: number, run: () => void) => {
      const timer = milliseconds < 2_000 ? undefined : setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
  const desk = await openDesk({ onLocale: (user, locale) => void parts.settings.setLocale(user, locale) });
  const { apiUrl, token: botToken, signingSecret } = desk.open;
  const log = createLog(LogLevel.ERROR, () => undefined);
  const bot = createSlackBot({ mode: 'http', host: '127.0.0.1', port: 0, apiUrl, botToken, signingSecret }, parts, log);
  desk.open.connect(`http://127.0.0.1:${await bot.start()}/slack/events`);
  return clientOf(desk.open, parts.inFlight.settled, bot.stop);
}

function clientOf(
  open: OpenWorkspace,
  idle: () => Promise<void> = async () => undefined,
  stop: () => Promise<void> = async () => undefined,
): DeskClient {
  let seen = open.workspace.changes.version();
  const state = async (since?: number) => {
    const response = await fetch(`${open.url}/desk/state${since === undefined ? '' : `?since=${since}`}`);
    return (await response.json()) as DeskState;
  };
  const send: DeskClient['send'] = async (name, body) => {
    const response = await fetch(`${open.url}/desk/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: open.url },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    open,
    send,
    async done(name, body) {
      const { status, body: answer } = await send(name, body);
      if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(answer)}`);
      return answer;
    },
    state,
    async news() {
      await idle();
      const { version, messages } = await state(seen);
      seen = version;
      return messages;
    },
    idle,
    async close() {
      await stop();
      await open.close();
    },
  };
}

/** An element of shown blocks, as a page sends it back. */
export function elementIn(
  blocks: readonly unknown[] | undefined,
  wanted: (element: Readonly<Record<string, unknown>>) => boolean,
) {
  for (const block of blocks ?? []) {
    const { block_id, elements = [], accessory, element } = Object(block);
    const found = [...elements, accessory, element].find((each) => each?.action_id && wanted(each));
    if (found) return { blockId: String(block_id), actionId: String(found.action_id), found };
  }
  throw new Error('there is no such element');
}
