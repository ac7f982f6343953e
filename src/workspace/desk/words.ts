import type { Locale } from './shown.js';
import { en } from './words/en.js';
import { ko } from './words/ko.js';

/** What the workspace says itself: nothing of it is the bot's. */
export interface Words {
  readonly broken: (field: string) => string;
  readonly unknownConversation: string;
  readonly unknownThread: string;
  readonly unknownMessage: string;
  readonly unknownElement: string;
  readonly closedModal: string;
  readonly unknownShortcut: string;
  readonly emptyMessage: string;
  readonly longMessage: (most: number) => string;
  readonly noCommandInThread: (command: string) => string;
  readonly unknownCommand: (command: string) => string;
  readonly notInChannel: (bot: string, channel: string) => string;
  readonly starting: string;
  /** Slack's word for why an app did not take a command, and the command. */
  readonly failed: (command: string, reason: string) => string;
  readonly notTaken: (reason: string) => string;
  readonly strangeAnswer: (why: string) => string;
  readonly noOptions: (why: string) => string;
  readonly required: string;
  readonly tooShort: (least: number) => string;
  readonly tooLong: (most: number) => string;
  readonly rateLimited: (method: string, seconds: number) => string;
  readonly otherHost: string;
  readonly otherOrigin: string;
  readonly notJson: string;
  readonly tooLarge: string;
  readonly noSuchRequest: string;
  readonly wentWrong: string;
}

export function wordsFor(locale: Locale): Words {
  return locale === 'ko-KR' ? ko : en;
}
