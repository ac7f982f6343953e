import type { Manifest } from '../../slack/manifest.js';
import { createSender, type Sender } from '../slack/sender.js';
import { ann, type Workspace } from '../slack/workspace.js';
import { Refusal } from './refusal.js';
import type { Locale } from './shown.js';
import { type Words, wordsFor } from './words.js';

/** The desk at which a person sits: the workspace, what the app offers in it, and how the app is reached. */
export interface Desk {
  readonly workspace: Workspace;
  readonly manifest: Manifest;
  readonly signingSecret: string;
  /** Where the page and the Web API are: response_urls begin with it. */
  readonly base: () => string;
  /** Where the app listens; undefined while it starts. */
  appUrl: string | undefined;
  /** Every call of the Web API answers 429. */
  isRateLimited: boolean;
  /** The person has chosen another language. */
  readonly onLocale: (user: string, locale: Locale) => void;
}

/** The person at the page. */
export const me = ann;

/** What the bot is called. */
export const botName = 'sfbport';

/** Who tells what no app says: Slack's own bot. */
export const slackbot = 'USLACKBOT';

/** Milliseconds that Slack waits for an app. */
const patience = 3_000;

/** Posts to the app, as patient as Slack. */
export function appOf({ appUrl, signingSecret }: Desk): Sender {
  if (appUrl === undefined) throw new Refusal(409, (words) => words.starting);
  return createSender(appUrl, signingSecret, patience);
}

export function localeOf({ workspace }: Pick<Desk, 'workspace'>): Locale {
  return workspace.locales.get(me) === 'ko-KR' ? 'ko-KR' : 'en-US';
}

export function wordsOf(desk: Pick<Desk, 'workspace'>): Words {
  return wordsFor(localeOf(desk));
}
