import type { DrawBlock } from './blocks.js';
import { PlainText } from './text-object.js';

/** A heading inside a message or a view; those of the page are the two levels above. */
export const Header: DrawBlock = ({ block }) => (
  <h3 className="block-header">
    <PlainText text={block.text} />
  </h3>
);
