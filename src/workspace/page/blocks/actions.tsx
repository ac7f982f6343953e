import { each } from '../controls/each.js';
import { Element } from '../elements/element.js';
import { listOf, objectOf } from '../json.js';
import type { DrawBlock } from './blocks.js';

/** Buttons and menus in a row. */
export const Actions: DrawBlock = ({ block, blockId }) => (
  <div className="block-actions">
    {each(listOf(block.elements), (element) => (
      <Element element={objectOf(element)} blockId={blockId} />
    ))}
  </div>
);
