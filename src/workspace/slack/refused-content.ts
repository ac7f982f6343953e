import { brokenRules } from './block-rules.js';
import { list } from './rules.js';

const mostText = 40_000;

/** Why Slack takes no message of this text and these blocks, in its own words; undefined when it does. */
export function refusedContent({ text, blocks }: { readonly text?: unknown; readonly blocks?: unknown }): Refused {
  const broken = Array.isArray(blocks) ? brokenRules(blocks) : [];
  if (broken.length > 0) return { error: 'invalid_blocks', response_metadata: { messages: broken } };
  if (blocks !== undefined && !Array.isArray(blocks)) return { error: 'invalid_blocks_format' };
  if (typeof text === 'string' && text.length > mostText) return { error: 'msg_too_long' };
  if ((typeof text !== 'string' || text === '') && list(blocks).length === 0) return { error: 'no_text' };
  return undefined;
}

type Refused = { readonly error: string; readonly response_metadata?: object } | undefined;
