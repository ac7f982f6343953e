import type { ContextBlock, KnownBlock } from '@slack/types';
import { limits } from './limits.js';
import type { SlackWording } from './slack-wording.js';
import { plain } from './text-objects.js';
import { weight } from './weight.js';

/** The blocks that one message holds, from the top; when that is not all of them, the last one says so. */
export function fitMessage(blocks: readonly KnownBlock[], wording: SlackWording): KnownBlock[] {
  const { blocks: most, blockText } = limits.message;
  if (blocks.length <= most && fitting(blocks, blockText) === blocks.length) return [...blocks];
  const last: ContextBlock = { type: 'context', elements: [plain(wording.cutShort, limits.context.text)] };
  const shown = Math.min(most - 1, fitting(blocks, blockText - weight(last)));
  return [...blocks.slice(0, shown), last];
}

function fitting(blocks: readonly KnownBlock[], room: number): number {
  let used = 0;
  const tooFar = blocks.findIndex((block) => {
    used += weight(block);
    return used > room;
  });
  return tooFar === -1 ? blocks.length : tooFar;
}
