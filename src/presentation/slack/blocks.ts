import type { KnownBlock } from '@slack/types';
import type { Document, Part, TablePart } from '../document.js';
import { toButtons } from './buttons.js';
import { type CodePart, toCode, toPlainCode } from './code.js';
import { pieces } from './cut.js';
import { fitMessage } from './fit-message.js';
import { toFormButton } from './form.js';
import { limits } from './limits.js';
import { toMenu } from './menu.js';
import { toMonospaced } from './monospaced.js';
import type { SlackWording } from './slack-wording.js';
import { isDrawable, toTable } from './table.js';
import { plain, prose } from './text-objects.js';
import { weight } from './weight.js';

/** What the blocks of an answer need beside its document. */
export interface Drawing {
  readonly wording: SlackWording;
  /** The key of the answered question: the buttons ask on from it. */
  readonly key: string;
  /** Ids of menu entries that this person picked last, the newest first. */
  readonly favourites?: readonly string[];
}

/** Draws a document as Block Kit, within every limit of a message. What Slack cannot hold is left out and told. */
export function toBlocks(document: Document, drawing: Drawing): KnownBlock[] {
  const { wording } = drawing;
  let tables = 0;
  const table: Elastic<TablePart> = (part, room) => {
    if (tables >= limits.message.tables || !isDrawable(part)) return toMonospaced(part, room, wording);
    tables += 1;
    return toTable(part, room, wording);
  };
  return draw(document, drawing, table, (part, room) => toCode(part, room, wording));
}

/** The same answer of old, plain blocks, for when Slack refuses the others: tables as text, code without its language. */
export function toFallback(document: Document, drawing: Drawing): KnownBlock[] {
  const { wording } = drawing;
  const table: Elastic<TablePart> = (part, room) => toMonospaced(part, room, wording);
  return draw(document, drawing, table, (part, room) => toPlainCode(part, room, wording));
}

/** Draws a part that can be cut, in `room` characters. */
type Elastic<P> = (part: P, room: number) => KnownBlock[];

function draw(document: Document, drawing: Drawing, table: Elastic<TablePart>, code: Elastic<CodePart>): KnownBlock[] {
  let choices = 0;
  const fixed = document.map((part) => {
    if (part.kind === 'table' || part.kind === 'code') return undefined;
    const blocks = toFixed(part, drawing, choices);
    if (part.kind === 'choices') choices += part.choices.length;
    return blocks;
  });
  let room = limits.message.blockText - fixed.reduce((sum, blocks) => sum + weigh(blocks ?? []), 0);
  const blocks = document.flatMap((part, index) => {
    if (part.kind !== 'table' && part.kind !== 'code') return fixed[index] ?? [];
    const left = room - limits.message.sentence;
    const drawn = part.kind === 'table' ? table(part, left) : code(part, left);
    room -= weigh(drawn);
    return drawn;
  });
  return fitMessage(blocks, drawing.wording);
}

function toFixed(
  part: Exclude<Part, TablePart | CodePart>,
  { key, favourites }: Drawing,
  choices: number,
): KnownBlock[] {
  switch (part.kind) {
    case 'heading':
      return [...header(part.text), ...context(part.aside ?? '')];
    case 'text':
      return section(part.text);
    case 'note':
      return context(part.tone === 'doubt' ? `⚠ ${part.text.replace(/^⚠\s*/, '')}` : part.text);
    case 'choices':
      return [...section(part.prompt ?? ''), ...toButtons(part.choices, key, choices)];
    case 'menu':
      return toMenu(part, key, favourites ?? []);
    case 'form':
      return toFormButton(part, key);
    default:
      return part satisfies never;
  }
}

function header(text: string): KnownBlock[] {
  return text.trim() ? [{ type: 'header', text: plain(text, limits.header.text) }] : [];
}

function section(text: string): KnownBlock[] {
  const { text: length } = limits.section;
  return pieces(text, length).map((piece) => ({ type: 'section', text: prose(piece, length) }));
}

function context(text: string): KnownBlock[] {
  const { text: length } = limits.context;
  return pieces(text, length).map((piece) => ({ type: 'context', elements: [prose(piece, length)] }));
}

function weigh(blocks: readonly KnownBlock[]): number {
  return blocks.reduce((sum, block) => sum + weight(block), 0);
}
