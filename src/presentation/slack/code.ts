import type { KnownBlock, RichTextPreformatted } from '@slack/types';
import type { Part } from '../document.js';
import { limits } from './limits.js';
import type { SlackWording } from './slack-wording.js';
import { plain } from './text-objects.js';

/** `language` is documented (docs.slack.dev, rich_text_preformatted) and missing in @slack/types 3.2. */
interface Preformatted extends RichTextPreformatted {
  readonly language?: string;
}

export type CodePart = Extract<Part, { readonly kind: 'code' }>;

/** Code as it is to be pasted: literal, and whole lines; where lines had to go, that is said above: who copies has read it. */
export function toCode({ text, language }: CodePart, room: number, wording: SlackWording): KnownBlock[] {
  return toPreformatted(text, room, wording, language ? { language } : {});
}

/** The same without `language`, for when Slack refuses it. */
export function toPlainCode({ text }: CodePart, room: number, wording: SlackWording): KnownBlock[] {
  return toPreformatted(text, room, wording, {});
}

function toPreformatted(
  text: string,
  room: number,
  wording: SlackWording,
  extra: Pick<Preformatted, 'language'>,
): KnownBlock[] {
  const lines = text.trimEnd().split('\n');
  const shown = linesWithin(lines, room);
  const code = lines.slice(0, shown).join('\n');
  const hidden = lines.length - shown;
  const block: Preformatted = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }], ...extra };
  return [
    ...(hidden > 0 ? [cutSentence(hidden, wording)] : []),
    ...(code.trim() ? [{ type: 'rich_text' as const, elements: [block] }] : []),
  ];
}

function cutSentence(hidden: number, wording: SlackWording): KnownBlock {
  return { type: 'context', elements: [plain(wording.linesNotShown(hidden), limits.context.text)] };
}

function linesWithin(lines: readonly string[], room: number): number {
  let used = -1;
  const tooFar = lines.findIndex((line) => {
    used += line.length + 1;
    return used > room;
  });
  return tooFar === -1 ? lines.length : tooFar;
}
