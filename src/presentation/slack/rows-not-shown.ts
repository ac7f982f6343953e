import type { KnownBlock } from '@slack/types';
import type { Asked } from './asked.js';
import { toPageButton } from './buttons.js';
import { limits } from './limits.js';
import type { SlackWording } from './slack-wording.js';
import { plain } from './text-objects.js';

/** Of a table: how many rows a message shows, and how many it leaves out. */
export interface Fitted {
  readonly shown: number;
  readonly hidden: number;
}

/** What stands under a table that was cut, or that goes on from another message; nothing under a whole one. */
export function rowsNotShown(
  { shown, hidden }: Fitted,
  wording: SlackWording,
  page: Asked | undefined = undefined,
): KnownBlock[] {
  const before = page?.from ?? 0;
  if (hidden === 0 && before === 0) return [];
  const last = before + shown;
  const next = page && shown > 0 && hidden > 0 ? toPageButton({ ...page, from: last }, wording) : [];
  // Where the rest cannot be had by a click, it is said how else.
  const rest = hidden > 0 && next.length === 0 ? [sentence(wording.rowsNotShown(hidden))] : [];
  if (rest.length > 0 && before === 0) return rest;
  return [sentence(wording.rowsOf(before + 1, last, last + hidden)), ...next, ...rest];
}

function sentence(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text, limits.context.text)] };
}
