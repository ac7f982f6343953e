import { type Changes, createChanges } from './changes.js';
import { createResponseUrls, type ResponseUrls } from './response-urls.js';
import { createTriggers, type Triggers } from './triggers.js';

/** A message as Slack keeps it. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly unknown[];
  readonly metadata?: unknown;
}

/** A message that one person sees alone. */
export interface Ephemeral extends Message {
  readonly to: string;
  /** The slash command that it answers, as it was typed. */
  readonly command?: string;
}

/** A place to talk in. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly hasBot: boolean;
}

/** Somebody with an account. */
export interface Member {
  readonly id: string;
  readonly name: string;
}

/** What a response_url was sent. */
export interface Response {
  readonly text: string;
  readonly blocks?: readonly unknown[];
  readonly response_type?: string;
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string;
  readonly metadata?: unknown;
}

/** A file as Slack shows it in a conversation. */
export interface SharedFile {
  readonly id: string;
  readonly ts: string;
  readonly name: string;
  readonly title: string;
  /** As text; `bytes` are what was uploaded. */
  readonly content: string;
  readonly bytes: Uint8Array;
  readonly channel: string;
  readonly thread_ts?: string;
  /** What was said with it. */
  readonly comment: string;
}

/** A file on its way: announced, and later uploaded. */
export interface Upload {
  readonly name: string;
  readonly length: number;
  readonly secret: string;
  readonly bytes?: Uint8Array;
}

/** A modal as Slack keeps it while it is open. */
export interface OpenView {
  readonly id: string;
  readonly blocks: readonly unknown[];
  readonly [field: string]: unknown;
}

/** "… is thinking", as assistant.threads.setStatus was told. */
export interface Status {
  readonly channel: string;
  readonly thread_ts: string | undefined;
  readonly text: string;
}

/** Who does what is done, where nobody else is named. */
export const ann = 'U0ANN';

/** The memory of a workspace: one team, one bot, its people and what they said. */
export interface Workspace {
  readonly team: string;
  readonly bot: { readonly user: string; readonly id: string; readonly token: string };
  readonly now: () => number;
  readonly people: Member[];
  readonly channels: Channel[];
  /** Locales of people, by user id. */
  readonly locales: Map<string, string>;
  /** What everybody in a conversation sees. */
  readonly messages: Message[];
  readonly ephemerals: Ephemeral[];
  /** What was taken back: the change in which, by conversation and ts. */
  readonly removed: { readonly channel: string; readonly ts: string; readonly version: number }[];
  /** What response_urls were given. */
  readonly responses: Response[];
  /** What chat.postEphemeral was given. */
  readonly whispers: { readonly channel: string; readonly user: string; readonly text: string }[];
  /** Published Home tabs, by user id. */
  readonly homes: Map<string, unknown>;
  /** Modals in the order in which they were opened. */
  readonly views: OpenView[];
  /** The modals that are open now, the one on top last. */
  readonly modals: OpenView[];
  /** What the bot is said to be doing. */
  readonly statuses: Status[];
  /** What the bot's token may do beyond what it always may. */
  readonly scopes: Set<string>;
  /** Files on their way, by their id. */
  readonly uploads: Map<string, Upload>;
  /** Files that stand in conversations. */
  readonly files: SharedFile[];
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly changes: Changes;
  readonly nextTs: () => string;
  /** What nobody outside is to guess. */
  readonly secret: () => string;
}

/** What a workspace takes from its surroundings: tests take what stands here. */
export interface Surroundings {
  readonly now?: () => number;
  readonly secret?: () => string;
  readonly token?: string;
}

export function createWorkspace({
  now = () => 1_700_000_000_000,
  secret = () => 'secret',
  token = 'xoxb-1-fake',
}: Surroundings = {}): Workspace {
  const team = 'T0001';
  let last = 0;
  return {
    team,
    bot: { user: 'U0BOT', id: 'B0BOT', token },
    now,
    people: [
      { id: ann, name: 'ann' },
      { id: 'U0BOB', name: 'bob' },
    ],
    channels: [{ id: 'C0NET', name: 'network', hasBot: true }],
    locales: new Map(),
    messages: [],
    ephemerals: [],
    removed: [],
    responses: [],
    whispers: [],
    homes: new Map(),
    views: [],
    modals: [],
    statuses: [],
    scopes: new Set(['files:write']),
    uploads: new Map(),
    files: [],
    triggers: createTriggers(now, secret),
    responseUrls: createResponseUrls(team, now, secret),
    changes: createChanges(),
    nextTs: () => {
      last = Math.max(now() * 1_000, last + 1);
      return tsAt(last);
    },
    secret,
  };
}

/** A moment as Slack names messages by it: seconds with six decimals. */
export function tsAt(microseconds: number): string {
  return `${Math.floor(microseconds / 1e6)}.${String(microseconds % 1e6).padStart(6, '0')}`;
}
