import type { ContextBlock } from '@slack/types';
import { limits } from './limits.js';
import type { SlackWording } from './slack-wording.js';
import { plain } from './text-objects.js';

/** The sentence under a table that was cut; nothing where nothing is missing. */
export function rowsNotShown(hidden: number, wording: SlackWording): ContextBlock[] {
  return hidden === 0
    ? []
    : [{ type: 'context', elements: [plain(wording.rowsNotShown(hidden), limits.context.text)] }];
}
