import { each } from '../controls/each.js';
import { Element } from '../elements/element.js';
import { listOf, objectOf } from '../json.js';
import type { DrawBlock } from './blocks.js';
import { TextObject } from './text-object.js';

/** Text, fields in two columns, and one element beside them. */
export const Section: DrawBlock = ({ block, blockId }) => {
  const fields = listOf(block.fields);
  return (
    <div className="block-section">
      <div className="section-text">
        {block.text !== undefined && <TextObject text={block.text} />}
        {fields.length > 0 && (
          <div className="section-fields">
            {each(fields, (field) => (
              <div>
                <TextObject text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory !== undefined && <Element element={objectOf(block.accessory)} blockId={blockId} />}
    </div>
  );
};
