import type { KnownBlock, MessageMetadata } from '@slack/types';
import type { Document } from '../document.js';
import { toPlainText } from '../terminal/plain-text.js';
import type { Asked } from './asked.js';
import { type Drawing, toBlocks, toFallback } from './blocks.js';
import { toFileButton, toShareButton } from './buttons.js';
import { cutEscaped } from './cut.js';
import { filesOf } from './file.js';
import { fitMessage } from './fit-message.js';
import { limits } from './limits.js';
import { type SlackWording, slackWording } from './slack-wording.js';
import { nothing } from './text-objects.js';

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

/** An answer, and what its message needs to be gone on from. */
export interface Answered {
  readonly document: Document;
  readonly language: Parameters<typeof slackWording>[0];
  readonly key: string;
  /** What the next question of the talk goes on from: this answer's key, the one before it, or none. */
  readonly follow: 'this' | 'none' | 'before';
}

/** How this message differs from any other of the same answer. */
export interface Options {
  /** Offers to share the answer: the question that gives it. */
  readonly share?: Asked;
  /** The earlier messages could not be read, and that may be why nothing was understood. */
  readonly unseenThread?: boolean;
  /** Ids of menu entries that this person picked last, the newest first. */
  readonly favourites?: readonly string[];
  /** What is too long for a message is attached to this one, or can be sent by a button that asks this again. */
  readonly file?: 'attached' | Asked;
}

/** An answer as a message of Slack, in every form. The text is what notifications and screen readers read. */
export function toMessage(
  { document, language, key, follow }: Answered,
  { share, unseenThread = false, favourites = [], file }: Options = {},
): Forms {
  const wording = slackWording(language);
  const drawing: Drawing = { wording, key, favourites };
  const long = filesOf(document).map(({ fileName }) => fileName);
  const told =
    long.length > 0 && file === 'attached' ? withNote(document, wording.wholeInFile(long.join(', '))) : document;
  const whole = unseenThread ? withNote(told, wording.unseenThread) : told;
  const extra = [
    ...(share ? toShareButton(share, wording) : []),
    ...(long.length > 0 && file !== undefined && file !== 'attached' ? toFileButton(file, wording) : []),
  ];
  const bare: Form = {
    text: cutEscaped(toPlainText(whole).trim() || nothing, limits.message.text),
    // An empty key hides the earlier ones; without metadata they go on to count.
    ...(follow === 'before' ? {} : { metadata: metadataOf(follow === 'this' ? key : '') }),
    unfurl_links: false,
    unfurl_media: false,
  };
  return [
    () => ({ ...bare, blocks: withExtra(toBlocks(whole, drawing), extra, wording) }),
    () => ({ ...bare, blocks: withExtra(toFallback(whole, drawing), extra, wording) }),
    () => bare,
  ];
}

/** The one sentence about a button whose value cannot be read. */
export function toStale(language: Answered['language']): Form {
  return { text: slackWording(language).staleButton, unfurl_links: false, unfurl_media: false };
}

/** The one sentence about a file that Slack did not take. */
export function toFileRefused(language: Answered['language']): Form {
  return { text: slackWording(language).fileNotSent, unfurl_links: false, unfurl_media: false };
}

/** The one sentence of a failure; only the reference leads to its cause. */
export function toFailure(reference: string, language: Answered['language']): Form {
  return { text: slackWording(language).wentWrong(reference), unfurl_links: false, unfurl_media: false };
}

function metadataOf(key: string): MessageMetadata {
  return { event_type: questionEvent, event_payload: { q: key } };
}

function withNote([first, ...rest]: Document, text: string): Document {
  return [first, ...rest, { kind: 'note', tone: 'remark', text }];
}

function withExtra(blocks: KnownBlock[], extra: readonly KnownBlock[], wording: SlackWording): KnownBlock[] {
  return extra.length > 0 ? fitMessage([...blocks, ...extra], wording) : blocks;
}
