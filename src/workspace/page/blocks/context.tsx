import { each } from '../controls/each.js';
import { listOf, objectOf } from '../json.js';
import type { DrawBlock } from './blocks.js';
import { Picture } from './image.js';
import { TextObject } from './text-object.js';

/** Small print. */
export const Context: DrawBlock = ({ block }) => (
  <div className="block-context">
    {each(listOf(block.elements), (element) =>
      objectOf(element).type === 'image' ? <Picture image={objectOf(element)} /> : <TextObject text={element} />,
    )}
  </div>
);
