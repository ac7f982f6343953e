import type { Reply } from '../ask.js';
import type { Unanswered } from '../state/counts.js';

/** Where somebody asked. */
export const surfaces = [
  'command',
  'mention',
  'direct-message',
  'button',
  'menu',
  'page',
  'file',
  'share',
  'form',
  'look-up',
  'explain',
  'home',
  'wrong',
  'other',
] as const;

export type Surface = (typeof surfaces)[number];

/** What became of an event that Slack delivered again, or that somebody else had begun. */
export const redeliveryOutcomes = [
  /** Nobody had answered it. */
  'answered',
  /** The answer stood already, as the claim says. */
  'stood',
  /** The same, as the conversation says. */
  'found',
  /** Somebody else is at it; Slack is asked to come again. */
  'under-way',
  /** The database is away, and with it who might be at it; Slack is asked to come again. */
  'database-away',
] as const;

export type RedeliveryOutcome = (typeof redeliveryOutcomes)[number];

/** What happens, for whoever counts it. Nobody can hand in a text or a person: everything is of a list. */
export interface Metrics {
  /** The same, for what happens on this surface. */
  on(surface: Surface): Metrics;
  answered(kind: Reply['answer']['kind'], language: Reply['language']): void;
  /** The seconds from a listener's start to its end, files included. */
  took(seconds: number): void;
  unanswered(kind: Unanswered['kind'], language: Reply['language']): void;
  slackFailed(code: string): void;
  redelivered(outcome: RedeliveryOutcome): void;
  /** All of it as Prometheus reads it. */
  page(): Promise<{ readonly type: string; readonly text: string }>;
}
