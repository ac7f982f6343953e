import type { ContextBlock, KnownBlock } from '@slack/types';
import { limits } from './limits.js';
import type { SlackWording } from './slack-wording.js';
import { plain } from './text-objects.js';
import { weight } from './weight.js';

/** The blocks that one message holds, from the top; when that is not all of them, the next says so. `below` stands in any case. */
export function fitMessage(
  blocks: readonly KnownBlock[],
  wording: SlackWording,
  below: readonly KnownBlock[] = [],
): KnownBlock[] {
  const most = limits.message.blocks - below.length;
  const room = limits.message.blockText - below.reduce((sum, block) => sum + weight(block), 0);
  if (blocks.length <= most && fitting(blocks, room) === blocks.length) return [...blocks, ...below];
  const last: ContextBlock = { type: 'context', elements: [plain(wording.cutShort, limits.context.text)] };
  const shown = Math.min(most - 1, fitting(blocks, room - weight(last)));
  return [...blocks.slice(0, shown), last, ...below];
}

function fitting(blocks: readonly KnownBlock[], room: number): number {
  let used = 0;
  const tooFar = blocks.findIndex((block) => {
    used += weight(block);
    return used > room;
  });
  return tooFar === -1 ? blocks.length : tooFar;
}
