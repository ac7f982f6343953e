import type { KnownBlock, MessageMetadata } from '@slack/types';
import { toPlainText } from '../terminal/plain-text.js';
import type { Language } from '../wording/wording.js';
import type { Answered } from './answered.js';
import type { Asked } from './asked.js';
import { type Drawing, toBlocks, toFallback } from './blocks.js';
import { toFileButton, toLastRow, toShareButton } from './buttons.js';
import { cutEscaped } from './cut.js';
import { filesOf } from './file.js';
import { limits } from './limits.js';
import { pageOf } from './page.js';
import { slackWording } from './slack-wording.js';
import { nothing, plain } from './text-objects.js';
import { withNote, withNoteAbove } from './with-note.js';
import { toWrongButton } from './wrong.js';

/** The event_type of the metadata that our answers carry. */
export const questionEvent = 'sfbport_question';

/** One way to send an answer: what chat.postMessage and a response_url both take. */
export interface Form {
  readonly text: string;
  readonly blocks?: KnownBlock[];
  readonly metadata?: MessageMetadata;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/**
 * An answer in the forms that Slack may accept, the best first and the one that cannot be refused last. Each is drawn when
 * it is needed: the first is nearly always taken, and drawing is a good part of an answer's time.
 */
export type Forms = readonly [() => Form, ...(() => Form)[]];

/** How this message differs from any other of the same answer. */
export interface Options {
  /** Offers to share the answer: the question that gives it. */
  readonly share?: Asked;
  /** The earlier messages could not be read, and that may be why nothing was understood. */
  readonly unseenThread?: boolean;
  /** Ids of menu entries that this person picked last, the newest first. */
  readonly favourites?: readonly string[];
  /** The kind of the answer, where it can be said to be wrong. */
  readonly wrong?: string;
  /** What is too long for a message is attached to this one, or can be sent by a button that asks this again. */
  readonly file?: 'attached' | Asked;
  /** The question that gives this answer, and for a later page of its table, how many rows came before. */
  readonly page?: Asked;
}

/** An answer as a message of Slack, in every form. The text is what notifications and screen readers read. */
export function toMessage(
  answered: Answered,
  { share, unseenThread = false, favourites = [], file, wrong = '', page }: Options = {},
): Forms {
  const { language, key, follow } = answered;
  const wording = slackWording(language);
  const document = page?.from ? pageOf(answered.document, page.from) : answered.document;
  const long = file === undefined ? [] : filesOf(answered).map(({ name }) => name);
  const untold = long.filter((name) => !document.some((part) => part.kind === 'file' && part.fileName === name));
  const told =
    untold.length > 0 && file === 'attached'
      ? withNoteAbove(document, wording.wholeInFile(untold.join(', ')))
      : document;
  const whole = unseenThread ? withNote(told, wording.unseenThread) : told;
  const below = toLastRow([
    ...(share ? toShareButton(share, wording) : []),
    ...(long.length > 0 && file !== undefined && file !== 'attached' ? toFileButton(file, wording) : []),
    ...toWrongButton(wrong, language),
  ]);
  const drawing: Drawing = { wording, key, favourites, below, ...(page ? { page } : {}) };
  const bare: Form = {
    text: cutEscaped(toPlainText(whole).trim() || nothing, limits.message.text),
    // An empty key hides the earlier ones; without metadata they go on to count.
    ...(follow === 'before' ? {} : { metadata: metadataOf(follow === 'this' ? key : '') }),
    unfurl_links: false,
    unfurl_media: false,
  };
  return [
    () => ({ ...bare, blocks: toBlocks(whole, drawing) }),
    () => ({ ...bare, blocks: toFallback(whole, drawing) }),
    () => bare,
  ];
}

/** The one sentence about a button, or an entry of a menu, that cannot be read. */
export function toStale(language: Language, what: 'button' | 'menu'): Form {
  const { staleButton, staleMenu } = slackWording(language);
  return sentence(what === 'menu' ? staleMenu : staleButton);
}

/** The one sentence to whoever said that an answer is wrong. */
export function toWrongThanks(language: Language): Form {
  return sentence(slackWording(language).wrongThanks);
}

/** The one sentence about a file that Slack did not take; with the button that sends it in another way, where `asked` may. */
export function toFileRefused(language: Language, asked: Asked | undefined): Form {
  const wording = slackWording(language);
  const button = toLastRow(asked ? toFileButton(asked, wording) : []);
  const form = sentence(wording.fileNotSent);
  if (button.length === 0) return form;
  return { ...form, blocks: [{ type: 'section', text: plain(form.text, limits.section.text) }, ...button] };
}

/** The same where Slack did not say whether it took the file. */
export function toFileUnsure(language: Language): Form {
  return sentence(slackWording(language).fileUnsure);
}

/** The one sentence of a failure; only the reference leads to its cause. */
export function toFailure(reference: string, language: Language): Form {
  return sentence(slackWording(language).wentWrong(reference));
}

/** The same where Slack takes nothing for a while. */
export function toRateLimited(reference: string, language: Language): Form {
  return sentence(slackWording(language).rateLimited(reference));
}

/** The same where Slack did not say whether it took the answer. */
export function toUnsure(reference: string, language: Language): Form {
  return sentence(slackWording(language).unsure(reference));
}

function sentence(text: string): Form {
  return { text, unfurl_links: false, unfurl_media: false };
}

function metadataOf(key: string): MessageMetadata {
  return { event_type: questionEvent, event_payload: { q: key } };
}
