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

/** What a response_url was sent. */
export interface Response {
  readonly text: string;
  readonly blocks?: readonly unknown[];
  readonly response_type?: string;
  readonly replace_original?: boolean;
  readonly metadata?: unknown;
}

/** A file as Slack shows it in a conversation. */
export interface SharedFile {
  readonly name: string;
  readonly title: string;
  /** As text; `bytes` are what was uploaded. */
  readonly content: string;
  readonly bytes: Buffer;
  readonly channel: string;
  readonly thread_ts?: string;
}

/** A file on its way: announced, and later uploaded. */
export interface Upload {
  readonly name: string;
  readonly length: number;
  readonly content?: string;
  readonly bytes?: Buffer;
}

/** A modal as Slack keeps it while it is open. */
export interface OpenView {
  readonly id: string;
  readonly blocks: readonly unknown[];
  readonly [field: string]: unknown;
}

/** The memory of a workspace: one team, one bot, its people and what they said. */
export interface Workspace {
  readonly team: string;
  readonly bot: { readonly user: string; readonly id: string; readonly token: string };
  /** Locales of people, by user id. */
  readonly locales: Map<string, string>;
  readonly messages: Message[];
  readonly responses: Response[];
  /** What chat.postEphemeral was given. */
  readonly whispers: { readonly channel: string; readonly user: string; readonly text: string }[];
  /** Published Home tabs, by user id. */
  readonly homes: Map<string, unknown>;
  /** Modals in the order in which they were opened. */
  readonly views: OpenView[];
  /** What the bot's token may do beyond what it always may. */
  readonly scopes: Set<string>;
  /** Files on their way, by their id. */
  readonly uploads: Map<string, Upload>;
  /** Files that stand in conversations. */
  readonly files: SharedFile[];
  readonly nextTs: () => string;
}

export function createWorkspace(): Workspace {
  let count = 0;
  return {
    team: 'T0001',
    bot: { user: 'U0BOT', id: 'B0BOT', token: 'xoxb-1-fake' },
    locales: new Map(),
    messages: [],
    responses: [],
    whispers: [],
    homes: new Map(),
    views: [],
    scopes: new Set(['files:write']),
    uploads: new Map(),
    files: [],
    nextTs: () => {
      count += 1;
      return `1700000000.${String(count).padStart(6, '0')}`;
    },
  };
}
