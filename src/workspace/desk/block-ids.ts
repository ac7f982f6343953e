import { asObject, type Json, list } from '../slack/rules.js';

/** Blocks as Slack keeps them: one that came without a block_id has been given one. */
export function withBlockIds(blocks: unknown): readonly Json[] {
  return list(blocks).map((block, index) => ({ block_id: `block-${index}`, ...asObject(block) }));
}

/** The elements of a block with which something can be done. */
export function elementsOf(block: Json): readonly Json[] {
  return [...list(block.elements), block.accessory, block.element].map(asObject).filter(({ action_id }) => action_id);
}
