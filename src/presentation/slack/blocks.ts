import type { KnownBlock } from '@slack/types';
import type { Document, Part, TablePart } from '../document.js';
import { toAddressFormButton } from './address-form.js';
import type { Asked } from './asked.js';
import { toButtons } from './buttons.js';
import { type CodePart, toCode, toPlainCode } from './code.js';
import { pieces } from './cut.js';
import { fitMessage } from './fit-message.js';
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
  /** What the button under a long table asks for its next rows; `from` is how many of them stand in earlier messages. */
  readonly page?: Asked;
  /** What always stands at the end, whatever has to be cut above it. */
  readonly below?: readonly KnownBlock[];
}

/** Draws a document as Block Kit, within every limit of a message. What Slack cannot hold is left out and told. */
export function toBlocks(document: Document, drawing: Drawing): KnownBlock[] {
  const { wording, page } = drawing;
  const first = document.findIndex((part) => part.kind === 'table' && isDrawable(part));
  const table: Elastic<TablePart> = (part, room, index) =>
    (index === first ? toTable : toMonospaced)(part, room, wording, ofFirstTable(document, index, page));
  return draw(document, drawing, table, (part, room) => toCode(part, room, wording));
}

/** The same answer of old, plain blocks, for when Slack refuses the others: tables as text, code without its language. */
export function toFallback(document: Document, drawing: Drawing): KnownBlock[] {
  const { wording, page } = drawing;
  const table: Elastic<TablePart> = (part, room, index) =>
    toMonospaced(part, room, wording, ofFirstTable(document, index, page));
  return draw(document, drawing, table, (part, room) => toPlainCode(part, room, wording));
}

/** One button of a kind stands in a message: that of its first table. */
function ofFirstTable(document: Document, index: number, page: Asked | undefined): Asked | undefined {
  return document.findIndex(({ kind }) => kind === 'table') === index ? page : undefined;
}

/** Draws a part that can be cut, in `room` characters. */
type Elastic<P> = (part: P, room: number, index: number) => KnownBlock[];

/** What cannot be cut has its room first. The rest is shared by what can: short parts stay whole, and the long ones give way. */
function draw(document: Document, drawing: Drawing, table: Elastic<TablePart>, code: Elastic<CodePart>): KnownBlock[] {
  const { wording, below = [] } = drawing;
  let choices = 0;
  const drawn: (readonly KnownBlock[])[] = document.map((part) => {
    if (isElastic(part)) return [];
    const blocks = toFixed(part, drawing, choices);
    if (part.kind === 'choices') choices += part.choices.length;
    return blocks;
  });
  let room = limits.message.blockText - weigh([...drawn.flat(), ...below]);
  const shortestFirst = document
    .flatMap((part, index) => (isElastic(part) ? [{ part, index }] : []))
    .sort((one, other) => sizeOf(one.part) - sizeOf(other.part));
  shortestFirst.forEach(({ part, index }, done) => {
    const share = Math.floor(room / (shortestFirst.length - done)) - limits.message.sentence;
    const blocks = part.kind === 'table' ? table(part, share, index) : code(part, share, index);
    room -= weigh(blocks);
    drawn[index] = blocks;
  });
  return fitMessage(drawn.flat(), wording, below);
}

function isElastic(part: Part): part is TablePart | CodePart {
  return part.kind === 'table' || part.kind === 'code';
}

function sizeOf(part: TablePart | CodePart): number {
  return part.kind === 'code' ? part.text.length : part.groups.flatMap(({ rows }) => rows.flat()).join('').length;
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
    case 'file':
      return section(part.text);
    case 'note':
      return context(part.tone === 'doubt' ? `⚠ ${part.text.replace(/^⚠\s*/, '')}` : part.text);
    case 'choices':
      return [...section(part.prompt ?? ''), ...toButtons(part.choices, key, choices)];
    case 'menu':
      return toMenu(part, key, favourites ?? []);
    case 'form':
      return toAddressFormButton(part, key);
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
