import type { Locale } from '../../desk/shown.js';
import { en } from './en.js';
import { ko } from './ko.js';

/** What the page itself says: everything around the messages. */
export interface Words {
  readonly lang: 'en' | 'ko';
  readonly sideBar: string;
  readonly channels: string;
  readonly directMessages: string;
  readonly home: string;
  readonly messages: string;
  readonly openSideBar: string;
  readonly closeSideBar: string;
  readonly unread: (count: number) => string;
  readonly you: string;
  readonly app: string;

  readonly channelStart: (channel: string, bot: string) => string;
  readonly directStart: (bot: string) => string;
  readonly suggestions: string;

  readonly messageTo: (conversation: string) => string;
  readonly replyTo: string;
  readonly replyOrAsk: (bot: string) => string;
  readonly send: string;
  readonly sendHint: string;
  readonly completions: string;
  readonly mention: (name: string) => string;
  readonly shortcuts: string;
  readonly notInThreads: (command: string) => string;
  readonly unknownCommand: (command: string) => string;
  readonly notSent: string;
  readonly dismiss: string;

  readonly messagesOf: (conversation: string) => string;
  readonly newMessages: string;
  readonly today: string;
  readonly yesterday: string;
  readonly moreActions: (author: string, time: string) => string;
  readonly replyInThread: string;
  readonly replies: (count: number) => string;
  readonly thread: string;
  readonly closeThread: string;
  readonly onlyYou: string;
  readonly used: (command: string) => string;
  readonly download: string;

  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly code: (language: string) => string;
  readonly table: (rows: number) => string;
  readonly unknownBlock: (type: string) => string;

  readonly choose: string;
  readonly showOptions: string;
  readonly searching: string;
  readonly noMatch: string;
  readonly optional: string;
  readonly required: string;
  readonly cancel: string;
  readonly confirm: string;
  readonly close: string;
  readonly submit: string;

  readonly language: string;
  readonly rateLimit: string;
  readonly rateLimitHint: string;
  readonly connecting: string;
  readonly connectionLost: string;
}

/** The words of each language; the compiler keeps them in step. */
export const words: Readonly<Record<Locale, Words>> = { 'en-US': en, 'ko-KR': ko };
