import type { Answer } from './answer/answer.js';
import { answerQuestion } from './answer/answer-question.js';
import type { Catalog } from './catalog/catalog.js';
import { describe } from './presentation/describe.js';
import type { Document } from './presentation/document.js';
import { decodeQuestion, encodeQuestion } from './question/codec.js';
import { type Follow, followOf, goingOnFrom } from './question/going-on.js';
import { toExplain } from './question/message/explain-words.js';
import type { Language, Question } from './question/question.js';
import { createExplainer, createReader, type Reader } from './question/read.js';

/** What was said before: the person's earlier texts (oldest first), or the key of the question that a message answered. */
export interface Before {
  readonly thread?: readonly string[];
  readonly key?: string;
  /** The language to fall back to, where neither text nor thread tells. */
  readonly language?: Language;
}

/** An answer, and what a surface needs to go on from it. */
export interface Reply {
  readonly answer: Answer;
  readonly document: Document;
  readonly language: Language;
  /** The question in at most 240 characters; `Before.key` of a follow-up. Empty when there is nothing to follow up. */
  readonly key: string;
  /** Whether the talk goes on from this key, from the one before it, or from none. */
  readonly follow: Follow;
}

/** text → Question → Answer → Document. Never throws for any text. */
export type Ask = (text: string, before?: Before) => Reply;

/** Binds the spine to a catalog; builds its indexes once. */
export function createAsk(catalog: Catalog): Ask {
  const read = createReader(catalog);
  return (text, before = {}) =>
    replyTo(read(text, earlierQuestion(read, before, catalog), before.language ?? 'en'), catalog);
}

/** Any text → Reply: what the ports of somebody's message are, in the language of who asks. Never throws for any text. */
export type Explain = (text: string, language: Language) => Reply;

/** Whether a text asks to have explained what somebody else wrote, and does not hold it: "explain this". */
export function asksToExplainAbove(text: string): boolean {
  return toExplain(text)?.kind === 'above';
}

/** Binds the reading of messages to a catalog; builds its indexes once. */
export function createExplain(catalog: Catalog): Explain {
  const read = createExplainer(catalog);
  return (text, language) => replyTo(read(text, language), catalog);
}

/** Question → Answer → Document, for whoever has the question already. */
export function replyTo(question: Question, catalog: Catalog): Reply {
  const answer = answerQuestion(question, catalog);
  const key = encodeQuestion(question);
  const follow = followOf(question);
  return {
    answer,
    document: describe(answer),
    language: question.language,
    key,
    // A question too long for its key cannot be gone on from, and the one before it must not be in its place.
    follow: follow === 'this' && key === '' ? 'none' : follow,
  };
}

function earlierQuestion(
  read: Reader,
  { thread = [], key, language = 'en' }: Before,
  catalog: Catalog,
): Question | undefined {
  return thread.reduce<Question | undefined>(
    (before, text) => goingOnFrom(read(text, before, language), before),
    decodeQuestion(key, catalog),
  );
}
