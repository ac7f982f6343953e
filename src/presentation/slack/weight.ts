import type { KnownBlock } from '@slack/types';

/** The characters of text in a block, as sent: what Slack adds up before it answers msg_blocks_too_long. */
export function weight(block: KnownBlock): number {
  return textIn(block);
}

function textIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : textIn(inner)),
    0,
  );
}
