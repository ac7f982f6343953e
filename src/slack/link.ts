import type { CustomRoute, Receiver } from '@slack/bolt';

/** How Slack reaches the bot. */
export interface Link {
  readonly receiver: Receiver;
  /** Connects or listens; gives the port that is listened on, if any. */
  open(): Promise<number | undefined>;
  /** Ends: takes nothing new at once, lets what was taken be answered. */
  close(app: Closing): Promise<void>;
}

/** As much of the bot as a link serves. */
export interface LinkedBot {
  /** New requests are taken. */
  readonly taking: () => boolean;
  /** The routes for whoever watches the bot, which is ready while `ready` says so. */
  readonly routes: (ready: () => boolean) => CustomRoute[];
}

/** What is closed with a link. */
export interface Closing {
  /** Ends the receiver. */
  stop(): Promise<unknown>;
  /** Resolves when nothing is being answered. */
  settled(): Promise<void>;
}
