import type { KnownBlock } from '@slack/types';

/** The characters of text in a block, as sent: what Slack adds up before it answers msg_blocks_too_long. */
export function weight(block: KnownBlock): number {
  return textIn(block);
}

function textIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  for (const key in value) {
    const inner: unknown = value[key as keyof typeof value];
    sum += key === 'text' && typeof inner === 'string' ? inner.length : textIn(inner);
  }
  return sum;
}
