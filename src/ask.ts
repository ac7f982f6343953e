import type { Answer } from './answer/answer.js';
import { answerQuestion } from './answer/answer-question.js';
import { type FormRefusal, misfitsIn, refusalsIn } from './answer/form-fit.js';
import { homeOf } from './answer/home.js';
import type { Catalog } from './catalog/catalog.js';
import { formRefusal } from './presentation/describe/form-refusal.js';
import { describeHome } from './presentation/describe/home.js';
import { describe } from './presentation/describe.js';
import type { Document } from './presentation/document.js';
import { decodeQuestion, encodeQuestion } from './question/codec.js';
import type { LookUpField, LookUpForm } from './question/form.js';
import { questionFromForm } from './question/from-form.js';
import { type Follow, followOf, goingOnFrom } from './question/going-on.js';
import { toExplain } from './question/message/explain-words.js';
import type { Language, Question } from './question/question.js';
import { createExplainer, createReader, type Reader } from './question/read.js';
import { createSuggest, type Suggest } from './question/suggest.js';

export type { LookUpField, LookUpForm } from './question/form.js';
export type { Suggest, Suggestion, SuggestionKind } from './question/suggest.js';

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

/** A form → Question → Answer → Document; or what is wrong beside which field. Never throws for any form. */
export type LookUp = (form: LookUpForm, language: Language) => LookedUp;

export type LookedUp = { readonly reply: Reply } | { readonly errors: readonly FieldError[] };

/** `reason` names what is wrong, `text` says it with its cure. */
export interface FieldError {
  readonly field: LookUpField;
  readonly reason: FormRefusal['reason']['kind'];
  readonly text: string;
}

/** What can be asked, and what the answers rest on. */
export type Home = (language: Language) => Document;

/** Everything that can be asked of a catalog. */
export interface Spine {
  readonly ask: Ask;
  readonly lookUp: LookUp;
  readonly suggest: Suggest;
  readonly home: Home;
  readonly explain: Explain;
}

/** Binds all of the spine to a catalog. `version` is this program's. */
export function createSpine(catalog: Catalog, version: string): Spine {
  return {
    ask: createAsk(catalog),
    lookUp: createLookUp(catalog),
    suggest: createSuggest(catalog),
    home: (language) => describeHome(homeOf(catalog, language), language, version),
    explain: createExplain(catalog),
  };
}

/** Binds the look-up by form to a catalog. */
function createLookUp(catalog: Catalog): LookUp {
  return (form, language) => {
    const errors = (refusals: readonly FormRefusal[]) => ({
      errors: refusals.map((each) => ({
        field: each.field,
        reason: each.reason.kind,
        text: formRefusal(each, form.dialect, language),
      })),
    });
    const read = questionFromForm(form, language, catalog);
    if ('problems' in read) return errors(read.problems);
    const misfits = misfitsIn(form, read.question, catalog);
    if (misfits.length > 0) return errors(misfits);
    const reply = replyTo(read.question, catalog);
    const refused = refusalsIn(form, reply.answer, catalog);
    return refused.length > 0 ? errors(refused) : { reply };
  };
}

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
