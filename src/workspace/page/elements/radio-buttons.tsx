import type { ReactNode } from 'react';
import { TextObject } from '../blocks/text-object.js';
import { each } from '../controls/each.js';
import { objectOf, stringOf } from '../json.js';
import type { InputProps } from './input-element.js';
import { optionsOf } from './option.js';
import { useSurface } from './surface.js';

/** One of several. */
export function RadioButtons({ element, blockId, id }: InputProps): ReactNode {
  const { form } = useSurface();
  const actionId = stringOf(element.action_id);
  const filled = form?.valueOf(blockId, actionId);
  const picked = filled?.type === 'radio_buttons' ? stringOf(objectOf(filled.selected_option).value) : '';
  return each(optionsOf(element), ({ option, value }) => (
    <label className="radio">
      <input
        type="radio"
        name={id}
        value={value}
        checked={value === picked}
        onChange={() => form?.fillIn(blockId, actionId, { type: 'radio_buttons', selected_option: option })}
      />
      <span>
        <TextObject text={option.text} />
        {option.description !== undefined && (
          <span className="listbox-description">
            <TextObject text={option.description} />
          </span>
        )}
      </span>
    </label>
  ));
}
