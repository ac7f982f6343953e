import type { ReactNode } from 'react';
import { textOf } from '../blocks/text-object.js';
import { useDesk } from '../desk/use-desk.js';
import { stringOf } from '../json.js';
import type { InputProps } from './input-element.js';
import { optionOf } from './option.js';
import { Picker } from './picker.js';
import { useSurface } from './surface.js';
import { useOptions } from './use-options.js';

/** A menu of a modal: what is picked is kept until the whole is submitted. */
export function SelectInput({ element, blockId, id, describedBy, isInvalid }: InputProps): ReactNode {
  const { words } = useDesk();
  const { form } = useSurface();
  const options = useOptions(element, blockId);
  const actionId = stringOf(element.action_id);
  const type = element.type === 'external_select' ? 'external_select' : 'static_select';
  return (
    <Picker
      inputId={id}
      describedBy={describedBy}
      isInvalid={isInvalid}
      placeholder={textOf(element.placeholder) || words.choose}
      options={options}
      initial={element.initial_option ? optionOf(element.initial_option) : undefined}
      onPick={(picked) => form?.fillIn(blockId, actionId, { type, selected_option: picked?.option ?? null })}
    />
  );
}
