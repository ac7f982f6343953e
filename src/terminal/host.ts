import type { Readable, Writable } from 'node:stream';
import type { Ask, Explain, Reply } from '../ask.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Question } from '../question/question.js';

/** What the commands run in: streams, settings, and the bot, each part loaded only when it is called for. */
export interface Host {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
  ask(): Ask;
  /** Throws a CatalogError. */
  explain(): Explain;
  /** Answers a question that needs no reading. Throws a CatalogError. */
  replyTo(question: Question): Reply;
  /** Throws a CatalogError. */
  catalog(): Catalog;
  /** Whether the files of the built-in catalog were changed after the build. Throws a CatalogError. */
  catalogIsStale(): boolean;
  /** What is wrong with the settings that do not concern Slack, each with its cure. */
  settingProblems(env: NodeJS.ProcessEnv): readonly string[];
  /** What is wrong with the database of DATABASE_URL; undefined without one. */
  checkDatabase(env: NodeJS.ProcessEnv): Promise<readonly string[] | undefined>;
  /**
   * Makes or brings up the schema in the database of DATABASE_URL, from one version (0: there was none) to another, and lets
   * `grantTo` read and write in it; or says why that cannot be.
   */
  migrate(
    env: NodeJS.ProcessEnv,
    grantTo?: string,
  ): Promise<{ readonly from: number; readonly to: number } | { readonly problem: string }>;
  /** What was counted in the database of DATABASE_URL, or why it cannot be told. */
  unanswered(
    env: NodeJS.ProcessEnv,
  ): Promise<{ readonly counts: readonly UnansweredCount[] } | { readonly problem: string }>;
  /** What is wrong with the tokens and scopes. */
  checkSlack(env: NodeJS.ProcessEnv): Promise<readonly string[]>;
}

/** Questions of one sort that got no answer: how often, and on which days first and last. */
export interface UnansweredCount {
  readonly kind: string;
  /** Ids of the catalog and port numbers. */
  readonly about: readonly string[];
  readonly language: string;
  readonly times: number;
  readonly first: string;
  readonly last: string;
}
