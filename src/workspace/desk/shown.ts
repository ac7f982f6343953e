/** What the page is shown of the workspace, and what it sends back: the whole contract between the desk and the page. */

/** Somebody who writes messages: the person at the page, a colleague, or the bot. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

/** A place to talk in, as the side bar lists it. `direct`: with the bot alone; its name is the bot's. */
export interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'direct';
}

/** A file that stands under a message; its content is at `/desk/files/<id>`, to be saved. */
export interface ShownFile {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** A message as everybody sees it, or as the person at the page alone does. */
export interface ShownMessage {
  /** Names the message within its conversation, and orders it; seconds since 1970 with six decimals, as Slack writes them. */
  readonly ts: string;
  readonly conversation: string;
  /** The first message of the thread that this one stands in; undefined outside of threads. */
  readonly thread: string | undefined;
  readonly author: string;
  /** As Slack keeps it: `&`, `<` and `>` escaped, mentions as `<@U…>`. */
  readonly text: string;
  /** Block Kit, as the bot sent it; undefined for a message of text alone. */
  readonly blocks: readonly unknown[] | undefined;
  /** Only the person at the page sees it; it is gone after a reload of Slack, and stays here until the workspace ends. */
  readonly isEphemeral: boolean;
  readonly files: readonly ShownFile[];
  /** The question of a slash command that this answers; people see it in Slack's own grey line. */
  readonly command: string | undefined;
}

/** A modal or a Home tab: the view as the bot sent it, with Slack's id. Errors beside inputs are an answer to `submit`. */
export interface ShownView {
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
}

/** "… is thinking": while it lasts, under the last message of this conversation or thread. */
export interface ShownStatus {
  readonly conversation: string;
  readonly thread: string | undefined;
  readonly text: string;
}

export type Locale = 'en-US' | 'ko-KR';

/** A shortcut of the app's manifest: in the menu of each message, or in the menu of the composer. */
export interface Shortcut {
  readonly callbackId: string;
  readonly name: string;
  readonly kind: 'message' | 'global';
}

/** What never changes while the workspace runs. */
export interface Workplace {
  readonly name: string;
  readonly me: string;
  readonly members: readonly Member[];
  readonly conversations: readonly Conversation[];
  readonly command: { readonly name: string; readonly hint: string; readonly description: string };
  readonly shortcuts: readonly Shortcut[];
  /** Questions to start with, as the manifest suggests them. */
  readonly suggestions: readonly { readonly title: string; readonly message: string }[];
}

/** `GET /desk/state?since=<version>`: everything that is newer than this version; without `since`, everything. */
export interface DeskState {
  readonly version: number;
  readonly workplace: Workplace;
  readonly locale: Locale;
  /** New and changed ones, oldest first; one with a `ts` that is there already replaces it. */
  readonly messages: readonly ShownMessage[];
  /** Messages that were taken back since then; of `messages` they are no longer a part. */
  readonly removed: readonly { readonly conversation: string; readonly ts: string }[];
  readonly home: ShownView | undefined;
  /** The open modals, the one on top last. */
  readonly modals: readonly ShownView[];
  readonly status: readonly ShownStatus[];
  /** Methods of the Web API that answer 429 now, because somebody asked for it. */
  readonly isRateLimited: boolean;
}

/**
 * `GET /desk/changes` is an event stream: a line of data, the version, each time something changes.
 *
 * `POST /desk/<name>` does what a person does; JSON in, JSON out. Status 200 with the answer, or 4xx with `{error}`, a
 * sentence for the person. Every POST must come from the page itself (Origin) and be `application/json`.
 */
export interface DeskRequests {
  /** A message; where it mentions the bot, or stands in a direct message, the bot is told. */
  readonly say: { readonly conversation: string; readonly thread?: string; readonly text: string };
  /** `/sfbport …`, without the command's name. Slack knows no commands in threads. */
  readonly command: { readonly conversation: string; readonly text: string };
  /** A click on a button, or an entry picked from a menu: the element as it stands in the block. */
  readonly act: {
    readonly on: ElementPlace;
    readonly blockId: string;
    readonly actionId: string;
    /** A button's value, or the value of the picked option. */
    readonly value?: string;
    readonly selectedOption?: unknown;
    /** What is filled in meanwhile, in a view. */
    readonly values?: ViewValues;
  };
  /** What has been typed into a menu whose options the app makes: answers `{options}`, at most 100. */
  readonly suggest: {
    readonly on: ElementPlace;
    readonly blockId: string;
    readonly actionId: string;
    readonly value: string;
    /** What is filled in meanwhile, in a view. */
    readonly values?: ViewValues;
  };
  /** A filled-in modal. Answers `{errors?: {<block_id>: text}}`; without errors it is closed, or replaced, as the state then shows. */
  readonly submit: { readonly viewId: string; readonly values: ViewValues };
  readonly close: { readonly viewId: string };
  readonly shortcut: { readonly callbackId: string; readonly conversation?: string; readonly ts?: string };
  readonly locale: { readonly locale: Locale };
  /** The Home tab is opened. */
  readonly home: Readonly<Record<string, never>>;
  /** Lets every call of the Web API answer 429, or no longer. */
  readonly rateLimit: { readonly isOn: boolean };
}

/** Where an element stands: in a message, or in a view. */
export type ElementPlace =
  | { readonly kind: 'message'; readonly conversation: string; readonly ts: string }
  | { readonly kind: 'view'; readonly viewId: string };

/** What was filled in, by block and by action: as Slack sends it in `view.state.values`. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, ViewValue>>>>;

export type ViewValue =
  | { readonly type: 'plain_text_input'; readonly value: string | null }
  | { readonly type: 'static_select' | 'external_select' | 'radio_buttons'; readonly selected_option: unknown };
